import type { ColourScheme } from '../../domain/label/segment-colours';

/** Of whose value is not known. */
export const unknownColour = { light: '#b4b4b4', dark: '#6b6b6b' } as const;
/** Of dots that do not stand out where others do. */
export const paleColour = { light: '#dcdcdf', dark: '#3a3a40' } as const;

/** In the order of `voiceClasses`; praise and blame differ in hue that the colour-blind tell apart. */
export const voiceColours: Readonly<Record<ColourScheme, readonly string[]>> = {
  light: ['#0c8599', '#ae3ec9', '#e8590c', '#b4b4b4', '#dcdcdf'],
  dark: ['#3bc9db', '#e599f7', '#ff922b', '#6b6b6b', '#3a3a40'],
};

/** Red, green and blue of each, 0 to 255. */
export function bytesOf(hexes: readonly string[]): Uint8Array {
  return Uint8Array.from(
    hexes.flatMap((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))),
  );
}
