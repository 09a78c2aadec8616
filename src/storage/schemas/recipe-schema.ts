import * as v from 'valibot';
import { tableKinds } from '../../domain/shop/tables/tables';
import { strings } from './checks';

export const recipeSchema = v.object({
  signature: v.string(),
  seenAs: v.string(),
  encoding: v.string(),
  kind: v.picklist(tableKinds),
  columns: strings,
  match: v.record(v.string(), v.string()),
});
