import { beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

beforeAll(() => {
  startI18n('en');
});

describe('revenue of nobody', () => {
  it('is said where it is much, so that shares of the rest are not taken for the shop', () => {
    const facts = { revenue: 15, namelessRevenue: 85 };
    expect(speakerFor('en').nameless(facts)).toMatch(/bring 85% of the shop’s revenue/);
    expect(speakerFor('zh-CN').nameless(facts)).toContain('85%');
  });

  it('is not said where it is little, or not known', () => {
    expect(speakerFor('en').nameless({ revenue: 95, namelessRevenue: 5 })).toBeNull();
    expect(speakerFor('en').nameless({ revenue: 95 })).toBeNull();
    expect(speakerFor('en').nameless({ revenue: 0, namelessRevenue: 0 })).toBeNull();
  });
});
