import { isKnownName } from '../recognition/column-names';
import { normaliseHeader } from '../recognition/header-name';
import { valueClass } from './value-class';

/**
 * The names of columns under a row of merged cells that say what groups of columns are about: 'Number' under 'Order' is
 * the order's, 'ID' under 'Customer' the customer's. A group is put before a name that is no column's by itself, or that
 * comes twice, where both together are one's.
 * @param names the header.
 * @param above the fields of the row right above it, if there is one.
 */
export function withGroups(names: readonly string[], above: readonly string[] | undefined): string[] {
  if (above === undefined || !areGroups(above, names.length)) return [...names];
  const plain = names.map(normaliseHeader);
  let group = '';
  return names.map((name, column) => {
    group = above[column]?.trim() || group;
    const own = plain[column]!;
    const isClear = isKnownName(own) && !vague.test(own) && plain.indexOf(own) === plain.lastIndexOf(own);
    const whole = `${group} ${name}`.trim();
    return own !== '' && !isClear && isKnownName(normaliseHeader(whole)) ? whole : name;
  });
}

/** Names that may be of anything. */
const vague = /^(?:id|number|no|nr|code|key|name|date|status|type|amount|total|价格|名称|编号|日期)$/;

/** Words with blanks behind them, as merged cells are exported, one at least for two columns. */
function areGroups(above: readonly string[], width: number): boolean {
  const filled = above.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    filled.length >= 2 && filled.length <= width / 2 && filled.every((cell) => valueClass(cell) === 'words')
  );
}
