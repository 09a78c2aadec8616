import type { StoredExperiment } from '../../contracts/experiments';
import type { HeavyStage, StageReport } from '../../contracts/stage-report';
import type { FitQuality } from '../../domain/recommend/experiments/experiment';
import { modelHash } from '../../domain/recommend/experiments/fingerprints';
import type { FitBegun, FitEntry, FitLog } from '../../domain/recommend/experiments/fit-log';
import type {
  FittedModel,
  FittedRecommender,
  RecommenderName,
  TrainingCurve,
} from '../../domain/recommend/models/recommender';
import { pruneExperiments, putExperiment } from '../../storage/experiments';

/** The heavy stage that a model is fitted by; the others are plain TypeScript. */
const stageOf: Readonly<Partial<Record<RecommenderName, HeavyStage>>> = {
  als: 'als',
  ease: 'invert',
  content: 'rank',
  factorisation: 'factorisation',
  chebyCf: 'filter',
};

/** A fit that runs is written at most so often. */
const writeEveryMs = 500;

/**
 * Keeps every fit of a shop in storage, as it goes and when it is done. Writing goes on behind the science; where it
 * fails the analysis is none the worse, and the first failure is thrown by `written`.
 */
export class FitRecords implements FitLog {
  private readonly byModel = new WeakMap<FittedRecommender, StoredExperiment>();
  private writing: Promise<void> = Promise.resolve();
  private begun = 0;

  constructor(
    private readonly shopId: string,
    private readonly report: () => readonly StageReport[],
  ) {}

  begin(fit: FitBegun): FitEntry {
    const from = performance.now();
    this.begun++;
    // Fits begin within one millisecond: their order is told by what is added.
    const startedAt = Date.now() + this.begun / 1024;
    let record: StoredExperiment = {
      ...fit,
      id: crypto.randomUUID(),
      shopId: this.shopId,
      startedAt,
      updatedAt: Date.now(),
      state: 'running',
      progress: 0,
      seconds: null,
      curve: null,
      tables: null,
      device: '',
      quality: null,
      name: '',
      note: '',
      starred: false,
    };
    let writtenAt = from;
    return {
      step: ({ done, total, curve = record.curve }) => {
        record = { ...record, progress: total > 0 ? done / total : 0, curve };
        const now = performance.now();
        if (now - writtenAt < writeEveryMs) return;
        writtenAt = now;
        this.write(record);
      },
      fitted: (model) => {
        const seconds = (performance.now() - from) / 1000;
        record = { ...record, state: 'done', progress: 1, seconds, ...this.outcome(model, record.curve) };
        this.keep(model, record);
      },
    };
  }

  measured(model: FittedRecommender, quality: FitQuality, resource?: number): void {
    const record = this.byModel.get(model);
    if (record === undefined) return;
    this.keep(model, { ...record, quality, ...(resource !== undefined && { resource }) });
  }

  /** Once all is written; keeps the number of records within bounds. */
  async written(): Promise<void> {
    await this.writing;
    await pruneExperiments(this.shopId);
  }

  private outcome(model: FittedRecommender, curve: TrainingCurve | null) {
    const stage = stageOf[model.name];
    const device = stage && this.report().find((report) => report.stage === stage)?.device;
    const tables = isSaved(model) ? modelHash(model.save()) : null;
    const whole = isSaved(model) ? (model.curve ?? curve) : curve;
    return { tables, curve: whole, device: model.name === 'blend' ? '' : (device ?? 'plain') };
  }

  private keep(model: FittedRecommender, record: StoredExperiment): void {
    this.byModel.set(model, record);
    this.write(record);
  }

  private write(record: StoredExperiment): void {
    const current = { ...record, updatedAt: Date.now() };
    this.writing = this.writing.then(() => putExperiment(current));
    // Thrown by `written`, and nowhere else.
    this.writing.catch(() => undefined);
  }
}

function isSaved(model: FittedRecommender): model is FittedModel {
  return 'save' in model;
}
