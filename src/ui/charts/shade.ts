import type { CSSProperties } from 'react';

/** The fullest shade leaves the words on it readable in both schemes. */
const fullest = 0.42;

/** The shade of a cell with a part of what the fullest one has, 0 to 1. */
export function shadeOf(part: number): CSSProperties {
  return { background: `rgb(81 105 211 / ${(fullest * Math.min(1, Math.max(0, part))).toFixed(3)})` };
}
