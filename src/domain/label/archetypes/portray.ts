import type { Aspect } from '../../lexicon/voice';
import type { AspectVoice, SegmentVoice } from '../../voice/segment-voice';
import { type Archetype, archetypeKeys, type ArchetypeKey, archetypes } from './archetypes';
import type { CategoryFocus } from './category-focus';
import type { Fit } from './fits';
import type { SegmentSeason } from './segment-season';

/** What a segment says of an aspect so much more than others that its name may tell it. */
export interface VoiceClaim {
  readonly aspect: Aspect;
  readonly feeling: 'praised' | 'blamed';
}

/** Who a segment's customers are: what its name is made of, and by what right. */
export interface Portrait {
  readonly archetype: ArchetypeKey;
  /** How many are of that type, here and elsewhere; null where the type is not told by counting. */
  readonly fit: Fit | null;
  readonly voice: VoiceClaim | null;
}

/**
 * All that is known of a segment when it is given its type; nothing of its neighbours but their sum, the rest of the
 * shop.
 */
export interface SegmentEvidence {
  readonly size: number;
  /** Customers of the whole shop. */
  readonly customers: number;
  readonly fits: ReadonlyMap<ArchetypeKey, Fit>;
  readonly voice: SegmentVoice;
  readonly focus: CategoryFocus | null;
  readonly season?: SegmentSeason | null;
  /** True where its keywords hold a topic clearly its own. */
  readonly hasTopic: boolean;
}

/** A name in the plural speaks of most, and sets apart whom it does not speak of elsewhere. */
const clear = { share: 0.6, ahead: 0.2, deviation: 2.5 };
/** What suffices to keep a name that the segment had: names that come and go with a few customers serve nobody. */
const kept = { share: 0.5, ahead: 0.12, deviation: 2 };
/** Part of the best fit that keeps an earlier name. */
const keptPart = 0.8;
/** Purposes are rarely written down: this share of the reviews makes a kind of customer. */
const leastPurpose = 0.3;
/** Least share of the segment's customers whose reviews were read, for these to speak for it. */
const leastHeard = 0.3;
/** Fewer customers are no kind of customer, whatever they all do. */
const fewestOfAKind = 5;
const claims = {
  blamed: { share: 0.2, lift: 1.5, people: 5 },
  praised: { share: 0.2, lift: 1.5, people: 6 },
} as const;
/** Part of the share that the opposite feeling may have. */
const contradicted = { blamed: 0.7, praised: 0.5 } as const;
/** Complaints are worth a marketer's time before praise is. */
const blameFirst = 1.3;

/** The portrait of a segment. @param before what it was called in an earlier run, which decides close calls. */
export function portray(evidence: SegmentEvidence, before: Portrait | null): Portrait {
  if (evidence.size < fewestOfAKind) return { archetype: 'few-accounts', fit: null, voice: null };
  const voice = voiceClaim(evidence, before?.voice ?? null);
  const scores = archetypeKeys.map((key) =>
    isComparison(key) || contradicts(key, voice) ? 0 : score(key, evidence, clear),
  );
  let best = scores.indexOf(Math.max(...scores));
  const earlier =
    // A type of an earlier version may be none any more.
    before === null ||
    archetypes[before.archetype] === undefined ||
    isComparison(before.archetype) ||
    contradicts(before.archetype, voice)
      ? -1
      : archetypeKeys.indexOf(before.archetype);
  if (earlier >= 0 && score(archetypeKeys[earlier]!, evidence, kept) >= keptPart * scores[best]!) {
    if (score(archetypeKeys[earlier]!, evidence, kept) > 0) best = earlier;
  }
  if (!(scores[best]! > 0) && best !== earlier) {
    const common = commonType(evidence);
    if (common !== null && !contradicts(common, voice)) {
      const told = voice ?? (common === 'critical-voice' ? commonComplaint(evidence) : null);
      return { archetype: common, fit: fitOf(common, evidence), voice: told };
    }
    if (voice !== null) return { archetype: 'everyday-customer', fit: null, voice };
    // Who is put off by the shampoo is not drawn to it, and is no mixture of anybody where few others are put off.
    if (isDispleased(evidence, mostOf)) {
      const told = commonComplaint(evidence);
      return { archetype: 'critical-voice', fit: fitOf('critical-voice', evidence), voice: told };
    }
    const comparison = compared(evidence, before?.archetype);
    const archetype =
      evidence.hasTopic &&
      !isDispleased(evidence, manyOf) &&
      (comparison === null || !isPlain(comparison, evidence, before))
        ? 'topic-lover'
        : (comparison ?? 'everyday-customer');
    return { archetype, fit: fitOf(archetype, evidence), voice };
  }
  const archetype = archetypeKeys[best]!;
  return { archetype, fit: fitOf(archetype, evidence), voice };
}

function isComparison(key: ArchetypeKey): boolean {
  const archetype: Archetype = archetypes[key];
  return archetype.kind === 'behaviour' && archetype.isComparison === true;
}

/** In what most of a segment are clearly ahead or behind, though no type says more of them; null for a mixture. */
function compared(evidence: SegmentEvidence, before: ArchetypeKey | undefined): ArchetypeKey | null {
  let best: ArchetypeKey | null = null;
  let highest = 0;
  for (const key of archetypeKeys.filter(isComparison)) {
    const value = key === before ? score(key, evidence, kept) / keptPart : score(key, evidence, clear);
    if (value > highest) [best, highest] = [key, value];
  }
  return best;
}

/**
 * Where nearly all of a segment have larger orders, and hardly anybody else, that is what they are: words that stand in
 * the titles of what is dear are no topic that draws them.
 */
function isPlain(key: ArchetypeKey, evidence: SegmentEvidence, before: Portrait | null): boolean {
  const { share, elsewhere } = fitOf(key, evidence)!;
  const slack = key === before?.archetype ? keptPart : 1;
  return share >= slack * nearlyAllOf && share - elsewhere >= slack * clearlyAhead;
}
const nearlyAllOf = 0.8;
const clearlyAhead = 0.5;

/**
 * What is true of nearly all where nobody is ahead in it. Where everybody complains none of them is to be sent what is
 * popular, and who bought once is no everyday customer though nobody else came back either.
 */
function commonType(evidence: SegmentEvidence): ArchetypeKey | null {
  const share = (key: ArchetypeKey): number => fitOf(key, evidence)?.share ?? 0;
  if (share('critical-voice') >= clear.share) return 'critical-voice';
  return oneDeed.find((key) => share(key) >= nearlyAll) ?? null;
}

/** What most of the reviewers blame, though all others do as well; null where there is no such thing. */
function commonComplaint({ voice }: SegmentEvidence): VoiceClaim | null {
  const most = voice.aspects.reduce((a, b) => (b.blamed.share > a.blamed.share ? b : a));
  const holds =
    most.blamed.share >= mostOf &&
    most.blamers >= claims.blamed.people &&
    most.praised.share <= contradicted.blamed * most.blamed.share;
  return holds ? { aspect: most.aspect, feeling: 'blamed' } : null;
}
const mostOf = 0.5;
const manyOf = 0.35;

/** True where so many of a segment's customers give three stars or fewer, and clearly fewer of the others do. */
function isDispleased(evidence: SegmentEvidence, share: number): boolean {
  const fit = fitOf('critical-voice', evidence);
  if (fit === null || fit.share < share || !(fit.share - fit.elsewhere >= clear.ahead)) return false;
  return deviation(fit, evidence) >= clear.deviation;
}

const oneDeed = ['yet-to-buy', 'without-orders', 'one-time-buyer'] as const satisfies readonly ArchetypeKey[];
const nearlyAll = 0.9;

/** True where a type's mood is the opposite of what the name would go on to say: 'Happy customers let down by …'. */
function contradicts(key: ArchetypeKey, voice: VoiceClaim | null): boolean {
  const archetype: Archetype = archetypes[key];
  const mood = archetype.kind === 'behaviour' ? archetype.mood : undefined;
  if (mood === undefined || voice === null) return false;
  return (mood === 'pleased') === (voice.feeling === 'blamed');
}

/** How far ahead of the rest of the shop a segment is in a type; 0 where it may not be called by it. */
function score(key: ArchetypeKey, evidence: SegmentEvidence, bar: typeof clear): number {
  const archetype: Archetype = archetypes[key];
  const fit = fitOf(key, evidence);
  if (fit === null) return 0;
  const ahead = fit.share - fit.elsewhere;
  // Nobody else has the figure, so that there is nobody to be ahead of.
  if (Number.isNaN(ahead)) return 0;
  switch (archetype.kind) {
    case 'behaviour': {
      if (fit.share < bar.share || ahead < bar.ahead) return 0;
      return deviation(fit, evidence) < bar.deviation ? 0 : ahead * (archetype.apt ?? 1);
    }
    case 'purpose': {
      const { use } = evidence.voice.purposes.find(({ purpose }) => purpose === archetype.purpose)!;
      const enough = heard(evidence) && use.share >= leastPurpose && use.share * use.reviewers >= 6;
      // A purpose tells a marketer more than a habit that fits as well.
      return enough && ahead >= bar.ahead && use.deviation >= bar.deviation ? 1.3 * ahead : 0;
    }
    case 'season':
      // Who comes every December is neither gone by spring nor new in November.
      return ahead * seasonFirst;
    default:
      return ahead;
  }
}
const seasonFirst = 1.4;

function fitOf(key: ArchetypeKey, { fits, voice, focus, season = null }: SegmentEvidence): Fit | null {
  const archetype: Archetype = archetypes[key];
  if (archetype.kind === 'behaviour') return fits.get(key) ?? null;
  if (archetype.kind === 'category') return focus;
  if (archetype.kind === 'season') return season;
  if (archetype.kind !== 'purpose') return null;
  const use = voice.purposes.find(({ purpose }) => purpose === archetype.purpose)?.use;
  return use === undefined || Number.isNaN(use.elsewhere) ? null : use;
}

/** Standard errors between the two shares of a fit. */
function deviation({ share, elsewhere }: Fit, { size, customers }: SegmentEvidence): number {
  const rest = customers - size;
  if (rest === 0) return 0;
  const pooled = (share * size + elsewhere * rest) / customers;
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / size + 1 / rest));
  return error === 0 ? 0 : (share - elsewhere) / error;
}

function heard({ voice, size }: SegmentEvidence): boolean {
  return voice.reviewers >= leastHeard * size;
}

/** The clearest thing that the segment's reviewers praise or blame more than like reviewers elsewhere, if any. */
function voiceClaim(evidence: SegmentEvidence, before: VoiceClaim | null): VoiceClaim | null {
  if (!heard(evidence)) return null;
  let found: VoiceClaim | null = null;
  let best = 0;
  for (const voice of evidence.voice.aspects) {
    for (const feeling of ['blamed', 'praised'] as const) {
      const same = before?.aspect === voice.aspect && before.feeling === feeling;
      const value = claimScore(voice, feeling, same) * (same ? 1 / keptPart : 1);
      if (value > best) [found, best] = [{ aspect: voice.aspect, feeling }, value];
    }
  }
  return found;
}

function claimScore(voice: AspectVoice, feeling: VoiceClaim['feeling'], same: boolean): number {
  const { share, lift, people } = claims[feeling];
  const slack = same ? keptPart : 1;
  const [own, other] = feeling === 'blamed' ? [voice.blamed, voice.praised] : [voice.praised, voice.blamed];
  if (own.share < slack * share || !(own.share >= slack * lift * own.elsewhere)) return 0;
  if (own.deviation < (same ? 2 : 3) || (feeling === 'blamed' ? voice.blamers : voice.praisers) < people)
    return 0;
  // Of those who are divided neither is said: praise must be hardly contradicted, blame must prevail.
  if (other.share > (contradicted[feeling] / slack) * own.share) return 0;
  return (own.share - own.elsewhere) * (feeling === 'blamed' ? blameFirst : 1);
}
