/** A name that wants to stand at a place of the picture, in CSS pixels. */
export interface WantedLabel {
  readonly key: number;
  readonly x: number;
  readonly y: number;
  /** The whole name, and what stands for it where there is no room. */
  readonly long: string;
  readonly short: string;
  /** Larger comes first. */
  readonly weight: number;
}

export interface PlacedLabel {
  readonly key: number;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly width: number;
}

export const labelHeight = 26;
/** Longer names are cut by the page. */
const longest = 190;
const gap = 4;
const padding = 20;
/** Letters of 13 pixels: bold Latin ones by their mean width in a wide font, those of East Asia square. */
const letter = { latin: 8.6, wide: 13.5 };

/** About how wide a label is, in CSS pixels. */
export function labelWidth(text: string): number {
  let width = padding;
  for (const character of text) width += character.codePointAt(0)! >= 0x2e80 ? letter.wide : letter.latin;
  return Math.min(longest, Math.ceil(width));
}

/** Where a label may stand, in halves of its size from its place: beside it first, so that it hides no small group. */
const offsets = [
  [0, -2],
  [0, 2],
  [1, -2],
  [-1, -2],
  [1, 2],
  [-1, 2],
  [0, 0],
  [0, -4],
  [0, 4],
] as const;

/**
 * Labels that cover neither each other nor the edge, those of most weight first: with the whole name where there is
 * room at the place or beside it, else with the short one, else not at all.
 */
export function placedLabels(
  wanted: readonly WantedLabel[],
  size: { readonly width: number; readonly height: number },
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const isFree = (x: number, y: number, width: number) =>
    x - width / 2 >= 0 &&
    x + width / 2 <= size.width &&
    y - labelHeight / 2 >= 0 &&
    y + labelHeight / 2 <= size.height &&
    placed.every(
      (other) =>
        Math.abs(other.x - x) >= (other.width + width) / 2 + gap ||
        Math.abs(other.y - y) >= labelHeight + gap,
    );
  const placeOf = ({ key, x, y }: WantedLabel, text: string): PlacedLabel | null => {
    const width = labelWidth(text);
    for (const [right, down] of offsets) {
      const [atX, atY] = [x + (right * (width + gap)) / 2, y + (down * (labelHeight + gap)) / 2];
      if (isFree(atX, atY, width)) return { key, x: atX, y: atY, text, width };
    }
    return null;
  };
  for (const label of wanted.toSorted((a, b) => b.weight - a.weight || a.key - b.key)) {
    if (label.x < 0 || label.y < 0 || label.x > size.width || label.y > size.height) continue;
    const found = placeOf(label, label.long) ?? placeOf(label, label.short);
    if (found) placed.push(found);
  }
  return placed;
}
