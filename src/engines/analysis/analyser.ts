import { adaptShop } from '../../domain/adapt/adapt-shop';
import { adaptWords } from '../../domain/adapt/adapt-words';
import { filledIn } from '../../contracts/analysis-api';
import type { HeavyStages } from '../../compute/stages/stages';
import type { FeatureBlock } from '../../domain/behaviour/features';
import { purchasesWithin } from '../../domain/campaign/purchases-within';
import { customersCalled } from '../../domain/shop/customers-called';
import { indexTerms, type TermIndex, type TextLanguages } from '../../domain/label/keywords/term-index';
import { clickReport } from '../../domain/clicks/click-report';
import { shopMetrics } from '../../domain/metrics/shop-metrics';
import { outsidersCode } from '../../domain/label/segment';
import type { FitLog } from '../../domain/recommend/experiments/fit-log';
import { replayFit } from '../../domain/recommend/experiments/replay';
import type { LearningInput } from '../../domain/recommend/models/model-inputs';
import { type Facts, gatherFacts } from '../../domain/recommend/facts';
import { defaultInteractionWeights } from '../../domain/recommend/interaction-weights';
import { type Interactions, interactionsOf } from '../../domain/recommend/interactions';
import { shopUntil } from '../../domain/movement/shop-until';
import { shopRisk } from '../../domain/risk/shop-risk';
import { asksRebuying } from '../../domain/recommend/rules/offer-rules';
import { type Rebuying, readRebuying } from '../../domain/recommend/rules/rebuying';
import { prepareLists } from '../../domain/recommend/recommend';
import { findTwins } from '../../domain/recommend/twins';
import type { TunedOptions } from '../../domain/recommend/search/search-report';
import type { SplitName } from '../../domain/recommend/evaluation/split-names';
import type { Shop } from '../../domain/shop/shop';
import { findAll } from '../../domain/suspects/findings';
import { findGroups, type FoundGroup, suspectsAmong } from '../../domain/suspects/suspects';
import { withoutFakes } from '../../domain/suspects/without-fakes';
import { collectTexts, type ShopTexts } from '../../domain/text/collect-texts';
import { type MapSentences, mapSentences } from '../../domain/voice/topics/map-sentences';
import { sampleSentences, type SentenceSample } from '../../domain/voice/topics/sentence-sample';
import { ownSentences } from '../../domain/voice/own-sentences';
import { type WindowEvent, withWindowEvents } from '../../domain/window/window-event';
import { valueOfShop } from '../../domain/value/value-of-shop';
import { served } from './asked-models';
import { audienceFactsOf, type ComparedFacts } from './audience-facts';
import { drainSteps } from './drain-steps';
import { evaluateWithResponse } from './evaluate-with-response';
import { nearnessOfReviews, reviewsNear } from './reviews-near';
import { LabelDesk } from './label-desk';
import { movementOf } from './movement';
import { Replayer } from './replayer';
import { likenessMap } from './likeness-map';
import { shopEntities } from './entities';
import { shopFacts } from './facts';
import {
  centreReading,
  centreSentences,
  newlyRead,
  productTexts,
  type CentredReading,
  type ReadSentences,
  turnedReading,
} from './reading';
import { segment } from './segment';
import { type SentenceMatcher, sentenceMatcher } from './sentence-matcher';
import { plainBlocksOf, readSides, type Sides } from './sides';
import { searchWithin } from './search-within';
import { productMap, sentenceMap } from './thing-maps';
import { underTodaysNames } from './under-todays-names';
import { upliftOfCampaign } from './uplift-of-campaign';
import { WindowDesk } from './window-desk';
import type { Analyser } from './analyser-role';

export type { Analyser };

/** Other sentences would have to be read anew. */
const sentenceSeed = 1;

export function createAnalyser({
  assigner,
  trainer,
  ranker,
  solver,
  graphFilter,
  inverter,
  towerProducts,
  report,
}: HeavyStages): Analyser {
  let shop: Shop;
  /** Without what was done in its window. */
  let base: Shop;
  let baseFacts: Facts | undefined;
  /** With what those did whom the user called fakes. */
  let whole: Shop;
  let found: readonly FoundGroup[] | undefined;
  let returnRate: Float64Array | null = null;
  let audienceFacts: { readonly of: readonly WindowEvent[]; readonly facts: ComparedFacts } | undefined;
  let observed: readonly WindowEvent[] = [];
  let texts: ShopTexts;
  let terms: TermIndex | undefined;
  let plainBlocks: FeatureBlock[] = [];
  let reading: CentredReading | null = null;
  /**
   * What answers what an adapted reading is tested by: feelings, labels of the user's own, and what is offered by text.
   * What customers are grouped by stays with the reading as it is: no task tells whether they part as well.
   */
  let adapted: CentredReading | null = null;
  let sentences: SentenceSample | undefined;
  let ofMap: MapSentences | undefined;
  /** Of the reading that is loaded. */
  let readSample: ReadSentences | null = null;
  /** Of the reading that is loaded. */
  let matcher: SentenceMatcher | undefined;
  /** Of the reading that is loaded and what was observed. */
  let desk: LabelDesk | undefined;
  let known: { facts: Facts; interactions: Interactions } | undefined;

  let rebuying: Rebuying | undefined;
  /** Of the reading that is loaded; what customers like changes with it. */
  let sides: Sides | undefined;
  let log: FitLog | undefined;

  const takeKnown = () => {
    if (known === undefined) {
      const facts = gatherFacts(shop, defaultInteractionWeights.events);
      known = { facts, interactions: interactionsOf(facts) };
    }
    return known;
  };

  const takeSides = (): Sides => {
    sides ??= readSides(shop, texts, reading, takeKnown().interactions, plainBlocks);
    return sides;
  };

  const takeRebuying = (): Rebuying => {
    rebuying ??= readRebuying(shop);
    return rebuying;
  };

  const languageOfWhole = () => languagesOf(base === whole ? texts : collectTexts(whole)).ofReview;

  const takeFound = (): readonly FoundGroup[] => {
    found ??= findGroups(whole, languageOfWhole());
    return found;
  };

  const takeSuspected = (): Uint8Array =>
    suspectsAmong(takeFound(), shop.customers.ids.length, shop.customers.verdicts).isSuspect;

  const takeSentences = (): SentenceSample => {
    sentences ??= sampleSentences(shop.reviews, languagesOf(texts).ofReview, sentenceSeed);
    return sentences;
  };

  const takeMapSentences = (): MapSentences => {
    ofMap ??= mapSentences(shop, languagesOf(texts).ofReview, sentenceSeed);
    return ofMap;
  };

  const learningInput = (
    seed: number,
    split: SplitName | 'auto',
    tuned: TunedOptions | undefined,
  ): LearningInput => {
    const asked = adapted ?? reading;
    const mentions = asked && productTexts(shop, texts, asked);
    return {
      ...takeKnown(),
      texts: mentions,
      seed,
      twins: findTwins(shop.products),
      ...(split !== 'auto' && { split }),
      ...(tuned && { tuned }),
      ...(log && { log }),
      trainer,
      ranker,
      solver,
      graphFilter,
      inverter,
      towerProducts,
    };
  };

  return {
    keepFits: (to) => {
      log = to;
    },

    take: (assembled) => {
      whole = assembled.shop;
      returnRate = assembled.returnRate ?? null;
      audienceFacts = undefined;
      base = withoutFakes(whole, whole.customers.verdicts);
      shop = base;
      observed = [];
      texts = collectTexts(shop);
      plainBlocks = plainBlocksOf(shop);
      return { facts: shopFacts(whole, texts, assembled), texts };
    },

    observe: (events) => {
      observed = events;
      shop = withWindowEvents(base, events);
      // All that what customers did has a part in; of what they wrote nothing changes.
      known = undefined;
      rebuying = undefined;
      sides = undefined;
      desk = undefined;
      plainBlocks = plainBlocksOf(shop);
    },

    windowDesk: (maker) => {
      baseFacts ??= base === shop ? takeKnown().facts : gatherFacts(base, defaultInteractionWeights.events);
      return new WindowDesk(base, baseFacts, maker);
    },

    sentences: takeSentences,

    readSentences: (dimensions, vectors) => {
      readSample = centreSentences(takeSentences(), dimensions, vectors);
    },

    read: async (dimensions, vectors) => {
      // Before the next is there: each may take hundreds of megabytes.
      reading = null;
      adapted = null;
      matcher = undefined;
      sides = undefined;
      desk = undefined;
      readSample = null;
      reading = centreReading(texts, dimensions, await vectors());
    },

    adapt: (seed) => {
      if (reading === null) throw new Error('there is no reading to adapt');
      const { vectors, dimensions } = reading;
      return adaptShop({ shop, texts, vectors, dimensions, seed });
    },

    adaptWords: (seed, learn) => {
      if (reading === null) throw new Error('there is no reading to adapt');
      const { vectors, dimensions } = reading;
      return adaptWords({ shop, texts, vectors, dimensions, seed }, learn);
    },

    takeAdapted: ({ map, read }) => {
      if (reading === null) throw new Error('there is no reading to adapt');
      desk = undefined;
      adapted = map ? turnedReading(reading, map) : read ? newlyRead(reading, texts, read) : null;
    },

    labelDesk: () => {
      desk ??= new LabelDesk(shop, texts, adapted ?? reading, takeSides);
      return desk;
    },

    features: () => ({ ids: [...shop.customers.ids], blocks: [...takeSides().blocks] }),

    entities: () => shopEntities(shop, plainBlocks),

    segment: async (options, previous, onProgress, keep = null) => {
      const languages = languagesOf(texts);
      terms ??= indexTerms(shop, languages);
      return segment(
        {
          shop,
          texts,
          terms,
          languages,
          reading,
          adapted,
          sentences: readSample,
          assigner,
          ranker,
          found: takeFound(),
          ...takeSides(),
        },
        options,
        previous && underTodaysNames(previous, shop.customers),
        onProgress,
        keep,
      );
    },

    listMaker: async (options, labels, codes, chosen, onProgress, tuned, fitted = []) => {
      const { includeBought, listLength, seed, rules, recommender, split } = filledIn(options);
      const input = learningInput(seed, split, tuned);
      return served(() =>
        drainSteps(
          prepareLists({
            ...input,
            shop,
            segments: { labels, codes, outsiders: codes.indexOf(outsidersCode) },
            includeBought,
            listLength,
            rules,
            rebuying: asksRebuying(rules, includeBought) ? takeRebuying() : null,
            recommender,
            tuning: chosen,
            fitted,
          }),
          'recommend',
          onProgress,
        ),
      );
    },

    ownSentences: (customer) => ownSentences(shop, languagesOf(texts).ofReview, customer),

    matchSentences: (sentences, vectors, offered) => {
      if (reading === null) return offered.map(() => -1);
      matcher ??= sentenceMatcher(shop, texts, reading);
      return matcher(sentences, vectors, offered);
    },

    reviewsNear: (words, remarks, least) =>
      reading === null
        ? { marked: new Uint8Array(shop.customers.ids.length), reviews: 0, quotes: [] }
        : reviewsNear({ shop, texts, reading, sentences: readSample }, words, remarks, least),

    nearness: (words, remarks) =>
      reading && nearnessOfReviews({ texts, reading, sentences: readSample }, words, remarks),

    purchases: (from, to) => purchasesWithin(shop, from, to),
    suspected: takeSuspected,
    customersCalled: (names) => customersCalled(shop.customers, names),

    uplift: (campaign) => upliftOfCampaign(shop, takeSides().vectorsUntil, campaign),

    loopInput: (options, tuned) => {
      const { includeBought, listLength, seed, rules, recommender, split } = filledIn(options);
      return {
        ...learningInput(seed, split, tuned),
        shop,
        customerIds: shop.customers.ids,
        productIds: shop.products.ids,
        includeBought,
        listLength,
        rules,
        recommender,
        rebuyingUntil: (instant) =>
          asksRebuying(rules, includeBought) ? readRebuying(shopUntil(shop, instant)) : null,
      };
    },

    metrics: (run) => shopMetrics(shop, { ...run, isSuspect: takeSuspected() }),

    clicks: (run, list) => clickReport(shop, run, list),

    findings: () => findAll(whole, takeFound()),

    evaluate: async (options, onProgress, tuned) => {
      const { seed, split, ks, recommender } = filledIn(options);
      const input = learningInput(seed, split, tuned);
      return drainSteps(evaluateWithResponse(input, ks, recommender), 'evaluate', onProgress);
    },

    search: async (request, isStopped, onProgress) => {
      const { seed, split } = filledIn(request.options);
      return searchWithin(learningInput(seed, split, request.tuned), request, isStopped, onProgress);
    },

    replay: async (experiment, onProgress) => {
      const input = learningInput(experiment.seed, 'auto', undefined);
      return drainSteps(replayFit(input, experiment), 'replay', onProgress);
    },

    value: (onProgress) => drainSteps(valueOfShop(shop), 'value', onProgress),

    movement: (found, options) =>
      movementOf(shop, takeSides(), found, options, ranker, languagesOf(texts).ofReview),

    risk: () => shopRisk(shop),

    replayer: (found, options) => Replayer.open(shop, takeSides(), found, options, ranker),

    map: (found, options, surroundings) =>
      likenessMap(shop.customers.ids, takeSides(), found, options, ranker, surroundings),

    productMap: (onMoved) =>
      productMap(
        shop,
        texts,
        languagesOf(texts).ofProduct,
        reading,
        takeKnown().interactions.matrix,
        ranker,
        onMoved,
      ),

    mapSentences: takeMapSentences,

    sentenceMap: (vectors, onMoved) =>
      sentenceMap(shop, takeMapSentences(), vectors, assigner, ranker, onMoved),

    audienceFacts: (played = observed) => {
      if (audienceFacts?.of !== played) {
        const own = played === observed ? shop : withWindowEvents(base, played);
        const facts = audienceFactsOf(own, languagesOf(texts).ofReview, takeFound, returnRate);
        audienceFacts = { of: played, facts };
      }
      return audienceFacts.facts;
    },

    stageReports: report,
  };
}

function languagesOf({ languages, textOfReview, textOfProduct }: ShopTexts): TextLanguages {
  return {
    ofReview: (review: number) => languages[textOfReview[review]!] ?? 'und',
    ofProduct: (product: number) => languages[textOfProduct[product]!] ?? 'und',
  };
}
