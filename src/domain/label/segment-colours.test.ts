import { describe, expect, it } from 'vitest';
import { type ColourScheme, colourSlots, inkOn, luminance, segmentPalette } from './segment-colours';

type Triple = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB; the first is normal vision. */
const visions: Record<string, readonly number[]> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function seenAs(vision: readonly number[], [r, g, b]: Triple): Triple {
  const row = (i: number) =>
    Math.min(1, Math.max(0, vision[i]! * r + vision[i + 1]! * g + vision[i + 2]! * b));
  return [row(0), row(3), row(6)];
}

function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function smallestDistance(palette: readonly string[], vision: readonly number[]): number {
  const seen = palette.map((hex) => oklab(seenAs(vision, linear(hex))));
  const distances = seen.flatMap((a, i) =>
    seen.slice(0, i).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  );
  return Math.min(...distances);
}

describe('the segment palette', () => {
  const schemes: ColourScheme[] = ['light', 'dark'];
  // Okabe and Ito's own eight colours come to 0.076 by this measure.
  for (const scheme of schemes) {
    for (const [name, vision] of Object.entries(visions)) {
      it(`keeps all twelve ${scheme} colours apart in ${name}`, () => {
        expect(smallestDistance(segmentPalette[scheme], vision)).toBeGreaterThan(0.07);
      });
    }
  }

  it('has a contrast of 3 to 1 against the page in both schemes', () => {
    const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    for (const hex of segmentPalette.light) expect(contrast(luminance(hex), 1)).toBeGreaterThanOrEqual(2.95);
    const page = luminance('#242424');
    for (const hex of segmentPalette.dark)
      expect(contrast(luminance(hex), page)).toBeGreaterThanOrEqual(2.95);
  });
});

describe('colourSlots', () => {
  it('gives a code the same place whatever other low codes there are', () => {
    expect(colourSlots([1, 2, 3]).get(3)).toBe(colourSlots([3, 5, 7]).get(3));
  });

  it('gives different places to codes that would share one', () => {
    const slots = colourSlots([1, 13, 2]);
    expect(new Set(slots.values()).size).toBe(3);
  });

  it('still answers for more codes than colours', () => {
    const codes = Array.from({ length: 15 }, (_, i) => i + 1);
    const slots = colourSlots(codes);
    expect(codes.every((code) => slots.has(code) && slots.get(code)! < 12)).toBe(true);
  });
});

describe('inkOn', () => {
  it('reads at 4.5 to 1 on every colour of both schemes', () => {
    for (const hex of [...segmentPalette.light, ...segmentPalette.dark]) {
      const light = luminance(hex) + 0.05;
      const contrast = inkOn(hex) === '#ffffff' ? 1.05 / light : light / 0.05;
      expect(contrast).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('writes white on dark and black on light colours', () => {
    expect(inkOn('#253360')).toBe('#ffffff');
    expect(inkOn('#eae262')).toBe('#000000');
  });
});
