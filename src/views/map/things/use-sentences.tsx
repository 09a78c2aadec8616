import { Anchor, useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { aspectKeys } from '../../../domain/lexicon/voice';
import { useFormat } from '../../../i18n';
import type { CustomerIndex, ProductsOfMap, SentenceMap } from '../../../store';
import { voiceColours } from '../dot-colours';
import { classesAmong, classesByName, classesByValue } from './dot-classes';
import type { ThingColours, Things } from './things';
import { TipFact, TipText } from './thing-tip';

/** Position in `voiceColours` of praise, of blame and of neither. */
const feelings = { praised: 0, blamed: 2, neither: 3 } as const;
const feelingNames = ['praised', 'blamed', 'neither'] as const;

/** The sentences of a map with what each says. */
export function useSentences(map: SentenceMap, of: ProductsOfMap, index: CustomerIndex): Things {
  const { t } = useTranslation(['map', 'voice']);
  const format = useFormat();
  const scheme = useComputedColorScheme('light');
  return useMemo((): Things => {
    const { texts, customer, product, rating, aspect, feeling, topics, topic } = map;
    const aspectName = (dot: number) => {
      const name = aspectKeys[aspect[dot]!];
      return name === undefined ? '' : t(`voice:aspect.${name}`);
    };
    const topicName = (dot: number) => topics[topic[dot]!]?.join(' / ') ?? '';
    const feelingOf = (dot: number) => {
      if (feeling[dot] === 0) return 'neither';
      return feeling[dot]! > 0 ? 'praised' : 'blamed';
    };
    const productName = (dot: number) => {
      const card = of.cards[product[dot]!];
      return card === undefined ? '' : card.title || card.id;
    };
    const stars = (value: number) => format.number(value, 1);
    const dots = [...texts.keys()];
    const byName = (key: 'aspect' | 'topic', nameOf: (dot: number) => string): ThingColours => ({
      key,
      label: t(`map:sentences.by.${key}`),
      dots: classesByName(dots.map(nameOf), scheme, {
        others: t(`map:sentences.others.${key}`),
        none: t(`map:sentences.none.${key}`),
      }),
    });
    const byAspect = byName('aspect', aspectName);
    const byTopic = byName('topic', topicName);
    const byFeeling: ThingColours = {
      key: 'feeling',
      label: t('map:sentences.by.feeling'),
      dots: classesAmong(
        Int32Array.from(dots, (dot) => feelingNames.indexOf(feelingOf(dot))),
        feelingNames.map((name) => ({
          words: t(`map:sentences.feeling.${name}`),
          colour: voiceColours[scheme][feelings[name]]!,
        })),
      ),
    };
    const byStars: ThingColours = {
      key: 'stars',
      label: t('map:sentences.by.stars'),
      dots: classesByValue(
        rating,
        scheme,
        (least, most) =>
          least === most ? stars(least) : t('map:range', { from: stars(least), to: stars(most) }),
        t('map:notKnown'),
      ),
    };
    const address = (dot: number) =>
      customer[dot]! < 0 ? null : `/recommend/${encodeURIComponent(index.ids[customer[dot]!]!)}`;
    return {
      count: texts.length,
      colours: [
        byAspect,
        ...(topics.length > 1 ? [byTopic] : []),
        byFeeling,
        ...(rating.some((value) => !Number.isNaN(value)) ? [byStars] : []),
      ],
      named: byAspect.dots,
      searched: dots.map((dot) => `${texts[dot]!} ${productName(dot)}`.toLowerCase()),
      name: (dot) => texts[dot]!,
      announce: (dot) => texts[dot]!,
      addressOf: address,
      tip: (dot) => (
        <TipText title={`“${texts[dot]!}”`} text={productName(dot)}>
          {aspectName(dot) !== '' && (
            <TipFact name={aspectName(dot)} words={t(`map:sentences.feeling.${feelingOf(dot)}`)} />
          )}
          <TipFact name={t('map:sentences.by.topic')} words={topicName(dot)} />
          {!Number.isNaN(rating[dot]) && (
            <TipFact name={t('map:sentences.by.stars')} words={stars(rating[dot]!)} />
          )}
        </TipText>
      ),
      columns: [
        { label: t('map:sentences.sentence') },
        { label: t('map:sentences.by.aspect') },
        { label: t('map:sentences.by.stars'), numeric: true },
        { label: t('map:products.product') },
        { label: t('map:sentences.customer') },
      ],
      cells: (dot) => [
        texts[dot]!,
        aspectName(dot),
        Number.isNaN(rating[dot]) ? '' : stars(rating[dot]!),
        productName(dot),
        address(dot) === null ? (
          ''
        ) : (
          <Anchor key="customer" component={Link} href={address(dot)!}>
            {index.ids[customer[dot]!]}
          </Anchor>
        ),
      ],
      customersOf: async (some) =>
        [...new Set(some.map((dot) => customer[dot]!))].filter((each) => each >= 0).sort((a, b) => a - b),
    };
  }, [t, format, scheme, map, of, index]);
}
