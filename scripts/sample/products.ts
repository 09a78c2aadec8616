import { type Random, seededRandom } from '../../src/domain/math/random';
import { brands, styles, themes } from './catalogue';
import { between, pick, shuffled, spread } from './chance';
import type { Bilingual, Product, Theme } from './types';

const productCount = 300;
const neverSold = 8;
const tierPrice = [0.55, 1, 1.6] as const;
/** Tiers of the variants of a noun, in the order in which they are added. */
const variantTiers = [1, 0, 2, 1] as const;

/**
 * The catalogue: 300 products, three or four variants (price tiers) of each noun. Titles and
 * descriptions are in English, in Chinese, or (one in ten) in both.
 */
export function makeProducts(seed: number): Product[] {
  const random = seededRandom(seed);
  const drafts = variants().map(({ theme, noun, tier }, index) => draft(theme, noun, tier, index, random));
  const unsold = new Set(shuffled([...drafts.keys()], random).slice(0, neverSold));
  return drafts.map((product, index) => ({
    ...product,
    sold: !unsold.has(index),
    companions: companionsOf(product, drafts, random),
  }));
}

interface Variant {
  readonly theme: Theme;
  readonly noun: number;
  readonly tier: 0 | 1 | 2;
}

function variants(): Variant[] {
  const list: Variant[] = [];
  for (const tier of variantTiers) {
    for (const theme of themes) {
      for (const noun of theme.nouns.keys()) if (list.length < productCount) list.push({ theme, noun, tier });
    }
  }
  return list;
}

type Draft = Omit<Product, 'sold' | 'companions'>;

function draft(theme: Theme, nounIndex: number, tier: 0 | 1 | 2, index: number, random: Random): Draft {
  const noun = theme.nouns[nounIndex]!;
  // The second middle variant of a noun takes another style than the first, so that titles differ.
  const half = styles[tier]!.slice(index < themes.length * 9 ? 0 : 2).slice(0, 2);
  const style = pick(half, random);
  const brand = pick(brands[theme.category]!, random);
  const price = Math.max(3, Math.round(noun.price * tierPrice[tier] * between(0.88, 1.12, random))) - 0.01;
  const said = random();
  return {
    id: `P${String(1001 + index)}`,
    theme: theme.id,
    category: theme.category,
    brand,
    ...wording(said < 0.45 ? 'en' : said < 0.9 ? 'zh' : 'both', { theme, noun, style, brand }, random),
    noun: { en: noun.en, zh: noun.zh },
    tier,
    price,
    consumable: noun.consumable,
    popularity: spread(0.55, random),
  };
}

function wording(
  said: 'en' | 'zh' | 'both',
  parts: { theme: Theme; noun: Bilingual; style: Bilingual; brand: string },
  random: Random,
): { title: string; description: string } {
  const { theme, noun, style, brand } = parts;
  const [first, second] = shuffled(theme.features, random) as [Bilingual, Bilingual];
  const english = `${style.en} ${noun.en} by ${brand}: ${first.en}, ${second.en}.`;
  const chinese = `${brand}${style.zh}${noun.zh}，${first.zh}，${second.zh}。`;
  switch (said) {
    case 'en':
      return { title: `${brand} ${style.en} ${noun.en}`, description: english };
    case 'zh':
      return { title: `${brand} ${style.zh}${noun.zh}`, description: chinese };
    case 'both':
      return { title: `${brand} ${style.en} ${noun.en} ${noun.zh}`, description: `${english} ${chinese}` };
  }
}

/** Three products that are often bought next: of the same category and about the same price tier. */
function companionsOf(product: Draft, drafts: readonly Draft[], random: Random): number[] {
  const near = [...drafts.keys()].filter((index) => {
    const other = drafts[index]!;
    return (
      other.id !== product.id &&
      other.category === product.category &&
      Math.abs(other.tier - product.tier) < 2
    );
  });
  return shuffled(near, random).slice(0, 3);
}
