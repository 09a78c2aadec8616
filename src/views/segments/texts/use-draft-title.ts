import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../domain/writing/draft';
import { useFormat, useSpeaker } from '../../../i18n';
import type { RunSummary } from '../../../store';

/** What a draft is about, in words: its segment, its product, its readers, or what reviews say. */
export function useDraftTitle(run: RunSummary): (draft: Draft) => string {
  const { t } = useTranslation(['texts', 'voice']);
  const format = useFormat();
  const names = useSpeaker().segmentNames(run.profiles);
  const ofSegment = (of: 'segment' | 'toSegment', id: string) =>
    t(`texts:about.${of}`, { code: Number(id), name: names.shown(Number(id)) });
  const ofReply = (id: string) => {
    const [what = '', of = ''] = id.split(':');
    if (what === 'topic') {
      const terms = run.voice?.topics?.topics[Number(of) - 1]?.terms ?? [];
      return t('texts:about.topic', { topic: format.list(terms) });
    }
    return t(`texts:about.${what}`, { aspect: t(`voice:aspect.${of}`) });
  };
  return (draft) => {
    const { kind, id, text, template } = draft;
    switch (kind) {
      case 'names': {
        const [code, name] = [Number(id), names.shown(Number(id))];
        // Its name is what the draft itself says.
        return text === name ? t('texts:about.named', { code }) : t('texts:about.soFar', { code, name });
      }
      case 'summaries':
        return ofSegment('segment', id);
      case 'portraits':
        return id.startsWith('product:')
          ? t('texts:about.product', { title: template.titles?.[0] ?? id })
          : ofSegment('segment', id);
      case 'mails':
        return id === 'all' ? t('texts:about.everybody') : ofSegment('toSegment', id);
      case 'lead':
        return t('texts:about.lead');
      case 'replies':
        return ofReply(id);
      case 'answers':
        return titleOfReview(draft, t, format.plain);
      default:
        return kind satisfies never;
    }
  };
}

function titleOfReview(
  { review }: Draft,
  t: ReturnType<typeof useTranslation<['texts', 'voice']>>['t'],
  plain: (stars: number) => string,
): string {
  const { product = '', rating = Number.NaN } = review ?? {};
  const title = product === '' ? t('texts:about.review') : t('texts:about.reviewOf', { product });
  return Number.isNaN(rating) ? title : t('texts:about.reviewStars', { review: title, stars: plain(rating) });
}
