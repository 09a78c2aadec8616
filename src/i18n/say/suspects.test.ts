import { beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../domain/suspects/evidence';
import type { SuspectGroup } from '../../domain/suspects/suspects';
import { startI18n } from '../index';
import { languages } from '../languages';
import { type Speaker, speakerFor } from '../speaker';

const about = { accounts: 8, productId: 'P1', title: 'Blue cup' };
const groups: readonly SuspectGroup[] = [
  { kind: 'copies', accounts: 8, text: 'What a wonderful blue cup this is, I bought ten of them at once' },
  { kind: 'machines', accounts: 8, views: 612.5, usual: 9 },
  { kind: 'pushed', ...about, days: 3 },
  { kind: 'refunded', ...about, days: 1 },
  { kind: 'burst', ...about, days: 3, stars: 5 },
  { kind: 'contrary', ...about, days: 3, stars: 1 },
  { kind: 'clickers', ...about, views: 80, usual: 1 },
  { kind: 'unbought', ...about, days: 60, reviews: 8, products: 1 },
  { kind: 'unbought', accounts: 8, productId: '', title: '', days: 60, reviews: 31, products: 4 },
  { kind: 'returned', accounts: 8, orders: 20, days: 40 },
  { kind: 'alike', ...about, by: 'address', value: '12 Dock Road' },
  { kind: 'alike', accounts: 8, productId: '', title: '', by: 'mailbox', value: 'm.trader@gmail.com' },
  { kind: 'confirmed', accounts: 8 },
];

beforeAll(() => startI18n('en'));

describe.each(languages)('%s', (language) => {
  let speaker: Speaker;
  beforeAll(() => {
    speaker = speakerFor(language);
  });

  it('says what each group does, in figures and names, one account or many', () => {
    for (const group of groups) {
      for (const accounts of [1, 8]) {
        const said = speaker.suspectGroup({ ...group, accounts });
        expect(said).toContain(String(accounts));
        expect(said).not.toMatch(/\{\{|suspects:|NaN|undefined/);
        if ('title' in group && group.title !== '') expect(said).toContain('Blue cup');
      }
    }
    expect(new Set(groups.map(speaker.suspectTitle)).size).toBe(groups.length);
  });

  it('says evidence once, and nothing of what is nothing special', () => {
    const stars: Evidence = { by: 'stars', mean: 5, others: 4.1, reviews: 10 };
    const evidence: readonly Evidence[] = [
      { by: 'group', group: groups[4]! },
      stars,
      stars,
      { by: 'hours', share: 0.6, usual: 0.01 },
      { by: 'alike', what: 'city', value: 'Depot 9', share: 1, usual: 0.02 },
      { by: 'alike', what: 'id', value: 'x####', share: 1, usual: 0.02 },
      { by: 'alone', beyond: 0.97 },
    ];
    const said = speaker.evidence(evidence);
    expect(said).toHaveLength(6);
    for (const sentence of said) expect(sentence).not.toMatch(/\{\{|suspects:|NaN|undefined/);
    expect(speaker.evidence([{ by: 'alone', beyond: 0.6 }])).toEqual([]);
  });
});
