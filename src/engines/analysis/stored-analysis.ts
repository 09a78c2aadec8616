import type { AnalysisApi, SegmentationResult, StageRequest } from '../../contracts/analysis-api';
import { maxTextTokens, type StoredTexts, type TextsToRead } from '../../contracts/encoder-api';
import type { OnProgress } from '../../contracts/progress';
import type { ShopTexts } from '../../domain/text/collect-texts';
import { estimateReadTokens } from '../../domain/text/estimate-tokens';
import { segmentGroups } from '../../domain/recommend/evaluation/groups';
import { getStage } from '../../storage/runs';
import { changeShop } from '../../storage/shops';
import type { Analyser } from './analyser';
import { cachedStage } from './cached-stage';
import { loadShop } from './load-shop';
import { givenSegmentation, previousSegmentation } from './previous-segmentation';
import { storedVectors, unreadTexts, vectorsIfStored } from './stored-texts';

/**
 * The analysis of one shop between storage and storage (see AnalysisApi): tables and vectors are read there, each
 * stage's output is left there, and what was left by an earlier run is not computed again.
 */
export function storedAnalysis(analyser: Analyser): AnalysisApi {
  let shopId: string;
  let texts: ShopTexts;

  const segmentation = (
    { options, stages, previousRunId, given, keep }: StageRequest,
    onProgress: OnProgress,
  ): Promise<SegmentationResult> =>
    cachedStage(shopId, 'segmentation', stages.segmentation, async () =>
      analyser.segment(
        options,
        given ? givenSegmentation(given) : await previousSegmentation(shopId, previousRunId),
        onProgress,
        keep,
      ),
    );

  /** What an encoder has to read, and where its vectors lie. */
  const toRead = ({ withSentences }: StoredTexts): TextsToRead => {
    if (!withSentences) return texts;
    const sentences = analyser.sentences();
    return {
      texts: [...texts.texts, ...sentences.texts],
      hashes: [...texts.hashes, ...sentences.hashes],
    };
  };

  return {
    open: async (id, onProgress) => {
      shopId = id;
      const { assembled, answers } = await loadShop(shopId, onProgress);
      const { facts, texts: found } = analyser.take(assembled);
      texts = found;
      await changeShop(shopId, () => ({ facts }));
      return { facts, texts: texts.texts.length, answers };
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
      await analyser.read(where.dimensions, () => storedVectors(texts, where));
      // A reading of an earlier version holds no sentences.
      const sentences = where.withSentences && analyser.sentences();
      const vectors = sentences && sentences.texts.length > 0 && (await vectorsIfStored(sentences, where));
      if (vectors) analyser.readSentences(where.dimensions, vectors);
    },

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
        ...found
      } = await segmentation(request, onProgress);
      return found;
    },

    recommend: async (request, onProgress) => {
      const { labels, profiles } = await segmentation(request, onProgress);
      const codes = Int32Array.from(profiles, ({ code }) => code);
      await cachedStage(shopId, 'lists', request.stages.lists, () =>
        analyser.recommend(request.options, labels, codes, onProgress),
      );
    },

    evaluate: async ({ options, stages }, onProgress) => {
      const { evaluation, tested } = await cachedStage(shopId, 'evaluation', stages.evaluation, () =>
        analyser.evaluate(options, onProgress),
      );
      const run = await getStage('segmentation', stages.segmentation);
      if (run === undefined) return evaluation;
      const codes = Int32Array.from(run.profiles, ({ code }) => code);
      return { ...evaluation, segments: segmentGroups(tested, run.labels, codes, options.seed) };
    },

    stageReports: () => analyser.stageReports(),
  };
}
