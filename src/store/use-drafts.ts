import { useEffect, useMemo, useState } from 'react';
import type { ProductDetail } from '../contracts/details';
import { messageOf } from '../contracts/errors';
import type { RunSummary } from '../contracts/run';
import { type Draft, draftOf, textKey } from '../domain/writing/draft';
import type { Movement } from '../domain/movement/movement';
import type { Goods } from '../domain/writing/goods';
import { plainTone } from '../domain/writing/mail-text';
import { type WritingKind, writingKinds } from '../domain/writing/written-text';
import { languages, useSpeaker, type WritingMatter } from '../i18n';
import { goodsOfRun, portrayedProducts } from '../jobs/writing-matter';
import { useApp } from './app-store';
import { runMovement } from './run-movement';
import { useKeptTexts } from './use-kept-texts';

export type Drafts = Readonly<Record<WritingKind, readonly Draft[]>>;

/** What texts are wanted of beside the segments; the same object as long as it is the same. */
export interface DraftsWanted {
  /** One product: its portrait, and a mail to those whom it suits. */
  readonly product?: ProductDetail;
  /** Ids of customers who were chosen: a mail to them. */
  readonly chosen?: readonly string[];
  /** Id of that mail, by which it is kept. */
  readonly chosenAs?: string;
  /** Portraits of products are wanted too. */
  readonly withProducts?: true;
  /** The report's lead says who moved, as soon as that is worked out. */
  readonly withMovement?: true;
}

interface Found {
  readonly of: string;
  readonly goods: ReadonlyMap<string, Goods>;
  readonly products: readonly ProductDetail[];
}

const nothing: DraftsWanted = {};

/**
 * The texts of a run as they stand by now, in the language on screen, and mails in every language of the interface, for
 * each audience that of its readers first; null until what they are made of is read.
 */
export function useDrafts(
  run: RunSummary,
  wanted: DraftsWanted = nothing,
): {
  readonly drafts: Drafts | null;
  /** Why they cannot be read; null where they can. */
  readonly cause: string | null;
  readonly retry: () => void;
} {
  const speaker = useSpeaker();
  const currency = useApp(({ shop }) => shop?.facts?.currency ?? '');
  const tone = useApp(({ shop }) => shop?.tone ?? plainTone);
  const { texts, cause, retry } = useKeptTexts(run.shopId);
  const found = useFound(run, wanted);
  const movement = useMovement(run, wanted.withMovement === true);
  const facts = useApp(({ shop }) => shop?.facts ?? null);
  const { profiles, voice = null } = run;
  const drafts = useMemo(() => {
    if (texts === null || found.value === null) return null;
    const kept = new Map(texts.map((text) => [textKey(text), text]));
    const names = speaker.segmentNames(profiles);
    const moved =
      movement === null ? [] : speaker.movedLately(run, movement, facts?.to ?? Number.NaN, currency);
    const matter: WritingMatter = {
      ...{ profiles, voice, tone, headline: speaker.headline(run), moved, ...found.value },
      ...(wanted.chosenAs !== undefined && { chosenAs: wanted.chosenAs }),
      mailed: wanted.product === undefined ? [] : [wanted.product],
      reviews: texts.flatMap(({ kind, review }) =>
        kind === 'answers' && review !== undefined ? [review] : [],
      ),
    };
    const ofKind = (kind: WritingKind, language?: string) =>
      speaker
        .written(kind, language === undefined ? matter : { ...matter, mailLanguage: language }, currency)
        .map((template) => draftOf(template, kept.get(textKey(template)) ?? null));
    const all = Object.fromEntries(writingKinds.map((kind) => [kind, ofKind(kind)])) as unknown as Drafts;
    const mails = languages.flatMap((language) => ofKind('mails', language));
    return {
      ...all,
      names: all.names.map((name) => whileShown(name, names.shown(Number(name.id)))),
      mails: [
        ...all.mails,
        ...mails.filter((mail) => all.mails.every((first) => textKey(first) !== textKey(mail))),
      ],
    };
  }, [speaker, run, profiles, voice, currency, tone, texts, found.value, wanted, movement, facts]);
  const again = () => {
    retry();
    found.retry();
  };
  return { drafts, cause: cause ?? found.cause, retry: again };
}

/** What the outputs of a run tell for its texts; null until they are read. */
function useFound(run: RunSummary, { product, chosen, withProducts }: DraftsWanted) {
  const [value, setValue] = useState<Found | null>(null);
  const [cause, setCause] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads anew.
  useEffect(() => {
    let stale = false;
    const load = async (): Promise<Found> => ({
      of: run.id,
      goods: await goodsOfRun(run, chosen),
      products: product === undefined ? (withProducts ? await portrayedProducts(run) : []) : [product],
    });
    load().then(
      (found) => void (stale || setValue(found)),
      (error: unknown) => void (stale || setCause(messageOf(error))),
    );
    return () => {
      stale = true;
    };
  }, [run.id, product, chosen, withProducts, attempt]);
  const retry = () => {
    setCause(null);
    setAttempt(attempt + 1);
  };
  return { value: value?.of === run.id ? value : null, cause, retry };
}

/** Who moved in a run; null until it is worked out, which is waited for by nothing else. */
function useMovement(run: RunSummary, isWanted: boolean): Movement | null {
  const [found, setFound] = useState(() => runMovement.known(run));
  useEffect(() => {
    const known = runMovement.known(run);
    setFound(known);
    if (!isWanted || known !== null) return;
    let stale = false;
    const asker = () => undefined;
    // Without it the lead says one thing less.
    runMovement.ask(run, asker).then(
      (movement) => void (stale || setFound(movement)),
      () => undefined,
    );
    return () => {
      stale = true;
      runMovement.giveUp(asker);
    };
  }, [run, isWanted]);
  return found;
}

/** A name that the segment was given elsewhere since is no accepted one any more. */
function whileShown(name: Draft, shown: string): Draft {
  return name.state === 'accepted' && name.text !== shown ? { ...name, state: 'draft' } : name;
}
