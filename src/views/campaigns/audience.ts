/** For whom a campaign is, as the form has it. */
export interface Audience {
  readonly kind: AudienceKind;
  /** Code of the segment; null while none is chosen. */
  readonly segment: number | null;
  readonly productId: string | null;
}

export const audienceKinds = ['all', 'segment', 'product', 'chosen'] as const;
export type AudienceKind = (typeof audienceKinds)[number];

/** The audience that an address names; everybody where it names none. */
export function audienceOfAddress(kind: string | undefined, id: string | undefined): Audience {
  const nobody = { segment: null, productId: null };
  if (kind === 'segment') {
    const segment = Number(id);
    return { ...nobody, kind, segment: Number.isInteger(segment) ? segment : null };
  }
  if (kind === 'product') return { ...nobody, kind, productId: id === undefined ? null : decoded(id) };
  return { ...nobody, kind: kind === 'chosen' ? kind : 'all' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Decoded on its way here.
    return part;
  }
}
