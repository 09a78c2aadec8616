import { outsidersCode } from './segment';

export type ColourScheme = 'light' | 'dark';

/**
 * Twelve colours for each scheme, started from Okabe and Ito's set and moved apart until every pair
 * keeps its distance in normal vision and in simulated protanopia, deuteranopia and tritanopia, with
 * a contrast of 3 to 1 against the page.
 */
export const segmentPalette: Readonly<Record<ColourScheme, readonly string[]>> = {
  light: [
    '#0a74e4',
    '#d97f00',
    '#356e68',
    '#bf45a4',
    '#916800',
    '#5594f6',
    '#7f8567',
    '#205262',
    '#6137b2',
    '#5b4c23',
    '#253360',
    '#c080a5',
  ],
  dark: [
    '#3c8bfb',
    '#da6532',
    '#93b584',
    '#ca7db9',
    '#cdbe06',
    '#41e9ff',
    '#eae262',
    '#bcd1b5',
    '#c599ff',
    '#a18878',
    '#737080',
    '#e897c7',
  ],
};

/**
 * Palette position of each code. A code keeps its colour from run to run wherever its own place is
 * free; codes beyond the palette take the first free place, and share places only when all are taken.
 */
export function colourSlots(codes: readonly number[]): ReadonlyMap<number, number> {
  const count = segmentPalette.light.length;
  const slots = new Map<number, number>();
  const taken = new Set<number>();
  for (const code of [...codes].sort((a, b) => a - b)) {
    const own = (((code - 1) % count) + count) % count;
    let slot = own;
    for (let step = 0; taken.has(slot) && step < count; step++) slot = (slot + 1) % count;
    slots.set(code, slot);
    taken.add(slot);
  }
  return slots;
}

/** Of customers who are in no segment: a grey, which no segment has. */
const outsidersColour: Readonly<Record<ColourScheme, string>> = { light: '#868686', dark: '#8f8f8f' };

/** Colour of each code in a scheme. */
export function segmentColours(codes: readonly number[], scheme: ColourScheme): ReadonlyMap<number, string> {
  const palette = segmentPalette[scheme];
  const segments = codes.filter((code) => code !== outsidersCode);
  const colours = new Map([...colourSlots(segments)].map(([code, slot]) => [code, palette[slot]!]));
  return codes.includes(outsidersCode) ? colours.set(outsidersCode, outsidersColour[scheme]) : colours;
}

/** WCAG relative luminance of '#rrggbb', 0 to 1. */
export function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** White where it reads well on the colour (4.5 to 1), else black, which then reads better. */
export function inkOn(hex: string): '#ffffff' | '#000000' {
  return 1.05 / (luminance(hex) + 0.05) >= 4.5 ? '#ffffff' : '#000000';
}
