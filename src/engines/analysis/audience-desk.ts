import type { ComparedGroups } from '../../contracts/compared-groups';
import type { GroupsAsked } from '../../contracts/analysis-api';
import type {
  AudienceAsked,
  RunOptions,
  SegmentationResult,
  WordMeaning,
} from '../../contracts/analysis-api';
import type { StageContext } from '../../contracts/progress';
import { describeSegment, type SegmentRules } from '../../domain/audience/describe-segment';
import type { RunFindings } from '../../domain/audience/facts';
import type { Figure } from '../../domain/audience/figure';
import { nearFigure } from '../../domain/audience/review-figures';
import {
  type AudienceFound,
  audienceOfIds,
  findAudience,
  MaskCache,
} from '../../domain/audience/find-audience';
import { conditionsOf, type ConditionName, type Rule } from '../../domain/audience/rule';
import { type MemberRow, memberRows } from '../../domain/audience/member-rows';
import type { Movement } from '../../domain/movement/movement';
import type { RecommendationLists } from '../../domain/recommend/lists';
import type { ShopRisk } from '../../domain/risk/shop-risk';
import type { ShopValue } from '../../domain/value/value-of-shop';
import { ClienteleError } from '../../contracts/errors';
import type { ComparedFacts } from './audience-facts';
import { comparedGroups, monthOf, rulesOf } from './compared-groups';
import { drainSteps } from './drain-steps';
import { untilStopped } from './questions';

/** Where what a rule may speak of is found. */
export interface AudienceSources {
  readonly facts: () => ComparedFacts;
  readonly value: (context: StageContext) => Promise<ShopValue>;
  readonly risk: (context: StageContext) => Promise<ShopRisk>;
  readonly segmentation: (fingerprint: string) => Promise<SegmentationResult>;
  readonly lists: (fingerprint: string) => Promise<RecommendationLists>;
  /** @param segments fingerprint of the segmentation that was found. */
  readonly movement: (
    segments: string,
    found: SegmentationResult,
    options: RunOptions,
    context: StageContext,
  ) => Promise<Movement>;
  /** Cosine of each review with some words, by the reading that is loaded; null where there is none. */
  readonly nearness: (meaning: WordMeaning) => Float32Array | null;
}

interface HeldRun {
  readonly key: string;
  readonly found: SegmentationResult;
  readonly segments: RunFindings['segments'];
  lists: RecommendationLists | null;
  movement: Movement | null;
  /** By the words that were asked for. */
  readonly about: Map<string, Figure>;
}

/** Of what takes no time. */
const unasked: StageContext = { signal: new AbortController().signal, onProgress: () => undefined };

const asksMovement: readonly ConditionName[] = ['stood', 'moved'];
const asksRisk: readonly ConditionName[] = ['lapseRisk', 'refundRisk'];
const asksValue: readonly ConditionName[] = ['expectedPurchases', 'alive', 'value'];

/**
 * Finds audiences of one shop. What takes long (movement, value, lists) is made when a rule first speaks of it and is then
 * kept, as are the masks of conditions, so that the next edit of a rule is a matter of milliseconds.
 */
export class AudienceDesk {
  /** What the rest is of: everything was found anew where these are others. */
  #of: ComparedFacts | null = null;
  #run: HeldRun | null = null;
  #value: ShopValue | null = null;
  #risk: ShopRisk | null = null;
  #masks: { readonly of: string; readonly cache: MaskCache } | null = null;

  constructor(private readonly sources: AudienceSources) {}

  /** Throws `bad-option` with a sentence where the rule names what the shop has not. */
  async find(asked: AudienceAsked, context: StageContext): Promise<AudienceFound> {
    const facts = this.#facts();
    const { of } = asked;
    const findings = await this.#findings(asked, 'rules' in of ? of.rules : null, context);
    if ('ids' in of) return audienceOfIds(of.ids, facts, findings);
    return named(() => findAudience(of.rules, facts, findings, this.#cacheOf(asked)));
  }

  /** Rows of whom it finds. */
  async rows(asked: AudienceAsked, context: StageContext): Promise<MemberRow[]> {
    const { members } = await this.find(asked, context);
    return memberRows(members, this.#facts(), await this.#findings(asked, null, context));
  }

  /** Two groups side by side. Throws as `find` does. */
  async compare({ groups, ...asked }: GroupsAsked, context: StageContext): Promise<ComparedGroups> {
    const members: (Int32Array | null)[] = [];
    for (const of of groups) {
      members.push(of === 'rest' ? null : (await this.find({ ...asked, of }, context)).members);
    }
    const [one, other] = members as [Int32Array | null, Int32Array | null];
    const stood = groups.map((of) => monthOf(of)).some((month) => month !== null);
    const { movement } = await this.#findings(asked, stood ? rulesOf(groups) : null, context);
    const steps = comparedGroups(this.#facts().comparable(), [one, other], groups, movement);
    return drainSteps(steps, 'compare', untilStopped(context));
  }

  /** See `describeSegment`. */
  async describe(code: number, run: AudienceAsked['run']): Promise<SegmentRules | null> {
    const findings = await this.#findings({ run, campaigns: [], meanings: [] }, null, unasked);
    return describeSegment(code, this.#facts(), findings);
  }

  #facts(): ComparedFacts {
    const facts = this.sources.facts();
    if (facts !== this.#of) {
      this.#of = facts;
      this.#run = null;
      this.#risk = null;
      this.#masks = null;
    }
    return facts;
  }

  /** What the run and the user say, as far as a rule speaks of it. */
  async #findings(
    { run, campaigns, meanings }: Omit<AudienceAsked, 'of'>,
    rule: Rule | null,
    context: StageContext,
  ): Promise<RunFindings> {
    const whats = new Set(rule === null ? [] : conditionsOf(rule).map(({ what }) => what));
    const asks = (names: readonly ConditionName[]) => names.some((name) => whats.has(name));
    if (asks(asksRisk)) this.#risk ??= await this.sources.risk(context);
    if (asks(asksValue)) this.#value ??= await this.sources.value(context);
    const held = run === null ? null : await this.#held(run.stages.segmentation);
    if (run !== null && held !== null) {
      if (whats.has('offered')) held.lists ??= await this.sources.lists(run.stages.lists);
      if (asks(asksMovement))
        held.movement ??= await this.sources.movement(held.key, held.found, run.options, context);
    }
    return {
      segments: held?.segments ?? null,
      lists: held?.lists ?? null,
      movement: held?.movement ?? null,
      // Without a forecast there is none of anybody.
      values: this.#value && this.#value.summary.missing.length === 0 ? this.#value.customers : null,
      risk: this.#risk && { lapse: this.#risk.lapse.chance, refund: this.#risk.refund.chance },
      campaigns,
      about: (words) => this.#about(words, meanings, held),
    };
  }

  /** Counted once for each words of a run, since a rule is edited more often than its words are. */
  #about(words: string, meanings: readonly WordMeaning[], held: HeldRun | null): Figure | null {
    const known = held?.about.get(words);
    if (known !== undefined) return known;
    const meaning = meanings.find((each) => each.words === words);
    const nearness = meaning === undefined ? null : this.sources.nearness(meaning);
    if (held === null || meaning === undefined || nearness === null) return null;
    const { shop, customers } = this.#facts();
    const figure = nearFigure(shop.reviews, nearness, meaning.least, customers);
    held.about.set(words, figure);
    return figure;
  }

  async #held(fingerprint: string): Promise<HeldRun> {
    if (this.#run?.key === fingerprint) return this.#run;
    const found = await this.sources.segmentation(fingerprint);
    const { labels, confidence, profiles } = found;
    if (labels.length !== this.#facts().customers)
      throw new ClienteleError(
        'result-lost',
        'The run is of other files than the shop has now: run it again.',
      );
    this.#run = {
      key: fingerprint,
      found,
      segments: {
        code: Int16Array.from(labels, (label) => profiles[label]!.code),
        confidence,
        codes: profiles.map(({ code }) => code),
      },
      lists: null,
      movement: null,
      about: new Map(),
    };
    return this.#run;
  }

  /** Masks are those of one run, of its lists, and of the campaigns that there are. */
  #cacheOf({ run, campaigns }: AudienceAsked): MaskCache {
    const of = JSON.stringify([run?.stages, campaigns.map(({ id, name }) => [id, name])]);
    if (this.#masks?.of !== of) this.#masks = { of, cache: new MaskCache() };
    return this.#masks.cache;
  }
}

/** Says what the domain says of a rule as an option that does not fit. */
function named<Answer>(job: () => Answer): Answer {
  try {
    return job();
  } catch (error) {
    if (error instanceof RangeError) throw new ClienteleError('bad-option', error.message);
    throw error;
  }
}
