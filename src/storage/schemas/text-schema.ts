import * as v from 'valibot';
import type { StoredText } from '../../contracts/texts';
import { draftStates } from '../../domain/writing/draft';
import { objectionKinds, writers, writingKinds } from '../../domain/writing/written-text';

const objection = v.object({ kind: v.picklist(objectionKinds), text: v.string() });

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
  facts: v.array(v.string()),
  objections: v.array(v.array(objection)),
  changedAt: v.number(),
}) satisfies v.GenericSchema<unknown, StoredText>;
