import { useMemo } from 'react';
import { type Draft, draftOf, textKey } from '../../../domain/writing/draft';
import type { WritingKind } from '../../../domain/writing/written-text';
import { useSpeaker } from '../../../i18n';
import { type RunSummary, useApp, useKeptTexts } from '../../../store';
import { writingKinds } from '../../../domain/writing/written-text';

export type Drafts = Readonly<Record<WritingKind, readonly Draft[]>>;

/** The texts of a run as they stand by now, in the language on screen; null until what is kept of them is read. */
export function useDrafts(run: RunSummary): {
  readonly drafts: Drafts | null;
  /** Why they cannot be read; null where they can. */
  readonly cause: string | null;
  readonly retry: () => void;
} {
  const speaker = useSpeaker();
  const currency = useApp(({ shop }) => shop?.facts?.currency ?? '');
  const { texts, cause, retry } = useKeptTexts(run.shopId);
  const { profiles, voice = null } = run;
  const drafts = useMemo(() => {
    if (texts === null) return null;
    const kept = new Map(texts.map((text) => [textKey(text), text]));
    const names = speaker.segmentNames(profiles);
    const ofKind = (kind: WritingKind) =>
      speaker
        .written(kind, { profiles, voice }, currency)
        .map((template) => draftOf(template, kept.get(textKey(template)) ?? null));
    const all = Object.fromEntries(writingKinds.map((kind) => [kind, ofKind(kind)])) as unknown as Drafts;
    return { ...all, names: all.names.map((name) => whileShown(name, names.shown(Number(name.id)))) };
  }, [speaker, profiles, voice, currency, texts]);
  return { drafts, cause, retry };
}

/** A name that the segment was given elsewhere since is no accepted one any more. */
function whileShown(name: Draft, shown: string): Draft {
  return name.state === 'accepted' && name.text !== shown ? { ...name, state: 'draft' } : name;
}
