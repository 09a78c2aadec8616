import type { TFunction } from 'i18next';
import type { OfferReason } from '../../contracts/details';
import type { SegmentNames } from './segment-names';

/** Characters of a title that are shown in a reason; longer ones end in '…'. */
const longestTitle = 60;

/** A reason as a phrase, the same on screen and in the export: 'Because you bought “Nylon strings”'. */
export function sayReason(
  { kind, product, segment, days }: OfferReason,
  names: SegmentNames,
  t: TFunction,
): string {
  const title = shortened(segment === null ? product : names.shown(segment));
  const unnamed = `recommend:reason.${kind}.unnamed`;
  return t(title === '' ? unnamed : [`recommend:reason.${kind}.named`, unnamed], {
    title,
    ...(days !== null && { count: days }),
  });
}

/** A title on one line, cut at a word where one ends near enough. */
export function shortened(title: string): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= longestTitle) return line;
  const cut = characters.slice(0, longestTitle - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > longestTitle / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
