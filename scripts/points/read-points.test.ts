import { expect, it } from 'vitest';
import { readPoints } from './read-points';
import { scalePoints } from './scale-points';

const read = (text: string) => readPoints(new TextEncoder().encode(text), 'table.csv');

it('takes the names of columns from a header and keeps the id', () => {
  const { columns, values, id, rows } = read('user,x,y\nann,1,2.5\nbob,-3e1,.5\n');
  expect({ columns, rows, id }).toEqual({
    columns: ['x', 'y'],
    rows: 2,
    id: { name: 'user', values: ['ann', 'bob'] },
  });
  expect(values.map((column) => [...column])).toEqual([
    [1, -30],
    [2.5, 0.5],
  ]);
});

it('knows a table without a header', () => {
  const { columns, rows } = read('1.5,2\n3,4\n5,6\n');
  expect({ columns, rows }).toEqual({ columns: ['column 1', 'column 2'], rows: 3 });
});

it('knows a header that numbers the columns, and an id of numbers by its name', () => {
  expect(read('0,1,2\n.5,.6,.7\n.1,.2,.3\n').rows).toBe(2);
  const { columns, id } = read('customer_id,spend\n17,3\n18,4\n');
  expect({ columns, id: id?.values }).toEqual({ columns: ['spend'], id: ['17', '18'] });
});

it('reads semicolons with decimal commas, byte order marks and Windows lines', () => {
  const { values, columns } = read('\ufeffa;b\r\n1,5;2\r\n2,25;3\r\n');
  expect(columns).toEqual(['a', 'b']);
  expect([...values[0]!]).toEqual([1.5, 2.25]);
});

it('leaves out words and empty columns and says so', () => {
  const { columns, leftOut, id } = read('x,kind,none\n1,a,\n2,a,\n3,b,\n');
  expect(columns).toEqual(['x']);
  expect(id).toBeNull();
  expect(leftOut.map(({ column }) => column)).toEqual(['kind', 'none']);
});

it('fills missing values with the median and counts them', () => {
  const { points, filled } = scalePoints(read('x,y\n1,1\nNA,2\n3,inf\n5,4\n'), 'none', true);
  expect([...points.values]).toEqual([1, 1, 3, 2, 3, 2, 5, 4]);
  expect(filled).toEqual({
    cells: 2,
    columns: [
      { column: 'x', cells: 1, filledWith: 3 },
      { column: 'y', cells: 1, filledWith: 2 },
    ],
  });
});

it('gives columns mean 0 and deviation 1, those that never change 0', () => {
  const { points } = scalePoints(read('x,y\n1,7\n3,7\n'), 'standard', false);
  expect([...points.values]).toEqual([-1, 0, 1, 0]);
});

it.each([
  ['', 'is empty'],
  ['a,b\n', 'no rows|no column'],
  ['a,b\nx,y\nx,z\n', 'no column of numbers'],
  ['a,b\n1,2\n3\n', 'line 3 has 1 cells, others 2'],
  ['\u0000\u0001\u0002\u0000\u0000\u0003', 'not a text file'],
])('refuses what is no table of numbers: %j', (text, sentence) => {
  expect(() => read(text)).toThrow(new RegExp(sentence));
});
