/** Signs behind a number that multiply it, in lower case: '35K', '5万'. One character each. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['千', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  // Chinese shops write 万 by its sound: '1.2w+'.
  ['w', 1e4],
]);
