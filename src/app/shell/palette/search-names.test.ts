import { describe, expect, it } from 'vitest';
import { queryWords } from '../../../domain/text/name-search';
import { NameList } from './search-names';

const signal = new AbortController().signal;
const customers = Array.from({ length: 100_000 }, (_, i) => `C${String(i).padStart(6, '0')}`);

describe('a long list of names', () => {
  it('is searched whole, and says how many fit', async () => {
    const list = new NameList(customers);
    const found = await list.find(queryWords('c0123'), 5, signal);
    expect(found!.best.map((i) => customers[i])).toEqual([
      'C012300',
      'C012301',
      'C012302',
      'C012303',
      'C012304',
    ]);
    expect(found!.count).toBe(100);
    expect(await list.find(queryWords('99999'), 5, signal)).toEqual({ best: [99_999], count: 1 });
  });

  it('lets the page go first again and again', async () => {
    let turns = 0;
    const count = setInterval(() => turns++);
    await new NameList(customers).find(queryWords('7'), 5, signal);
    clearInterval(count);
    expect(turns).toBeGreaterThan(5);
  });

  it('gives up as soon as something else is typed', async () => {
    const abort = new AbortController();
    const found = new NameList(customers).find(queryWords('7'), 5, abort.signal);
    abort.abort();
    expect(await found).toBeNull();
  });
});
