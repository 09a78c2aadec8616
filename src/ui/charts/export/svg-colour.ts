/** A colour as every program that reads SVG knows it. */
export interface SvgColour {
  /** '#rrggbb'. */
  readonly hex: string;
  /** 0 to 1. */
  readonly opacity: number;
}

/**
 * Reads a computed colour: 'rgb(1, 2, 3)', 'rgba(1, 2, 3, 0.5)', 'rgb(1 2 3 / 50%)' or 'color(srgb 0.1 0.2 0.3 / 0.5)'.
 * null for anything else ('none', a gradient).
 */
export function svgColour(computed: string): SvgColour | null {
  if (computed === 'transparent') return { hex: '#000000', opacity: 0 };
  const parts = /^(rgba?|color)\((?:srgb )?([^)]*)\)$/.exec(computed);
  if (parts === null) return null;
  const [, kind, inside] = parts;
  const [red, green, blue, alpha] = inside!.split(/[\s,/]+/).filter(Boolean);
  if (blue === undefined) return null;
  const scale = kind === 'color' ? 255 : 1;
  const hex = [red!, green!, blue].map((channel) => {
    const value = Math.round(Math.min(255, Math.max(0, Number.parseFloat(channel) * scale)));
    return value.toString(16).padStart(2, '0');
  });
  if (hex.some((channel) => channel.includes('NaN'))) return null;
  const opacity = alpha === undefined ? 1 : Number.parseFloat(alpha) / (alpha.endsWith('%') ? 100 : 1);
  return { hex: `#${hex.join('')}`, opacity };
}

/** The attributes that paint with a computed colour; whatever is no colour stays as it is. */
export function painted(
  property: 'fill' | 'stroke',
  computed: string,
): Readonly<Record<string, string | number>> {
  const colour = svgColour(computed);
  if (colour === null) return { [property]: computed };
  if (colour.opacity === 1) return { [property]: colour.hex };
  return { [property]: colour.hex, [`${property}-opacity`]: colour.opacity };
}
