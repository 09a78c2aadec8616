import type { Placed } from '../shop';
import { codeOfKey, keyNumbering } from './row-keys';
import type { ShopRows } from './shop-rows';

/** A list that is longer is none that anybody looks through: such numbers count something else. */
const longestList = 1000;
/** Of the numbers of a file, so many are whole and within a list's length where they are places. */
const fewestPlaces = 0.98;

/** Where the events of these rows stood; nothing where no file says it. */
export function assemblePlaced(rows: ShopRows, kept: readonly number[]): { readonly placed?: Placed } {
  const fields = ['position', 'list', 'model', 'score', 'propensity'];
  if (!fields.some((field) => rows.has(field))) return {};
  const position = placesOf(rows);
  const [score, propensity] = [rows.numbers('score'), rows.numbers('propensity')];
  const [lists, models] = [keyNumbering(), keyNumbering()];
  const list = rows.mapped('list', (name) => codeOfKey(lists.code, name.trim()), -1);
  const model = rows.mapped('model', (name) => codeOfKey(models.code, name.trim()), -1);
  const taken = (values: Float64Array) => Float64Array.from(kept, (row) => values[row]!);
  return {
    placed: {
      position: taken(position),
      list: Int32Array.from(kept, (row) => list[row]!),
      lists: lists.keys,
      model: Int32Array.from(kept, (row) => model[row]!),
      models: models.keys,
      score: taken(score),
      propensity: taken(propensity).map((chance) => (chance > 0 && chance <= 1 ? chance : Number.NaN)),
    },
  };
}

/**
 * Places from 1. A file whose first place is 0 counts from there (Google Analytics' `item_list_index` may); one whose
 * numbers are no places, such as pixels or hundredths, says none.
 */
function placesOf(rows: ShopRows): Float64Array {
  const found = rows.numbers('position');
  const files = new Map<number, { filled: number; places: number; least: number }>();
  const of = (row: number) => {
    const file = rows.fileOf[row]!;
    const known = files.get(file) ?? { filled: 0, places: 0, least: Number.POSITIVE_INFINITY };
    files.set(file, known);
    return known;
  };
  for (let row = 0; row < rows.count; row++) {
    const value = found[row]!;
    if (Number.isNaN(value)) continue;
    const file = of(row);
    file.filled++;
    if (!Number.isInteger(value) || value < 0 || value > longestList) continue;
    file.places++;
    file.least = Math.min(file.least, value);
  }
  return found.map((value, row) => {
    if (Number.isNaN(value)) return value;
    const { filled, places, least } = of(row);
    if (places < fewestPlaces * filled || !Number.isInteger(value) || value < 0 || value > longestList)
      return Number.NaN;
    return value + (least === 0 ? 1 : 0);
  });
}
