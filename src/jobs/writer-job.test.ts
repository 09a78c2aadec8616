import { describe, expect, it } from 'vitest';
import type { WrittenText } from '../domain/writing/written-text';
import { type Ask, writeChecked } from './writer-job';

const template: WrittenText = {
  kind: 'summaries',
  id: '1',
  text: '1,240 customers.',
  facts: ['1,240 customers', '18% bought in the last 30 days'],
  writer: 'template',
  objections: [],
};
const signal = new AbortController().signal;
const saying =
  (...answers: string[]): Ask =>
  async (_turns, _most, seed) =>
    answers[seed]!;

describe('a text by a model', () => {
  it('stands where its facts bear it out', async () => {
    const text = '1,240 customers; 18% bought in the last 30 days.';
    const written = await writeChecked(saying(text), template, '', signal);
    expect(written).toMatchObject({ text, writer: 'model', objections: [] });
  });

  it('is written again where they do not, and says what was wrong', async () => {
    const written = await writeChecked(saying('1,250 customers.', '1,240 customers.'), template, '', signal);
    expect(written).toMatchObject({ writer: 'model', text: '1,240 customers.' });
    expect(written.objections).toEqual([[{ kind: 'number', text: '1250 customers' }]]);
  });

  it('gives way to the template after two tries', async () => {
    const written = await writeChecked(saying('1,250 customers.', ''), template, '', signal);
    expect(written).toMatchObject({ writer: 'template', text: template.text });
    expect(written.objections).toHaveLength(2);
  });

  it('is no name where it is longer than names are', async () => {
    const name = { ...template, kind: 'names' as const };
    const long = Array.from({ length: 12 }, () => 'bought').join(' ');
    const written = await writeChecked(saying(long, long), name, '', signal);
    expect(written.writer).toBe('template');
  });
});
