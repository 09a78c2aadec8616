import { archetypeKeys, type ArchetypeKey, archetypes } from './archetypes';
import type { CategoryFocus } from './category-focus';
import type { ConcernUse } from './concerns';
import type { Condition, Evidence } from './evidence';
import type { Effects } from '../traits/feature-effects';
import { assignLeastCost } from '../../math/hungarian';

/** All that is known of a segment when it is given its type. */
export interface SegmentEvidence {
  readonly effects: Effects;
  readonly concerns: readonly ConcernUse[];
  readonly focus: CategoryFocus | null;
  /** True where its keywords hold a topic clearly its own. */
  readonly hasTopic: boolean;
}

/** A single difference stops counting beyond this many standard deviations. */
const strongest = 2;
/** Every concern is mentioned by chance more in some segment: these make it a claim. */
const leastConcern = { lift: 1.25, deviation: 3, share: 0.1, mentions: 6 };
/** What 'a topic only' and 'nothing special' are worth; a weaker fit than this is no name. */
const topicScore = 0.3;
const defaultScore = 0.15;
/** Archetypes that any number of segments may have. */
const shared: readonly ArchetypeKey[] = ['topic-lover', 'everyday-customer'];

/**
 * How well an archetype fits, in (roughly) standard deviations; 0 where it does not hold or the
 * export lacks what it speaks of.
 */
export function archetypeScore(archetype: ArchetypeKey, evidence: SegmentEvidence): number {
  const wanted: Evidence = archetypes[archetype];
  switch (wanted.kind) {
    case 'features':
      return featureScore(wanted.conditions, evidence.effects);
    case 'concern': {
      const use = evidence.concerns.find((one) => one.concern === wanted.concern);
      if (use === undefined || use.lift < leastConcern.lift) return 0;
      if (use.deviation < leastConcern.deviation || use.share < leastConcern.share) return 0;
      if (use.share * use.reviewers < leastConcern.mentions) return 0;
      return Math.min(strongest, 0.35 + 2 * Math.log(use.lift)) * Math.min(1, use.deviation / 6);
    }
    case 'category':
      return evidence.focus === null
        ? 0
        : evidence.focus.share * Math.min(strongest, Math.log(1 + evidence.focus.lift));
    case 'topic':
      return evidence.hasTopic ? topicScore : 0;
    case 'default':
      return defaultScore;
    default:
      return wanted satisfies never;
  }
}

function featureScore(conditions: readonly Condition[], effects: Effects): number {
  let score = 0;
  let squares = 0;
  for (const { feature, direction, atLeast, weight, between } of conditions) {
    const trait = effects.get(feature);
    if (trait === undefined) return 0;
    const effect = direction * trait.effect;
    if (effect < atLeast) return 0;
    if (between !== undefined && (trait.segmentValue < between[0] || trait.segmentValue > between[1]))
      return 0;
    score += weight * Math.min(strongest, effect);
    squares += weight * weight;
  }
  // Divided by the root, so that two differences that agree count more than either.
  return score / Math.max(1, Math.sqrt(squares));
}

/**
 * One archetype a segment, each used once, with the best total fit over all segments, so that a segment
 * does not lose its only apt name to one that has a choice. Segments that fit none are told by their
 * topic, or are everyday customers.
 */
export function assignArchetypes(evidence: readonly SegmentEvidence[]): ArchetypeKey[] {
  const unique = archetypeKeys.filter((archetype) => !shared.includes(archetype));
  const rows = evidence.length;
  const columns = unique.length + rows;
  const cost = new Float64Array(rows * columns);
  const fallback = evidence.map((one): ArchetypeKey => (one.hasTopic ? 'topic-lover' : 'everyday-customer'));
  evidence.forEach((one, segment) => {
    for (let column = 0; column < columns; column++) {
      const archetype = unique[column] ?? fallback[segment]!;
      cost[segment * columns + column] = -archetypeScore(archetype, one);
    }
  });
  const match = assignLeastCost(cost, rows, columns);
  return evidence.map((_, segment) => unique[match[segment]!] ?? fallback[segment]!);
}
