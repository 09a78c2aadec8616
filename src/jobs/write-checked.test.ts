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
    const again = 'Of these 1,240 customers, 18% bought in the last 30 days.';
    const written = await writeChecked(saying('1,250 customers.', again), template, { policy: '' });
    expect(written).toMatchObject({ writer: 'model', text: again });
    expect(written.objections).toEqual([
      [
        { kind: 'number', text: '1250 customers' },
        { kind: 'gap', text: '1,240 customers' },
      ],
    ]);
  });

  it('that repeats the template is the template’s', async () => {
    expect(await writeChecked(saying(template.text), template, { policy: '' })).toEqual(template);
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

describe('a mail by a model', () => {
  const mail: WrittenText = {
    ...template,
    kind: 'mails',
    text: 'Picked for you\n\nDear {name},\n\nThis may suit you:\n– Free Spirit\n\nYour team at {shop}',
    facts: ['First in their recommendations: Free Spirit.'],
    loose: ['Picked for you', 'This may suit you:'],
    titles: ['Free Spirit'],
  };

  it('is the template with another subject and opening, whatever it calls these', async () => {
    const answer = 'Subject: For you\n\nPicked for you, and it may suit you:';
    const written = await writeChecked(saying(answer), mail, { policy: '' });
    expect(written.writer).toBe('model');
    expect(written.text).toBe(
      'For you\n\nDear {name},\n\nPicked for you, and it may suit you:\n– Free Spirit\n\nYour team at {shop}',
    );
  });

  it('keeps the places of each passage that it words, though the mail has them elsewhere too', async () => {
    const text = mail.text.replace('Picked for you', 'Picked for you at {shop}');
    const placed = { ...mail, text, loose: ['Picked for you at {shop}', 'This may suit you:'] };
    const written = await writeChecked(
      saying('Picked for you at shop\nThis may suit you:', 'Picked for you by {shop}\nThis may suit you:'),
      placed,
      { policy: '' },
    );
    expect(written.objections).toEqual([[{ kind: 'slot', text: '{shop}' }]]);
    expect(written.text).toMatch(/^Picked for you by \{shop\}/);
  });

  it('promises what the shop grants and nothing else, and is nothing where a part is missing', async () => {
    const answer = 'For you\nPicked for you with a discount.';
    const refused = await writeChecked(saying(answer, 'For you'), mail, { policy: '' });
    expect(refused.writer).toBe('template');
    expect(refused.objections[0]).toContainEqual({ kind: 'promise', text: 'discount' });
    expect(refused.objections[1]).toEqual([{ kind: 'claim', text: '' }]);
    const facts = [...mail.facts, 'a discount'];
    const granted = await writeChecked(saying(answer), { ...mail, facts }, { policy: 'A discount in May.' });
    expect(granted.writer).toBe('model');
  });

  it('is asked for in the tone of the shop, behind what is the same for all', async () => {
    const asked: string[][] = [];
    const asks: AsksWriter = {
      write: async (turns) => {
        asked.push(turns.map(({ text }) => text));
        return '';
      },
      choose: async () => [],
    };
    const tone = { words: 'short', examples: ['Hi there!'] };
    await writeChecked(asks, mail, { policy: '', tone });
    await writeChecked(asks, mail, { policy: '' });
    expect(asked[0]!.at(-1)).toContain('Tone: short “Hi there!”');
    expect(asked[0]!.slice(0, -1)).toEqual(asked[2]!.slice(0, -1));
    expect(asked.flat().join()).not.toMatch(/@|customer_/);
  });
});

it('a portrait by a model that tells one thing of three is none', async () => {
  const facts = ['1,240 customers', '18% bought in the last 30 days', '45 reviews praise the sound'];
  const portrait: WrittenText = { ...template, kind: 'portraits', text: facts.join('. '), facts };
  const written = await writeChecked(saying('1,240 customers.', `${facts.join(', ')}.`), portrait, {
    policy: '',
  });
  expect(written.writer).toBe('model');
  expect(written.objections[0]!.map(({ kind }) => kind)).toEqual(['gap', 'gap']);
});
