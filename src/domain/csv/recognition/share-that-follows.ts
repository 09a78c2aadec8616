/**
 * How well one column is told by another, 0 to 1: of the values that stand in several rows of `by`, the share
 * beside which `column` always says the same. What products are called follows from their code, what customers
 * are called from their order. NaN where nothing stands twice.
 */
export function shareThatFollows(rows: readonly (readonly string[])[], column: number, by: number): number {
  if (column < 0 || by < 0) return Number.NaN;
  const said = new Map<string, { readonly value: string; rows: number; same: boolean }>();
  for (const row of rows) {
    const key = (row[by] ?? '').trim();
    const value = (row[column] ?? '').trim();
    if (key === '' || value === '') continue;
    const before = said.get(key);
    if (before === undefined) said.set(key, { value, rows: 1, same: true });
    else {
      before.rows++;
      if (before.value !== value) before.same = false;
    }
  }
  const repeated = [...said.values()].filter((each) => each.rows > 1);
  return repeated.length === 0 ? Number.NaN : repeated.filter(({ same }) => same).length / repeated.length;
}
