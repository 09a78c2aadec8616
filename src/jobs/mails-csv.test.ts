import { expect, it } from 'vitest';
import { decided, draftOf } from '../domain/writing/draft';
import type { WrittenText } from '../domain/writing/written-text';
import { answersCsv } from './answers-csv';
import { mailsCsv } from './mails-csv';

const template: WrittenText = {
  ...{ kind: 'mails', id: '1', language: 'en', text: '=Hello\n\nDear {name}', facts: ['A fact.'] },
  ...{ writer: 'template', objections: [] },
};

it('mails go out with subject and body apart, places as wanted, dropped ones left out', () => {
  const open = draftOf(template, null);
  const dropped = draftOf(template, decided(open, 'dropped'));
  const placed = ({ text }: { text: string }) => text.replace('{name}', '*|FNAME|*');
  expect(mailsCsv([open, dropped], () => 'To all', placed, false)).toEqual([
    'about,title,language,subject,body,state,written_by,facts\r\n',
    "1,To all,en,'=Hello,Dear *|FNAME|*,draft,template,A fact.\r\n",
  ]);
});

it('reviews to answer go out whatever their state, what is not known left blank', () => {
  const review = {
    text: '+1 great',
    rating: Number.NaN,
    product: 'Capo',
    customer: '007',
    at: Date.UTC(2026, 0, 2),
  };
  const open = draftOf({ ...template, kind: 'answers', text: 'Dear {name}', review }, null);
  const done = draftOf(open.template, decided(open, 'accepted', 'Thanks'));
  const lines = answersCsv([open, done, draftOf(template, null)], false);
  expect(lines).toEqual([
    'customer_id,product,date,rating,review,language,reply,state,written_by\r\n',
    "007,Capo,2026-01-02,,'+1 great,en,Dear {name},open,template\r\n",
    '007,Capo,2026-01-02,,\'+1 great,en,Thanks,answered,"template, edited"\r\n',
  ]);
});
