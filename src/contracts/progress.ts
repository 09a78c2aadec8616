/** The stages of a run in the order in which they go; a quick reading before a careful one repeats some. */
export const runStages = [
  'load',
  'texts',
  'embed',
  'features',
  'fuse',
  'cluster',
  'label',
  'project',
  'recommend',
] as const;

/**
 * All stages of the job: the import before the runs, the evaluation that follows one, and what is asked for beside them:
 * the search for better options, a fit made again, what customers will be worth, who moved, whom a mail caused, what newer
 * orders say of earlier lists, the map of likeness, and two groups side by side. Words: `stage.<name>`.
 */
export type StageName =
  | 'import'
  | (typeof runStages)[number]
  | 'evaluate'
  | 'search'
  | 'replay'
  | 'value'
  | 'movement'
  | 'clicks'
  | 'uplift'
  | 'loop'
  | 'map'
  | 'compare'
  | 'adapt';

/** Seconds of every stage that was measured; a stage found in storage takes next to none. */
export type StageSeconds = Readonly<Partial<Record<StageName, number>>>;

/** The stages that leave an output in storage. */
export type StoredStage =
  | 'entities'
  | 'segmentation'
  | 'lists'
  | 'fits'
  | 'evaluation'
  | 'map'
  | 'productMap'
  | 'sentenceMap'
  | 'adapting';

export interface Progress {
  readonly stage: StageName;
  /** 0 ≤ done ≤ total; total 0 means 'not known yet'. */
  readonly done: number;
  readonly total: number;
  /** Seconds left by the pace of late, or null while it is not known. */
  readonly secondsLeft: number | null;
}

export type OnProgress = (progress: Progress) => void;

/** What every stage is given besides its input and options. */
export interface StageContext {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}
