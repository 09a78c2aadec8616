import { expect, it } from 'vitest';
import reference from './fixtures/linear-algebra.json';
import { columnCounts, keepEntries, selectColumns, type SparseMatrix, transpose } from './sparse';

type Stored = typeof reference.sparse.matrix;

function sparse({ starts, indices, values, ...shape }: Stored): SparseMatrix {
  return {
    ...shape,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float32Array.from(values),
  };
}

const matrix = sparse(reference.sparse.matrix);

it('the transposed matrix is scipy’s, and transposed again the first', () => {
  expect(transpose(matrix)).toEqual(sparse(reference.sparse.transposed));
  expect(transpose(transpose(matrix))).toEqual(matrix);
});

it('columns are counted as the rows of the transposed matrix', () => {
  const { starts } = reference.sparse.transposed;
  expect([...columnCounts(matrix)]).toEqual(starts.slice(1).map((end, row) => end - starts[row]));
});

it('entries are kept with their origin', () => {
  const keep = Uint8Array.from(matrix.values, (value) => value % 2);
  const { matrix: odd, origin } = keepEntries(matrix, keep);
  expect([...odd.values]).toEqual([...matrix.values].filter((value) => value % 2 === 1));
  expect([...origin]).toEqual([...matrix.values.keys()].filter((at) => matrix.values[at] % 2 === 1));
  expect(odd.starts.at(-1)).toBe(origin.length);
});

it('selected columns are numbered anew', () => {
  const selected = selectColumns(matrix, Int32Array.of(1, 4));
  const transposed = transpose(matrix);
  const column = (j: number) => [
    ...transposed.values.subarray(transposed.starts[j], transposed.starts[j + 1]),
  ];
  const again = transpose(selected);
  expect([selected.rows, selected.columns]).toEqual([7, 2]);
  expect([...again.values]).toEqual([...column(1), ...column(4)]);
});
