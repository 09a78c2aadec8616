import type {
  AnalysisApi,
  ListsAgain,
  RunOptions,
  SegmentationResult,
  StageRequest,
} from '../../contracts/analysis-api';
import { maxTextTokens, type StoredTexts, type TextsToRead } from '../../contracts/encoder-api';
import type { OnProgress, StageContext } from '../../contracts/progress';
import type { ShopTexts } from '../../domain/text/collect-texts';
import { estimateReadTokens } from '../../domain/text/estimate-tokens';
import { segmentGroups } from '../../domain/recommend/evaluation/groups';
import { ClienteleError } from '../../contracts/errors';
import { whatIsKnown } from '../../domain/audience/known';
import { getExperiment } from '../../storage/experiments';
import { getStage } from '../../storage/runs';
import { changeShop } from '../../storage/shops';
import type { Movement } from '../../domain/movement/movement';
import type { ShopValue } from '../../domain/value/value-of-shop';
import type { Analyser } from './analyser';
import { AudienceDesk } from './audience-desk';
import { cachedStage } from './cached-stage';
import { drainSteps } from './drain-steps';
import { loadShop, takenOf, type TakenShop } from './load-shop';
import { FitRecords } from './fit-records';
import { earlierMap } from './likeness-map';
import { foreseeVerdicts } from './foresee-verdicts';
import { givenSegmentation, previousSegmentation } from './previous-segmentation';
import { storedVectors, unreadTexts, vectorsIfStored } from './stored-texts';
import { keepFits } from './kept-fits';
import { PlayedEvents } from './played-events';
import { Questions, untilStopped } from './questions';
import { SharedAnswer } from './shared-answer';
import { storedAdapted } from './stored-adapted';
import type { Replayer } from './replayer';
import { windowAnswers } from './window-answers';
import { nothingThroughPort, wordsThroughPort } from './words-through-port';
import { HeldLists } from './held-lists';
import { outcomeAnswers } from './outcome-answers';
import { storedStage } from './stored-stage';

/**
 * The analysis of one shop between storage and storage (see AnalysisApi): tables and vectors are read there, each
 * stage's output is left there, and what was left by an earlier run is not computed again.
 */
export function storedAnalysis(open: () => Analyser): AnalysisApi {
  const analyser = open();
  let shopId: string;
  let assembled: TakenShop;
  let texts: ShopTexts;
  /** The reading that the analyser holds. */
  let reading: StoredTexts | null = null;
  /** The fingerprint of what it is adapted to the shop by, if it is. */
  let adapted: string | null = null;
  let records: FitRecords;
  let searchStopped = false;
  const questions = new Questions();
  const value = new SharedAnswer<ShopValue>();
  const movements = new SharedAnswer<Movement>();
  const played = new PlayedEvents(analyser);
  const held = new HeldLists(analyser, played);
  let replay: { readonly of: string; readonly replayer: Replayer } | null = null;

  /** By orders alone, so that it is the same as long as the shop is. */
  const shopValue = (context: StageContext) =>
    value.ask(shopId, context, (onProgress) => analyser.value(onProgress));

  const movementOf = (
    segments: string,
    found: SegmentationResult,
    options: RunOptions,
    context: StageContext,
  ) => {
    const of = JSON.stringify([segments, options, played.observed.key, reading?.keys ?? null, adapted]);
    return movements.ask(of, context, (onProgress) =>
      drainSteps(analyser.movement(found, options), 'movement', onProgress),
    );
  };

  const audiences = new AudienceDesk({
    facts: () => played.facts(),
    value: shopValue,
    risk: (context) => drainSteps(analyser.risk(), 'value', untilStopped(context)),
    segmentation: (fingerprint) => storedStage('segmentation', fingerprint),
    lists: (fingerprint) => storedStage('lists', fingerprint),
    movement: movementOf,
    nearness: ({ vector, remarks }) => analyser.nearness(vector, remarks),
  });

  const segmentation = (
    { options, stages, previousRunId, given, keep, apart = false }: StageRequest,
    onProgress: OnProgress,
  ): Promise<SegmentationResult> =>
    cachedStage(shopId, 'segmentation', stages.segmentation, async () => {
      const earlier = given ? givenSegmentation(given) : await previousSegmentation(shopId, previousRunId);
      return analyser.segment(
        options,
        earlier && { ...earlier, ...(apart && { merged: [], parted: [] }) },
        onProgress,
        keep,
      );
    });

  /** What an encoder has to read, and where its vectors lie. */
  const toRead = ({ withSentences }: StoredTexts): TextsToRead => {
    if (!withSentences) return texts;
    const sentences = analyser.sentences();
    return {
      texts: [...texts.texts, ...sentences.texts],
      hashes: [...texts.hashes, ...sentences.hashes],
    };
  };

  const windowDesk = (request: ListsAgain, onProgress: OnProgress) =>
    held.deskOf(shopId, request, onProgress);

  /** What the job found, once the records of its fits are written. */
  const recorded = async <Answer>(job: () => Promise<Answer>): Promise<Answer> => {
    const answer = await job();
    await records.written();
    return answer;
  };

  return {
    open: async (id, onProgress) => {
      shopId = id;
      records = new FitRecords(id, () => analyser.stageReports());
      analyser.keepFits(records);
      const loaded = await loadShop(shopId, onProgress);
      assembled = takenOf(loaded.assembled);
      const { facts, texts: found } = analyser.take(assembled);
      texts = found;
      await changeShop(shopId, () => ({ facts }));
      return { facts, texts: texts.texts.length, answers: loaded.answers };
    },

    countUnread: async (where) => {
      const all = toRead(where);
      const unread = await unreadTexts(all, where);
      return {
        texts: unread.texts.length,
        of: all.texts.length,
        tokens: estimateReadTokens(unread.texts, maxTextTokens),
      };
    },

    sendUnread: async (where, target) => {
      target.postMessage(await unreadTexts(toRead(where), where));
    },

    loadReading: async (where) => {
      held.drop();
      reading = null;
      adapted = null;
      await analyser.read(where.dimensions, () => storedVectors(texts, where));
      reading = where;
      // A reading of an earlier version holds no sentences.
      const sentences = where.withSentences && analyser.sentences();
      const vectors = sentences && sentences.texts.length > 0 && (await vectorsIfStored(sentences, where));
      if (vectors) analyser.readSentences(where.dimensions, vectors);
    },

    adapt: async (question, fingerprint, seed, onProgress) => {
      const { report } = await cachedStage(shopId, 'adapting', fingerprint, () =>
        questions.ask(question, onProgress, (context) =>
          drainSteps(analyser.adapt(seed), 'adapt', untilStopped(context)),
        ),
      );
      return report;
    },

    adaptWords: async (question, fingerprint, seed, learner, onProgress) => {
      try {
        const { report } = await cachedStage(shopId, 'adapting', fingerprint, () =>
          questions.ask(question, onProgress, (context) => {
            const learn = wordsThroughPort(learner, texts, reading?.dimensions ?? 0, context.signal);
            return drainSteps(analyser.adaptWords(seed, learn), 'adapt', untilStopped(context));
          }),
        );
        return report;
      } finally {
        nothingThroughPort(learner);
      }
    },

    takeAdapted: async (fingerprint) => {
      analyser.takeAdapted(await storedAdapted(shopId, fingerprint));
      held.drop();
      adapted = fingerprint;
    },

    labels: async (given) => analyser.labelDesk().learn(given),

    labelColumns: async () => analyser.labelDesk().columns(),

    features: () => analyser.features(),

    entities: async (fingerprint) => {
      await cachedStage(shopId, 'entities', fingerprint, async () => analyser.entities());
    },

    segment: async (request, onProgress) => {
      const {
        labels: _,
        confidence: __,
        projection: ___,
        figures: ____,
        productVoices: _____,
        ...found
      } = await segmentation(request, onProgress);
      return found;
    },

    recommend: async (request, onProgress) => {
      const found = await segmentation(request, onProgress);
      const { lists, fits } = request.stages;
      await cachedStage(shopId, 'lists', lists, async () => {
        const maker = await recorded(() =>
          held.make(lists, { options: request.options, found, tuned: request.tuned }, onProgress),
        );
        const made = await drainSteps(maker.lists(), 'recommend', onProgress);
        await keepFits(shopId, fits, maker, played.observed.events);
        return made;
      });
    },

    whyNot: async (request, customer, product, onProgress) => {
      const { maker, lists } = await held.makerOf(shopId, request, onProgress);
      const from = customer * lists.length;
      return maker.whyNot(customer, product, lists.products.subarray(from, from + lists.length));
    },

    observe: () => played.observeNow(shopId),

    holdsLists: async (lists) => held.holds(lists),

    ...windowAnswers(() => shopId, windowDesk, questions),

    ...outcomeAnswers(analyser, questions),

    ownSentences: async (customer) => analyser.ownSentences(customer),

    matchSentences: async (sentences, vectors, offered) =>
      analyser.matchSentences(sentences, vectors, offered),

    reviewsNear: async (words, remarks, least) => analyser.reviewsNear(words, remarks, least),

    foresee: (verdicts, run, onProgress) =>
      foreseeVerdicts(
        { shopId, assembled, reading, adapted, events: played.observed.events, open },
        verdicts,
        run,
        onProgress,
      ),

    evaluate: async ({ options, stages, tuned }, onProgress) => {
      const { evaluation, tested } = await cachedStage(shopId, 'evaluation', stages.evaluation, () =>
        recorded(() => analyser.evaluate(options, onProgress, tuned)),
      );
      const run = await getStage('segmentation', stages.segmentation);
      if (run === undefined) return evaluation;
      const codes = Int32Array.from(run.profiles, ({ code }) => code);
      return { ...evaluation, segments: segmentGroups(tested, run.labels, codes, options.seed) };
    },

    search: async (request, onProgress) => {
      try {
        return await recorded(() => analyser.search(request, () => searchStopped, onProgress));
      } finally {
        // Not before: it may be stopped while it waits for its turn.
        searchStopped = false;
      }
    },

    stopSearch: () => {
      searchStopped = true;
    },

    replay: async (experimentId, onProgress) => {
      const experiment = await getExperiment(experimentId);
      if (experiment === undefined) throw new ClienteleError('result-lost', `experiment ${experimentId}`);
      return recorded(() => analyser.replay(experiment, onProgress));
    },

    value: (question, onProgress) => questions.ask(question, onProgress, shopValue),

    risk: (question, onProgress) =>
      questions.ask(question, onProgress, (context) =>
        drainSteps(analyser.risk(), 'value', untilStopped(context)),
      ),

    movement: (question, { options, stages }, onProgress) =>
      questions.ask(question, onProgress, async (context) => {
        const found = await storedStage('segmentation', stages.segmentation);
        return movementOf(stages.segmentation, found, options, context);
      }),

    stream: (question, request, wanted, onProgress) =>
      questions.ask(question, onProgress, async (context) => {
        const { options, stages } = request;
        const of = JSON.stringify([stages.segmentation, played.observed.key, reading?.keys ?? null, adapted]);
        if (replay?.of !== of) {
          const found = await storedStage('segmentation', stages.segmentation);
          replay = { of, replayer: await analyser.replayer(found, options) };
        }
        const { replayer } = replay;
        const desk = wanted.customerId === null ? null : await windowDesk(request, untilStopped(context));
        return replayer.moveTo(wanted, desk);
      }),

    map: (question, { runId, options, stages }, onProgress, onMoved) =>
      cachedStage(shopId, 'map', stages.map, async () => {
        const found = await storedStage('segmentation', stages.segmentation);
        const earlier = await earlierMap(shopId, runId);
        const steps = analyser.map(found, options, { earlier, onMoved });
        return questions.ask(question, onProgress, (context) =>
          drainSteps(steps, 'map', untilStopped(context)),
        );
      }),

    productMap: (question, fingerprint, onProgress, onMoved) =>
      cachedStage(shopId, 'productMap', fingerprint, () =>
        questions.ask(question, onProgress, (context) =>
          drainSteps(analyser.productMap(onMoved), 'map', untilStopped(context)),
        ),
      ),

    mapSentences: async () => analyser.mapSentences().texts,

    sentenceMap: (question, fingerprint, vectors, onProgress, onMoved) =>
      cachedStage(shopId, 'sentenceMap', fingerprint, () =>
        questions.ask(question, onProgress, (context) =>
          drainSteps(analyser.sentenceMap(vectors, onMoved), 'map', untilStopped(context)),
        ),
      ),

    stopQuestion: (question) => questions.stop(question),

    audienceKnown: () => played.inRules(shopId, () => whatIsKnown(played.facts())),

    audience: (question, asked, onProgress) =>
      questions.ask(question, onProgress, (context) =>
        played.inRules(shopId, () => audiences.find(asked, context)),
      ),

    compareGroups: (question, asked, onProgress) =>
      questions.ask(question, onProgress, (context) =>
        played.inRules(shopId, () => audiences.compare(asked, context)),
      ),

    describeSegment: (code, run) => played.inRules(shopId, () => audiences.describe(code, run)),

    audienceRows: (question, asked, onProgress) =>
      questions.ask(question, onProgress, (context) =>
        played.inRules(shopId, () => audiences.rows(asked, context)),
      ),

    stageReports: () => analyser.stageReports(),
  };
}
