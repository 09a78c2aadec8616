import type { Features } from '../behaviour/features';
import type { Shop } from '../shop/shop';
import type { Step } from '../steps';
import type { VoiceReading } from '../voice/read-voice';
import { type ComparedVoices, comparedVoices } from './compared-aspects';
import { columnsOf, type ComparedFigure, comparedFigure } from './compared-figures';
import { type ComparedProducts, comparedProducts } from './compared-products';
import { lieOf, type Overlap, overlapOfGroups, type Pair } from './groups';

/** Two groups of a shop's customers side by side. */
export interface GroupComparison extends Overlap {
  /** All customers of the shop. */
  readonly all: number;
  /** What either paid, and the whole shop; NaN where that is known of nobody. */
  readonly money: Pair<number>;
  readonly allMoney: number;
  /** The most different first. */
  readonly figures: readonly ComparedFigure[];
  /** Null without reviews whose words are known. */
  readonly voices: ComparedVoices | null;
  readonly products: ComparedProducts;
}

/** What is known of a shop's customers for a comparison. */
export interface Comparable {
  readonly shop: Shop;
  /** What is known of each customer in plain units. */
  readonly features: readonly Features[];
  readonly voice: VoiceReading | null;
  readonly languageOf: (review: number) => string;
}

/**
 * Compares two groups of customers by all that is known of them today. What both share is on both sides: it makes no
 * difference, and of the same customers twice nothing differs. Where one group is empty only sizes and money are told.
 *
 * @param members 1 for each customer of a group.
 */
export async function* compareGroups(
  { shop, features, voice, languageOf }: Comparable,
  members: Pair<Uint8Array>,
): AsyncGenerator<Step, GroupComparison> {
  const overlap = overlapOfGroups(members);
  const lie = lieOf(overlap);
  const everybody = new Uint8Array(shop.customers.ids.length).fill(1);
  const counted = {
    ...overlap,
    all: everybody.length,
    money: [moneyOf(shop, members[0]), moneyOf(shop, members[1])] as const,
    allMoney: moneyOf(shop, everybody),
  };
  if (lie === 'empty') return { ...counted, figures: [], voices: null, products: { apart: [], tried: 0 } };
  const total = columnsOf(features) + 2;
  const figures: ComparedFigure[] = [];
  let done = 0;
  for (const block of features) {
    for (const column of block.columns.keys()) {
      yield { done: done++, total };
      const figure = comparedFigure(block, column, members, columnsOf(features));
      if (figure !== null) figures.push(figure);
    }
  }
  yield { done: done++, total };
  const voices = voice && comparedVoices(shop, voice, languageOf, members);
  yield { done: done++, total };
  const apart = ({ effects: [a, b] }: ComparedFigure) => Math.abs(a - b) || 0;
  return {
    ...counted,
    figures: figures.sort((a, b) => apart(b) - apart(a) || (a.feature < b.feature ? -1 : 1)),
    voices,
    products: comparedProducts(shop, members, overlap),
  };
}

/** Over those of whom it is known; NaN where it is known of none, 0 of nobody. */
function moneyOf({ customers: { spend } }: Shop, members: Uint8Array): number {
  let [money, known, size] = [0, 0, 0];
  for (let c = 0; c < members.length; c++) {
    if (members[c] === 0) continue;
    size++;
    if (Number.isNaN(spend[c]!)) continue;
    money += spend[c]!;
    known++;
  }
  return known > 0 || size === 0 ? money : Number.NaN;
}
