import { describe, expect, it } from 'vitest';
import { decided, draftOf, isOpen, keptFrom, textKey } from './draft';
import type { WrittenText } from './written-text';

const template: WrittenText = {
  ...{
    kind: 'summaries',
    id: '1',
    language: 'en',
    text: '12 customers.',
    writer: 'template',
    objections: [],
  },
  facts: ['12 customers', 'buys every 41 days'],
};
const objections = [[{ kind: 'number', text: '13 customers' }]] as const;

describe('a draft', () => {
  it('is the template where nothing is kept, and open to a model', () => {
    const draft = draftOf(template, null);
    expect(draft).toMatchObject({
      text: '12 customers.',
      writer: 'template',
      state: 'draft',
      gone: [],
      come: [],
    });
    expect(isOpen(draft)).toBe(true);
  });

  it('is what a model wrote, with what was objected to, until it is decided on', () => {
    const draft = draftOf(template, keptFrom({ ...template, text: 'Twelve.', writer: 'model', objections }));
    expect(draft).toMatchObject({ text: 'Twelve.', writer: 'model', objections, state: 'draft' });
    expect(isOpen(draft)).toBe(true);
    expect(isOpen(draftOf(template, decided(draft, 'accepted')))).toBe(false);
    expect(isOpen(draftOf(template, decided(draft, 'dropped')))).toBe(false);
    expect(isOpen(draftOf(template, decided(draft, 'draft', 'A dozen.')))).toBe(false);
  });

  it('goes on being one by a model when it is accepted or edited, and says that it was edited', () => {
    const draft = draftOf(template, keptFrom({ ...template, text: 'Twelve.', writer: 'model' }));
    expect(decided(draft, 'accepted')).toMatchObject({ writer: 'model', edited: false, state: 'accepted' });
    expect(decided(draft, 'accepted', 'A dozen.')).toMatchObject({ writer: 'model', edited: true });
    const edited = draftOf(template, decided(draft, 'accepted', 'A dozen.'));
    expect(decided(edited, 'dropped')).toMatchObject({ text: 'A dozen.', edited: true });
  });

  it('keeps its words through later runs and says which facts have changed', () => {
    const kept = decided(draftOf(template, null), 'accepted');
    const later: WrittenText = {
      ...template,
      text: '14 customers.',
      facts: ['14 customers', 'buys every 41 days'],
    };
    const draft = draftOf(later, kept);
    expect(draft).toMatchObject({ text: '12 customers.', state: 'accepted' });
    expect(draft.gone).toEqual(['12 customers']);
    expect(draft.come).toEqual(['14 customers']);
    // Who accepts it all the same has seen the facts of now.
    expect(draftOf(later, decided(draft, 'accepted'))).toMatchObject({
      text: '12 customers.',
      gone: [],
      come: [],
    });
  });

  it('is one a language', () => {
    expect(textKey(template)).not.toBe(textKey({ ...template, language: 'zh-CN' }));
  });
});
