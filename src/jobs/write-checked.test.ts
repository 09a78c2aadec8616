import { describe, expect, it } from 'vitest';
import type { WrittenText } from '../domain/writing/written-text';
import { type AsksWriter, writeChecked } from './write-checked';

const template: WrittenText = {
  kind: 'summaries',
  id: '1',
  language: 'en',
  text: '1,240 customers.',
  facts: ['1,240 customers', '18% bought in the last 30 days'],
  writer: 'template',
  objections: [],
};
const saying = (...answers: string[]): AsksWriter => ({
  write: async (_turns, _most, seed) => answers[seed]!,
  choose: async () => [],
});

describe('a text by a model', () => {
  it('stands where its facts bear it out', async () => {
    const text = '1,240 customers; 18% bought in the last 30 days.';
    const written = await writeChecked(saying(text), template, { policy: '' });
    expect(written).toMatchObject({ text, writer: 'model', objections: [] });
  });

  it('is written again where they do not, and says what was wrong', async () => {
    const written = await writeChecked(saying('1,250 customers.', '1,240 customers.'), template, {
      policy: '',
    });
    expect(written).toMatchObject({ writer: 'model', text: '1,240 customers.' });
    expect(written.objections).toEqual([[{ kind: 'number', text: '1250 customers' }]]);
  });

  it('gives way to the template after two tries', async () => {
    const written = await writeChecked(saying('1,250 customers.', ''), template, { policy: '' });
    expect(written).toMatchObject({ writer: 'template', text: template.text });
    expect(written.objections).toHaveLength(2);
  });

  it('is no name where it is longer than names are', async () => {
    const name = { ...template, kind: 'names' as const };
    const long = Array.from({ length: 12 }, () => 'bought').join(' ');
    const written = await writeChecked(saying(long, long), name, { policy: '' });
    expect(written.writer).toBe('template');
  });
});

describe('a name by a model', () => {
  const name: WrittenText = { ...template, kind: 'names', text: 'Loyal', choices: ['Loyal', 'Loyal · tea'] };
  const choosing = (...scores: number[]): AsksWriter => ({
    write: async () => 'never asked',
    choose: async () => scores,
  });

  it('is the likeliest of those that are true', async () => {
    expect(await writeChecked(choosing(-2, -1), name, { policy: '' })).toEqual({
      ...name,
      text: 'Loyal · tea',
      writer: 'model',
    });
  });

  it('is the template’s own where that is as likely, or the only one', async () => {
    expect(await writeChecked(choosing(-1, -1), name, { policy: '' })).toEqual(name);
    const alone = { ...name, choices: ['Loyal'] };
    expect(await writeChecked(choosing(), alone, { policy: '' })).toEqual(alone);
  });
});

describe('a reply by a model', () => {
  const reply: WrittenText = {
    ...template,
    kind: 'replies',
    text: 'Dear {name}, we are sorry about the delivery. Please tell us your order number {order}.',
    facts: ['9 reviews blame: Delivery.', '“It came broken.”'],
  };
  const good = 'Dear {name}, we are sorry that it came broken. Please tell us your order number {order}.';

  it('keeps the slots of the template', async () => {
    expect(await writeChecked(saying(good), reply, { policy: '' })).toMatchObject({
      text: good,
      writer: 'model',
    });
    const without = good.replace(' {order}', '');
    const named = good.replace('{order}', '{order} {date}');
    const written = await writeChecked(saying(without, named), reply, { policy: '' });
    expect(written.writer).toBe('template');
    expect(written.objections).toEqual([
      [{ kind: 'slot', text: '{order}' }],
      [{ kind: 'slot', text: '{date}' }],
    ]);
  });
});
