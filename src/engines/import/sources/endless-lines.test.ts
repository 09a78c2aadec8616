import { describe, expect, it } from 'vitest';
import type { ByteSource } from './byte-source';
import { Importer, inspectFile } from '../importer';
import { delimitedSource } from './delimited';

const header = 'order_id,date,email,sku,quantity,price\n1,2024-01-01,a@example.com,A,1,10\n';
const mebibyte = 1 << 20;

/** A text that goes on with the same megabyte; `read` counts those that were asked for. */
function goingOn(start: string, more: string, pieces: number): { source: ByteSource; read: () => number } {
  const piece = new TextEncoder().encode(more.repeat(more === '' ? 0 : mebibyte / more.length));
  let read = 0;
  const open = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        start: (controller) => controller.enqueue(new TextEncoder().encode(start)),
        pull(controller) {
          if (++read > pieces) controller.close();
          else controller.enqueue(piece);
        },
      },
      { highWaterMark: 1 },
    );
  return { source: { size: pieces * mebibyte, packed: true, blob: null, open }, read: () => read };
}

describe('a text that has no lines', () => {
  it.each([
    ['behind rows', header, 'x'],
    ['of many cells', '', 'cell,abc'],
    ['in a quote', `${header}2,"`, 'x'],
  ])('is refused after 32 MB, %s', async (_where, start, more) => {
    const { source, read } = goingOn(start, more, 200);
    const look = await delimitedSource('a.csv', source).inspect();
    expect(look.refusal).toBe('line-without-end');
    expect(read()).toBeLessThan(40);
  });

  it('is refused behind a table, too, where it does not end', async () => {
    const rows = '2,2024-01-02,b@example.com,B,1,10\n'.repeat(20);
    const { source, read } = goingOn(header + rows, 'x', 400);
    const look = await delimitedSource('a.csv', source).inspect();
    expect(look.refusal).toBe('line-without-end');
    expect(read()).toBeLessThan(265);
  });

  it('is one row’s damage where it ends, behind a table', async () => {
    const rows = '2,2024-01-02,b@example.com,B,1,10\n'.repeat(20);
    const long = 'x'.repeat(33 * mebibyte);
    const file = new File([header, rows, long, '\n', rows], 'a.csv');
    const [look] = await inspectFile(file);
    expect([look!.refusal, look!.kind]).toEqual([null, 'orders']);
    const plan = { ...look!, kind: 'orders' as const, match: look!.matches.orders };
    const nothing = { file: 0, chunk: async () => {}, rejected: async () => {}, progress: () => {} };
    const importer = new Importer();
    const { reports } = importer.settle([await importer.importFile(file, plan, nothing)], 0);
    expect(reports[0]).toMatchObject({ read: 42, rejected: 1 });
  });

  it('is another thing than many lines, whatever ends them', async () => {
    for (const end of ['\n', '\r']) {
      const row = `2,2024-01-02,b@example.com,B,1,10${' '.repeat(30)}`.slice(0, 63) + end;
      const { source } = goingOn(header.replaceAll('\n', end), row, 40);
      const look = await delimitedSource('a.csv', source).inspect();
      expect([look.refusal, look.kind]).toEqual([null, 'orders']);
    }
  });
});

describe('a table of thousands of columns', () => {
  it('is refused before its names are looked through', async () => {
    const wide = `customer,${Array.from({ length: 5_000 }, (_, i) => `product ${i}`).join()}\n`;
    const rows = Array.from({ length: 3 }, (_, i) => `${i},${'1,'.repeat(4_999)}0\n`).join('');
    const { source } = goingOn(wide + rows, '', 0);
    expect((await delimitedSource('a.csv', source).inspect()).refusal).toBe('too-many-columns');
  });

  it('is refused with as many names as no record may have', async () => {
    const { source } = goingOn(`${'x,'.repeat(200_000)}x\n${'1,'.repeat(200_000)}1\n`, '', 0);
    expect((await delimitedSource('a.csv', source).inspect()).refusal).toBe('too-many-columns');
  });
});
