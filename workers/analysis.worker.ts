import '../src/engines/privacy/worker-guard';
import { expose, transfer } from 'comlink';
import type { AnalysisApi } from '../src/contracts/analysis-api';
import { createAnalyser } from '../src/engines/analysis/analyser';
import { openStages } from '../src/compute/stages/stages';

const analyser = createAnalyser(openStages());

const api: AnalysisApi = {
  ...analyser,
  segment: async (...question) => {
    const result = await analyser.segment(...question);
    return transfer(result, [result.labels.buffer, result.confidence.buffer, result.projection.buffer]);
  },
  recommend: async (...question) => {
    const lists = await analyser.recommend(...question);
    const { products, scores, reasons, evidence, carrier } = lists;
    return transfer(
      lists,
      [products, scores, reasons, evidence, carrier].map(({ buffer }) => buffer),
    );
  },
};

expose(api);
