/** What the user did to the segments of a shop by hand, as the runs that follow keep it. */
export interface StandingByHand {
  /** Codes of segments that are one by her word. */
  readonly merged: readonly number[];
  /** Codes that are segments of their own by her word, those of one segment together. */
  readonly parted: readonly (readonly number[])[];
}

/** What a run tells of that. */
interface RunByHand {
  readonly profiles: readonly { readonly code: number }[];
  readonly kept?: {
    readonly merge?: readonly [code: number, into: number];
    readonly split?: { readonly code: number; readonly from: readonly number[] };
  };
  readonly byHand?: {
    readonly merged: readonly number[];
    readonly parted?: readonly (readonly number[])[];
  };
}

/** What stands by the user's word after a run, whether she said it in this one or before. */
export function standingByHand(run: RunByHand): StandingByHand {
  return { merged: mergedByHand(run), parted: partedByHand(run) };
}

/** Codes of the segments of a run that are one by the user's word, whether she put them together in it or before. */
export function mergedByHand({ profiles, kept, byHand }: RunByHand): number[] {
  const codes = new Set(byHand?.merged ?? []);
  if (kept?.merge) codes.add(kept.merge[1]);
  const standing = new Set(profiles.map(({ code }) => code));
  return [...codes].filter((code) => standing.has(code)).sort((a, b) => a - b);
}

/** Codes that the user parted, those of one segment together; one that she put back into another stands no more. */
function partedByHand({ profiles, kept, byHand }: RunByHand): number[][] {
  const families = (byHand?.parted ?? []).map((family) => new Set(family));
  if (kept?.split) {
    const { code, from } = kept.split;
    const touched = families.filter((family) => from.some((each) => family.has(each)));
    const joined = new Set([...touched.flatMap((family) => [...family]), ...from, code]);
    for (const family of touched) families.splice(families.indexOf(family), 1);
    families.push(joined);
  }
  const standing = new Set(profiles.map(({ code }) => code));
  return families
    .map((family) => [...family].filter((code) => standing.has(code)).sort((a, b) => a - b))
    .filter((family) => family.length > 1)
    .sort((a, b) => a[0]! - b[0]!);
}

/** Whether the number of a run's segments follows from what was done before, and not from its customers. */
export function isByHand({ kept, byHand }: Partial<RunByHand>): boolean {
  return kept !== undefined || (byHand?.merged.length ?? 0) > 0 || (byHand?.parted?.length ?? 0) > 0;
}
