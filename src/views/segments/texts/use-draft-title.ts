import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../domain/writing/draft';
import { useFormat, useSpeaker } from '../../../i18n';
import type { RunSummary } from '../../../store';

/** What a draft is about, in words: its segment, or what reviews say. */
export function useDraftTitle(run: RunSummary): (draft: Draft) => string {
  const { t } = useTranslation(['texts', 'voice']);
  const format = useFormat();
  const names = useSpeaker().segmentNames(run.profiles);
  return ({ kind, id, text }) => {
    if (kind !== 'replies') {
      const [code, name] = [Number(id), names.shown(Number(id))];
      // Its name is what the draft itself says.
      if (kind === 'names' && text === name) return t('texts:about.named', { code });
      return t(`texts:about.${kind === 'names' ? 'soFar' : 'segment'}`, { code, name });
    }
    const [what = '', of = ''] = id.split(':');
    if (what === 'topic') {
      const terms = run.voice?.topics?.topics[Number(of) - 1]?.terms ?? [];
      return t('texts:about.topic', { topic: format.list(terms) });
    }
    return t(`texts:about.${what}`, { aspect: t(`voice:aspect.${of}`) });
  };
}
