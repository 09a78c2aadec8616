import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../importer';
import { readSources } from '../fixtures/read-sources';
import { flatten } from './flatten';
import { ObjectSplitter } from './split-objects';

const order = (id: number) =>
  `{"order id": ${id}, "customer": {"id": "c${id}", "name": "A \\"b\\" {"}, "total": 12.50, "date": "2024-01-0${1 + (id % 9)}", "sku": "p1"}`;

describe('JSON', () => {
  it('as lines gives a row an object, whatever stands on a line', async () => {
    const text = `${order(1)}\n${order(2)}\r\n\n{"order id": 3,\n "note": "late"}\n`;
    const [read] = await readSources(text);
    expect(read).toMatchObject({ name: '', format: 'json' });
    expect(read!.records).toEqual([
      ['order id', 'customer.id', 'customer.name', 'total', 'date', 'sku', 'note'],
      ['1', 'c1', 'A "b" {', '12.50', '2024-01-02', 'p1', ''],
      ['2', 'c2', 'A "b" {', '12.50', '2024-01-03', 'p1', ''],
      ['3', '', '', '', '', '', 'late'],
    ]);
    expect(read!.lines).toEqual([1, 1, 2, 4]);
  });

  it('is found in a list, and in every list inside of an object', async () => {
    const list = `\ufeff [${order(1)}, ${order(2)}]`;
    expect((await readSources(list))[0]!.records).toHaveLength(3);
    const inside = `{"count": 2, "note": "a [ b", "data": {"orders": [${order(1)},${order(2)}]}, "next": null}`;
    expect((await readSources(inside)).map(({ name, records }) => [name, records.length])).toEqual([['', 3]]);
    const both = `{"orders": [${order(1)}], "tags": ["a", "b"], "products": [{"sku": "p1", "title": "Mug"}]}`;
    expect((await readSources(both)).map(({ name, records }) => [name, records.length])).toEqual([
      ['orders', 2],
      ['products', 2],
    ]);
  });

  it('is read by lines, and by the list inside, where the first object is longer than what is looked at first', async () => {
    const long = order(1).replace('"sku"', `"note": "${'long '.repeat(60_000)}", "sku"`);
    const [read] = await readSources(`${long}\n${order(2)}\n${order(3)}\n`);
    expect(read!.records).toHaveLength(4);
    expect(read!.records[3]!.slice(0, 2)).toEqual(['3', 'c3']);
    const inside = await readSources(`{"about": "shop", "orders": [${long}, ${order(2)}]}`);
    expect(inside.map(({ records }) => records.length)).toEqual([3]);
  });

  it('gives the same objects wherever it is cut', () => {
    const text = `{"a": {"list": [{"x": "}\\\\\\"]"}, {"y": [1, {"z": "\\""}]}]}, "b": [{"q": 1}]}`;
    const whole = new ObjectSplitter(false).push(text);
    expect(whole.map(({ list, text: own }) => [list, own])).toEqual([
      ['a.list', '{"x": "}\\\\\\"]"}'],
      ['a.list', '{"y": [1, {"z": "\\""}]}'],
      ['b', '{"q": 1}'],
    ]);
    const splitter = new ObjectSplitter(false);
    expect([...text].flatMap((sign) => splitter.push(sign))).toEqual(whole);
    expect(splitter.isComplete).toBe(true);
  });

  it('keeps the digits of numbers, and lists as they are', () => {
    const text =
      '{"id": 1234567890123456789, "tax": 1.50, "big": 5.37E+12, "none": null, "yes": true, "items": [{"sku": 9007199254740993}, "a,b"], "name": "\\u5c0f\\n\\"明\\"", "__proto__": 1, "a": {"b": {"c": -0.5}}}';
    expect(Object.fromEntries(flatten(text))).toEqual(
      Object.fromEntries([
        ['id', '1234567890123456789'],
        ['tax', '1.50'],
        ['big', '5370000000000'],
        ['none', ''],
        ['yes', 'true'],
        ['items', '[{"sku": 9007199254740993}, "a,b"]'],
        ['name', '小\n"明"'],
        ['__proto__', '1'],
        ['a.b.c', '-0.5'],
      ]),
    );
  });

  it('of one object without rows is no table', async () => {
    for (const text of ['{"shop": "Mug & Co", "since": 1999}', '{"a": {"x": 1}, "b": {"y": 2}}'])
      expect(await readSources(text)).toMatchObject([{ refusal: 'json-without-rows' }]);
  });

  it('of columns with a value for each row number gives the rows, digits as they are', async () => {
    const columns = '{"order id": {"0": 1234567890123456789, "1": "2"}, "sku": {"0": "p1", "1": null}}';
    const [read] = await readSources(columns);
    expect(read!.records).toEqual([
      ['order id', 'sku'],
      ['1234567890123456789', 'p1'],
      ['2', ''],
    ]);
  });

  it('of rows under their keys gives the rows, their lists of items in a cell', async () => {
    const row = (day: number) =>
      `{"date": "2024-02-0${day}", "total": 12.5, "items": [{"sku": "a"}, {"sku": "b"}]}`;
    const [read, ...others] = await readSources(`{"SO-1": ${row(1)}, "SO-2": ${row(2)}}`);
    expect(others).toEqual([]);
    expect(read!.records).toEqual([
      ['id', 'date', 'total', 'items'],
      ['SO-1', '2024-02-01', '12.5', '[{"sku": "a"}, {"sku": "b"}]'],
      ['SO-2', '2024-02-02', '12.5', '[{"sku": "a"}, {"sku": "b"}]'],
    ]);
    const nodes = await readSources(
      `{"orders": {"-N1": ${row(1)}, "-N2": ${row(2)}}, "users": {"u1": {"id": 7, "city": "Rome"}, "u2": {"id": 8, "city": "Bern"}}}`,
    );
    expect(nodes.map(({ name, records }) => [name, records[1]!.slice(0, 2)])).toEqual([
      ['orders', ['-N1', '2024-02-01']],
      ['users', ['u1', '7']],
    ]);
  });

  it('of GraphQL’s edges gives the nodes', () => {
    const edge =
      '{"cursor": "x", "node": {"id": "gid://1", "total": 5, "lines": {"edges": [{"node": {"sku": "a"}}, {"node": {"sku": "b"}}]}}}';
    expect([...flatten(edge)]).toEqual([
      ['id', 'gid://1'],
      ['total', '5'],
      ['lines', '[{"sku":"a"},{"sku":"b"}]'],
    ]);
  });

  it('whose rows are lists is read by the first of them, in a list or on lines', async () => {
    const rows = [
      ['order id', 'sku', 'price'],
      ['1234567890123456789', 'p,1', '12.50'],
    ];
    const list = '[["order id","sku","price"],\n [1234567890123456789, "p,1", 12.50]]';
    expect((await readSources(list))[0]!.records).toEqual(rows);
    const lines = '["order id","sku","price"]\n[1234567890123456789,"p,1",12.50]\n';
    expect((await readSources(lines))[0]!.records).toEqual(rows);
  });

  it('that breaks inside of one object loses that one, with its line', async () => {
    const text = `${order(1)}\n{"order id": nonsense}\n${order(3)}\n`;
    const [read] = await readSources(text);
    expect(read!.records.slice(1).map(([id]) => id)).toEqual(['1', undefined, '3']);
    expect(read!.lines).toEqual([1, 1, 2, 3]);
  });

  it('that was cut off is broken and not a smaller table', async () => {
    const cut = `[${order(1)}, ${order(2)}, {"order id"`;
    expect(await inspectFile(new File([cut], 'a.json'))).toMatchObject([{ refusal: 'file-broken' }]);
  });

  it('is not what a CSV is that begins with a bracket', async () => {
    const csv = '[order id],[customer id],[sku]\n1,ann,p1\n2,bob,p2\n';
    expect(await readSources(csv)).toMatchObject([{ format: 'delimited' }]);
    expect(await readSources('{order id};customer id\n1;ann\n')).toMatchObject([{ format: 'delimited' }]);
  });

  it('without an end, in depth or in width, is refused in bounded memory', async () => {
    const bombs = [
      '['.repeat(5_000_000),
      `[{"a": ${'['.repeat(5_000_000)}`,
      `[{"a": "${' '.repeat(40_000_000)}`,
    ];
    for (const bomb of bombs) {
      const found = await inspectFile(new File([gzipSync(bomb)], 'a.json.gz'));
      expect(found[0]!.kind).toBeNull();
      expect(found[0]!.refusal).not.toBeNull();
    }
  });
});
