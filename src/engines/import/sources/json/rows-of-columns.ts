import { SourceRefused } from '../source-refused';
import { MalformedJson, Scanner } from './flatten';
import type { ListedObject } from './split-objects';

/** UTF-16 units that are held to turn columns into rows. */
const longestText = 1 << 26;
const batchRows = 2_000;

/**
 * The rows of columns, {"sku": {"0": "a", "1": "b"}, …}, each as an object.
 * @throws SourceRefused where they are more than is held, or no JSON.
 */
export async function* rowsOfColumns(pieces: AsyncIterable<string>): AsyncGenerator<ListedObject[], void> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length > longestText) throw new SourceRefused('table-too-large');
  }
  const columns = columnsOf(text);
  const rows = [...new Set([...columns.values()].flatMap((values) => [...values.keys()]))];
  for (let from = 0; from < rows.length; from += batchRows) {
    yield rows.slice(from, from + batchRows).map((row, i) => ({
      list: '',
      line: from + i + 2,
      text: JSON.stringify(
        Object.fromEntries([...columns].map(([name, values]) => [name, values.get(row) ?? ''])),
      ),
    }));
  }
}

/** Column → key of the row → value, as the text of its cell. */
function columnsOf(text: string): Map<string, Map<string, string>> {
  const scanner = new Scanner(text);
  try {
    return membersOf(scanner, () => membersOf(scanner, () => scanner.value()));
  } catch (error) {
    if (error instanceof MalformedJson) throw new SourceRefused('file-broken');
    throw error;
  }
}

function membersOf<T>(scanner: Scanner, value: () => T): Map<string, T> {
  const members = new Map<string, T>();
  scanner.expect('{');
  if (scanner.accept('}')) return members;
  do {
    scanner.skipBlanks();
    const name = scanner.string();
    scanner.expect(':');
    scanner.skipBlanks();
    members.set(name, value());
  } while (scanner.accept(','));
  scanner.expect('}');
  return members;
}
