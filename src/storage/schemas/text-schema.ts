import * as v from 'valibot';
import type { StoredText } from '../../contracts/texts';
import { figure } from './checks';
import { draftStates } from '../../domain/writing/draft';
import { objectionKinds, writers, writingKinds } from '../../domain/writing/written-text';

const objection = v.object({ kind: v.picklist(objectionKinds), text: v.string() });

const review = v.object({
  text: v.string(),
  rating: figure,
  product: v.string(),
  customer: v.string(),
  at: figure,
});

export const textSchema = v.object({
  key: v.string(),
  shopId: v.string(),
  kind: v.picklist(writingKinds),
  id: v.string(),
  language: v.string(),
  text: v.string(),
  writer: v.picklist(writers),
  edited: v.boolean(),
  state: v.picklist(draftStates),
  review: v.exactOptional(review),
  facts: v.array(v.string()),
  objections: v.array(v.array(objection)),
  changedAt: v.number(),
}) satisfies v.GenericSchema<unknown, StoredText>;
