import type { TFunction } from 'i18next';
import type { ProductDetail } from '../../contracts/details';
import type { SegmentProfile } from '../../domain/label/segment';
import type { Goods } from '../../domain/writing/goods';
import type { WrittenText } from '../../domain/writing/written-text';
import type { Format } from '../format';
import { counted, fewestReviews, sayCounts, spaced, starsInWords } from './matters';
import { shortened } from './reason';
import type { SegmentNames } from './segment-names';
import { factsOf, joined, type SaidFindings, type SaidMatter, type Tongue, who } from './written';

/** More of each is a list and no portrait. */
const [traitsTold, aspectsTold, cautionsTold, pairsTold] = [4, 3, 2, 2];
const byTemplate = { writer: 'template', objections: [] } as const;
/** Part of a group's customers from which on a category says something of it. */
const leastOfGroup = 0.1;

/** Portraits of the segments, and of products of which the details are known: two paragraphs, who or what, and what is said. */
export function sayPortraits(matter: SaidMatter, said: SaidFindings, own: Tongue): WrittenText[] {
  const segments = matter.profiles.map((profile) => {
    const goods = matter.goods?.get(String(profile.code)) ?? null;
    return segmentPortrait(profile, goods, matter.voice !== null, said, own);
  });
  const products = (matter.products ?? []).map((detail) => productPortrait(detail, matter, said.names, own));
  return [...segments, ...products];
}

function segmentPortrait(
  profile: SegmentProfile,
  goods: Goods | null,
  hasReviews: boolean,
  said: SaidFindings,
  { language, t, format }: Tongue,
): WrittenText {
  const traits = said.traits(profile).slice(0, traitsTold);
  const first = [
    who(profile, t, format),
    traits.length > 0 && t('writing:summary.apart', { traits: joined(traits, 'traits', t) }),
    ...(goods === null ? [] : sayGoods(goods, t, format)),
  ];
  const quote = profile.quotes[0]?.text;
  const second = [
    profile.stars !== undefined &&
      profile.stars.rated >= fewestReviews &&
      t('portraits:segment.stars', starsInWords(profile.stars, format)),
    hasReviews && sayVoice(profile, t, format),
    quote !== undefined && t('portraits:segment.quote', { quote }),
    ...said.cautions(profile).slice(0, cautionsTold),
    t('portraits:segment.next', { action: said.action(profile) }),
  ];
  return {
    kind: 'portraits',
    id: String(profile.code),
    language,
    text: paragraphs([first, second], format),
    facts: [...new Set([...told(first, second), ...factsOf(profile, said, t, format)])],
    titles: titlesOf(goods),
    ...byTemplate,
  };
}

function sayGoods(goods: Goods, t: TFunction, format: Format): string[] {
  const { products, categories, together, customers } = goods;
  const sentences: string[] = [];
  if (products.length > 0) {
    const items = products.map(({ title, customers: takers }) =>
      t('portraits:segment.item', { title: shortened(title), customers: format.number(takers) }),
    );
    sentences.push(t('portraits:segment.taken', { list: format.list(items) }));
  }
  const common = categories.filter((category) => category.customers >= leastOfGroup * customers);
  if (common.length > 0) {
    const items = common.map(({ title, customers: takers }, place) =>
      t(`portraits:segment.${place === 0 ? 'category_first' : 'category'}`, {
        category: title,
        share: format.plainShare(takers / customers),
      }),
    );
    sentences.push(t('portraits:segment.categories', { list: format.list(items) }));
  }
  if (together !== null) {
    sentences.push(
      t('portraits:segment.together', {
        title: shortened(together.title),
        other: shortened(together.other),
        both: format.number(together.both),
        orders: format.number(together.orders),
      }),
    );
  }
  return sentences;
}

/** Missing aspects are of a run that did not look, not of customers who said nothing. */
function sayVoice({ aspects }: SegmentProfile, t: TFunction, format: Format): string | false {
  if (aspects === undefined) return false;
  const [praised, blamed] = (['praised', 'blamed'] as const).map((feeling) =>
    sayCounts(counted(aspects, feeling), aspectsTold, t, format),
  );
  if (praised === '' && blamed === '') return t('portraits:segment.silent');
  const which = praised === '' ? 'blamed' : blamed === '' ? 'praised' : 'both';
  return t(`portraits:segment.${which}`, { praised, blamed });
}

function productPortrait(
  detail: ProductDetail,
  { profiles, voice, currency = '' }: SaidMatter,
  names: SegmentNames,
  { language, t, format }: Tongue,
): WrittenText {
  const { product } = detail;
  const title = product.title || product.id;
  const first = [
    product.category === ''
      ? t('portraits:product.title', { title })
      : t('portraits:product.titleOf', { title, category: product.category }),
    priceOf(product.price, currency, t, format),
    starsOf(product.rating, product.ratingCount, voice !== null, t, format),
    ...takersOf(detail, profiles, names, t, format),
    detail.audience.length === 0
      ? t('portraits:product.noAudience')
      : t('portraits:product.audience', {
          count: detail.audience.length,
          customers: format.number(detail.audience.length),
        }),
  ];
  const quote = profiles.flatMap(({ quotes }) => quotes).find(({ productId }) => productId === product.id);
  const second = [
    voice !== null && productVoice(detail, t, format),
    quote !== undefined && t('portraits:product.quote', { quote: quote.text }),
    pairsOf(detail, t, format),
    nextOf(detail, t, format),
  ];
  return {
    kind: 'portraits',
    id: `product:${product.id}`,
    language,
    text: paragraphs([first, second], format),
    facts: told(first, second),
    titles: [title],
    ...byTemplate,
  };
}

function priceOf(price: number, currency: string, t: TFunction, format: Format): string | false {
  if (!Number.isFinite(price)) return false;
  const which = currency === '' ? 'pricePlain' : 'price';
  return t(`portraits:product.${which}`, { price: format.money(price, currency) });
}

/** In a shop without reviews nobody misses them. */
function starsOf(
  rating: number,
  ratings: number,
  hasReviews: boolean,
  t: TFunction,
  format: Format,
): string | false {
  if (!Number.isFinite(rating)) return hasReviews && t('portraits:product.noStars');
  const stars = format.fixed(rating, 1);
  return ratings > 0
    ? t('portraits:product.starsOf', { stars, count: ratings, ratings: format.number(ratings) })
    : t('portraits:product.stars', { stars });
}

/** null: of a run that did not count. */
function takersOf(
  { takers }: ProductDetail,
  profiles: SaidMatter['profiles'],
  names: SegmentNames,
  t: TFunction,
  format: Format,
): string[] {
  if (takers === null) return [];
  const all = takers.reduce((sum, own) => sum + own.takers, 0);
  if (all === 0) return [t('portraits:product.noTakers')];
  const sentences = [t('portraits:product.takers', { count: all, takers: format.number(all) })];
  const more = takers
    .map((own, place) => ({ ...own, code: profiles[place]?.code ?? 0 }))
    .filter(({ surely }) => surely === 'more')
    .sort((a, b) => b.share - a.share)[0];
  if (more !== undefined) {
    const values = { share: format.plainShare(more.share), ofShop: format.plainShare(more.ofShop) };
    sentences.push(t('portraits:product.mostly', { ...values, name: names.shown(more.code) }));
  }
  return sentences;
}

/** null: of a run that did not look. */
function productVoice({ voice }: ProductDetail, t: TFunction, format: Format): string | false {
  if (voice === null) return false;
  if (voice === 'silent') return t('portraits:product.silent');
  const [praised, blamed] = [voice.praised, voice.blamed].map((side) =>
    sayCounts(side, aspectsTold, t, format),
  );
  const which = praised === '' ? 'voiceBlamed' : blamed === '' ? 'voicePraised' : 'voiceBoth';
  return t(`portraits:product.${which}`, { reviews: format.number(voice.reviews), praised, blamed });
}

function pairsOf({ together }: ProductDetail, t: TFunction, format: Format): string | false {
  const pairs = (together ?? []).slice(0, pairsTold);
  if (pairs.length === 0) return false;
  const items = pairs.map(({ product, both, orders, times }) =>
    t('portraits:product.pair', {
      title: shortened(product.title || product.id),
      both: format.number(both),
      orders: format.number(orders),
      times: format.plain(times),
    }),
  );
  return t('portraits:product.together', { count: items.length, list: format.list(items) });
}

function nextOf({ next }: ProductDetail, t: TFunction, format: Format): string | false {
  const [first] = next;
  if (first === undefined) return false;
  return t('portraits:product.next', {
    category: first.from,
    to: first.to,
    share: format.plainShare(first.held / first.orders),
    usual: format.plainShare(first.usual),
  });
}

/** What is told, sentence by sentence. */
function told(...parts: readonly (readonly (string | false)[])[]): string[] {
  return parts.flat().flatMap((sentence) => (sentence === false ? [] : spaced(sentence)));
}

function titlesOf(goods: Goods | null): string[] {
  if (goods === null) return [];
  const { products, categories, together } = goods;
  return [...products.map(({ title }) => title), ...categories.map(({ title }) => title)]
    .concat(together === null ? [] : [together.title, together.other])
    .map(shortened);
}

function paragraphs(parts: readonly (readonly (string | false)[])[], format: Format): string {
  return parts
    .map((sentences) => format.sentences(told(sentences)))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
