import { Anchor, useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../../i18n';
import {
  findTakersOfProducts,
  type ProductMap,
  type ProductsOfMap,
  type RunSummary,
  useApp,
} from '../../../store';
import { voiceColours } from '../dot-colours';
import { voiceClasses } from '../voice-classes';
import { classesAmong, classesByName, classesByValue, type DotClasses } from './dot-classes';
import type { ThingColours, Things } from './things';
import { TipFact, TipText } from './thing-tip';

/** The products of a map with what is known of each. */
export function useProducts(run: RunSummary, { products, things }: ProductMap, of: ProductsOfMap): Things {
  const { t } = useTranslation(['map', 'voice']);
  const format = useFormat();
  const scheme = useComputedColorScheme('light');
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  const hasOrders = useApp((state) => (state.shop?.facts?.orderLines ?? 0) > 0);
  const hasReviews = useApp((state) => (state.shop?.facts?.reviews ?? 0) > 0);
  return useMemo((): Things => {
    const deeds = [
      ...(hasOrders ? (['bought'] as const) : []),
      ...(hasReviews ? (['reviewed'] as const) : []),
    ];
    const cards = Array.from(products, (product) => of.cards[product]!);
    const takers = Float32Array.from(products, (product) => of.takers[product]!);
    const voiceOf = new Map(of.voices?.map((voice) => [voice.productId, voice]));
    const nameOf = (dot: number) => cards[dot]!.title || cards[dot]!.id;
    const range = (words: (value: number) => string) => (least: number, most: number) =>
      words(least) === words(most) ? words(least) : t('map:range', { from: words(least), to: words(most) });
    const money = (value: number) => format.money(value, currency);
    const stars = (value: number) => format.number(value, 1);
    const whole = (value: number) => format.number(value);
    const byValue = (key: string, values: Float32Array, words: (value: number) => string): ThingColours => ({
      key,
      label: t(`map:products.by.${key}`),
      dots: classesByValue(values, scheme, range(words), t('map:notKnown')),
    });
    const kinds = classesByName(things, scheme, {
      others: t('map:products.otherKinds'),
      none: t('map:products.noKind'),
    });
    const categories = classesByName(
      cards.map(({ category }) => category),
      scheme,
      { others: t('map:products.otherCategories'), none: t('map:products.noCategory') },
    );
    const values = (read: (card: (typeof cards)[number]) => number) => Float32Array.from(cards, read);
    const varies = (all: Float32Array) => new Set(all.filter((value) => !Number.isNaN(value))).size > 1;
    const [ratings, prices] = [values(({ rating }) => rating), values(({ price }) => price)];
    const said = Int32Array.from(cards, ({ id }) => {
      const voice = voiceOf.get(id);
      if (voice === undefined) return voiceClasses.indexOf('silent');
      if (voice.praised.length > 0) return voiceClasses.indexOf(voice.blamed.length > 0 ? 'both' : 'good');
      return voiceClasses.indexOf('bad');
    });
    const byVoice: ThingColours = {
      key: 'voice',
      label: t('map:products.by.voice'),
      dots: classesAmong(
        said,
        (['good', 'both', 'bad', 'silent'] as const).map((name, i) => ({
          words: t(`map:products.voice.${name}`),
          colour: voiceColours[scheme][i]!,
        })),
      ),
    };
    const areSeveral = ({ classes }: DotClasses) => classes.filter(({ isNamed }) => isNamed).length > 1;
    const named = areSeveral(categories) || !areSeveral(kinds) ? categories : kinds;
    const colours: ThingColours[] = [
      ...(areSeveral(categories)
        ? [{ key: 'category', label: t('map:products.by.category'), dots: categories }]
        : []),
      ...(areSeveral(kinds) ? [{ key: 'kind', label: t('map:products.by.kind'), dots: kinds }] : []),
      byValue('takers', takers, whole),
      ...(varies(prices) ? [byValue('price', prices, money)] : []),
      ...(varies(ratings) ? [byValue('rating', ratings, stars)] : []),
      ...(voiceOf.size > 0 ? [byVoice] : []),
    ];
    const aspects = (id: string, feeling: 'praised' | 'blamed') =>
      format.list((voiceOf.get(id)?.[feeling] ?? []).map(({ aspect }) => t(`voice:aspect.${aspect}`)));
    const address = (dot: number) => `/recommend-products/${encodeURIComponent(cards[dot]!.id)}`;
    return {
      ...{ count: cards.length, colours, named, name: nameOf, addressOf: address },
      searched: cards.map(({ id, title, category }) => `${title} ${id} ${category}`.toLowerCase()),
      announce: (dot) => `${nameOf(dot)}, ${cards[dot]!.category}`,
      tip: (dot) => {
        const { id, category, price, rating } = cards[dot]!;
        return (
          <TipText title={nameOf(dot)} text={category}>
            <TipFact name={t('map:products.by.takers')} words={whole(takers[dot]!)} />
            {Number.isFinite(price) && <TipFact name={t('map:products.by.price')} words={money(price)} />}
            {Number.isFinite(rating) && <TipFact name={t('map:products.by.rating')} words={stars(rating)} />}
            <TipFact name={t('map:products.praised')} words={aspects(id, 'praised')} />
            <TipFact name={t('map:products.blamed')} words={aspects(id, 'blamed')} />
          </TipText>
        );
      },
      columns: [
        { label: t('map:products.product') },
        { label: t('map:products.by.category') },
        { label: t('map:products.by.takers'), numeric: true },
        { label: t('map:products.by.price'), numeric: true },
      ],
      cells: (dot) => [
        <Anchor key="product" component={Link} href={address(dot)}>
          {nameOf(dot)}
        </Anchor>,
        cards[dot]!.category,
        whole(takers[dot]!),
        money(cards[dot]!.price),
      ],
      ruleOf: (dots) => {
        const ids = dots.map((dot) => cards[dot]!.id);
        return { any: deeds.map((what) => ({ what, products: ids })) };
      },
      customersOf: (dots) => findTakersOfProducts(run.id, new Set(dots.map((dot) => products[dot]!))),
    };
  }, [t, format, scheme, currency, hasOrders, hasReviews, run.id, products, things, of]);
}
