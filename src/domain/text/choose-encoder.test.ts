import { describe, expect, it } from 'vitest';
import { chooseEncoder } from './choose-encoder';

describe('chooseEncoder', () => {
  it('takes the encoder of a language from 95% on', () => {
    expect(chooseEncoder({ en: 0.95, zh: 0.05 }, 'careful')).toBe('all-MiniLM-L6-v2');
    expect(chooseEncoder({ zh: 0.96, en: 0.04 }, 'careful')).toBe('bge-small-zh-v1.5');
  });

  it('takes the multilingual one for mixed shops and for every other language', () => {
    expect(chooseEncoder({ en: 0.94, zh: 0.06 }, 'careful')).toBe('multilingual-e5-small');
    expect(chooseEncoder({ de: 1 }, 'careful')).toBe('multilingual-e5-small');
  });

  it('leaves out texts that tell no language', () => {
    expect(chooseEncoder({ zh: 0.7, und: 0.3 }, 'careful')).toBe('bge-small-zh-v1.5');
  });

  it('takes the small English one where there are no texts', () => {
    expect(chooseEncoder({}, 'careful')).toBe('all-MiniLM-L6-v2');
    expect(chooseEncoder({ und: 1 }, 'careful')).toBe('all-MiniLM-L6-v2');
  });

  it('reads quickly with the quick reader whatever the language', () => {
    for (const shares of [{ en: 1 }, { zh: 1 }, {}])
      expect(chooseEncoder(shares, 'quick')).toBe('use-multilingual-v3');
  });
});
