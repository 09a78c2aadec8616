import { describe, expect, it } from 'vitest';
import { alterations, asGiven, disagreements } from './fixtures/altered-exports';
import { namesByLanguage } from './fixtures/names-by-language';

describe('names that no list of exports has', () => {
  it.each(namesByLanguage)('%s: %s', (_, kind, columns) => {
    const pairs = columns.split(' | ').map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    });
    const headers = pairs.map(([, name]) => name);
    const fields = new Map(pairs.filter(([field]) => field !== '?').map(([field, name]) => [field, [name]]));
    const list = asGiven({ platform: '', export: '', kind: 'order_lines', headers }, { kind, fields });
    for (const how of ['as given', 'reversed', 'upper case', 'full width']) {
      expect(disagreements(alterations[how]!(list))).toEqual([]);
    }
  });
});
