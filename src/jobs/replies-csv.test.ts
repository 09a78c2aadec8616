import { expect, it } from 'vitest';
import { decided, draftOf } from '../domain/writing/draft';
import type { WrittenText } from '../domain/writing/written-text';
import { repliesCsv } from './replies-csv';

const reply = (id: string, text: string): WrittenText => ({
  ...{ kind: 'replies', id, language: 'en', text, writer: 'template', objections: [] },
  facts: ['9 reviews blame: Delivery.', '“=HYPERLINK("x")”'],
});

it('holds every reply that was not dropped, guarded against formulas', () => {
  const open = draftOf(reply('blamed:delivery', '=1+1, {name}'), null);
  const edited = draftOf(open.template, decided(open, 'accepted', '@here "{name}"'));
  const dropped = draftOf(open.template, decided(open, 'dropped'));
  const lines = repliesCsv([open, edited, dropped], ({ id }) => `-${id}`, true);
  expect(lines).toEqual([
    '\ufeffabout,title,language,reply,state,written_by,facts\r\n',
    'blamed:delivery,\'-blamed:delivery,en,"\'=1+1, {name}",draft,template,"9 reviews blame: Delivery. “=HYPERLINK(""x"")”"\r\n',
    'blamed:delivery,\'-blamed:delivery,en,"\'@here ""{name}""",accepted,"template, edited","9 reviews blame: Delivery. “=HYPERLINK(""x"")”"\r\n',
  ]);
});
