import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { responseOf } from '../../contracts/measured-lists';
import { expectedOfAll } from '../../domain/recommend/response/expected';
import { responseDays } from '../../domain/recommend/response/response-report';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import type { ProductDetail, RunSummary } from '../../store';
import { ofHundred } from './of-hundred';
import { SeasonNote } from './season-note';

interface ExpectedNoteProps {
  readonly run: RunSummary;
  readonly audience: ProductDetail['audience'];
}

/** How many of an audience would buy the product, by the shop's own past, or why that is not known. */
export function ExpectedNote({ run, audience }: ExpectedNoteProps) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  const orders = useApp((state) => state.shop?.facts?.orderLines ?? 0);
  const response = responseOf(run);
  const expected = typeof response === 'string' ? null : expectedOfAll(response, audience);
  if (typeof response === 'string' || expected === null) {
    const why = typeof response === 'string' ? response : 'tooFew';
    return (
      <Text size="sm" c="dimmed" mb="md" maw="44rem" data-testid="expected-note">
        {t(`products.noResponse.${why}`)}
      </Text>
    );
  }
  const { share, known, measuredOn } = expected;
  const of = known === audience.length ? 'all' : 'some';
  return (
    <Text size="sm" mb="md" maw="44rem" data-testid="expected-note">
      {t(`products.expected.${orders > 0 ? 'bought' : 'reviewed'}`, {
        share: ofHundred(format, share.value),
        low: ofHundred(format, share.low),
        high: ofHundred(format, share.high),
        days: responseDays,
        customers: format.number(measuredOn),
      })}{' '}
      {t(`products.expected.${of}`, {
        known: format.number(known),
        count: audience.length,
        formatted: format.number(audience.length),
        buyers: format.plain(share.value * known),
      })}{' '}
      <SeasonNote response={response} windows={share.windows ?? 1} />
    </Text>
  );
}
