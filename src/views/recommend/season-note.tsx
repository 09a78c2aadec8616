import { useTranslation } from 'react-i18next';
import { measuredUntil, type Response, responseDays } from '../../domain/recommend/response/response-report';
import { useFormat } from '../../i18n';

interface SeasonNoteProps {
  readonly response: Response;
  /** Stretches of the past that the figure is the mean of. */
  readonly windows: number;
}

/** Of which time of the year a figure is, and what that leaves open. */
export function SeasonNote({ response, windows }: SeasonNoteProps) {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  return t(windows > 1 ? 'response.seasons' : 'response.season', {
    formatted: format.number(windows),
    days: responseDays,
    day: format.exportDay(measuredUntil(response)),
  });
}
