import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type GroupResponse,
  placeBands,
  responseDays,
} from '../../domain/recommend/response/response-report';
import { useFormat } from '../../i18n';
import { ofHundred } from './of-hundred';
import { SeasonNote } from './season-note';
import { responseOf } from '../../contracts/measured-lists';
import { useApp } from '../../store';
import type { CustomerDetail, RunSummary } from '../../store';

interface ResponseNoteProps {
  readonly run: RunSummary;
  readonly detail: CustomerDetail;
}

/**
 * How many of a hundred such customers bought of such a list in the shop's past; nothing where that is not known, or
 * where this list, or those of this run, are of another kind than those that were measured.
 */
export function ResponseNote({ run, detail }: ResponseNoteProps) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  const orders = useApp((state) => state.shop?.facts?.orderLines ?? 0);
  const response = responseOf(run);
  const idle = detail.features.find(({ column }) => column.name === 'recency')?.value ?? Number.NaN;
  if (typeof response === 'string' || Number.isNaN(idle)) return null;
  const kind = idle <= responseDays ? 'active' : 'quiet';
  const group: GroupResponse | null = response[kind];
  const length = placeBands.at(-1)!;
  // What a list of so many came to says nothing of a shorter one.
  if (group === null || detail.recommendations.length < length) return null;
  const { value, low, high, windows = 1 } = group.anything;
  return (
    <Text size="sm" c="dimmed" mb="md" maw="44rem" data-testid="response-note">
      {t(`response.${orders > 0 ? 'bought' : 'reviewed'}.${kind}`, {
        share: ofHundred(format, value),
        low: ofHundred(format, low),
        high: ofHundred(format, high),
        days: responseDays,
        places: length,
        customers: format.number(group.customers),
      })}{' '}
      <SeasonNote response={response} windows={windows} />
    </Text>
  );
}
