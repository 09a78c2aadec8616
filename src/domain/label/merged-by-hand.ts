/** What a run tells of segments that were put together by hand. */
interface RunByHand {
  readonly profiles: readonly { readonly code: number }[];
  readonly kept?: { readonly merge?: readonly [code: number, into: number] };
  readonly byHand?: { readonly merged: readonly number[] };
}

/** Codes of the segments of a run that are one by the user's word, whether she put them together in it or before. */
export function mergedByHand({ profiles, kept, byHand }: RunByHand): number[] {
  const codes = new Set(byHand?.merged ?? []);
  if (kept?.merge) codes.add(kept.merge[1]);
  const standing = new Set(profiles.map(({ code }) => code));
  return [...codes].filter((code) => standing.has(code)).sort((a, b) => a - b);
}

/** Whether the number of a run's segments follows from what was done before, and not from its customers. */
export function isByHand({ kept, byHand }: Partial<RunByHand>): boolean {
  return kept !== undefined || (byHand?.merged.length ?? 0) > 0;
}
