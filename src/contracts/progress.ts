/** The stages of the job in the order they run; the UI has their words under `stage.<name>`. */
export type StageName =
  | 'import'
  | 'load'
  | 'texts'
  | 'embed'
  | 'features'
  | 'fuse'
  | 'cluster'
  | 'label'
  | 'project'
  | 'recommend'
  | 'evaluate';

export interface Progress {
  readonly stage: StageName;
  /** 0 ≤ done ≤ total; total 0 means 'not known yet'. */
  readonly done: number;
  readonly total: number;
  /** Seconds left by the pace so far, or null while it is not known. */
  readonly secondsLeft: number | null;
}

export type OnProgress = (progress: Progress) => void;

/** What every stage is given besides its input and options. */
export interface StageContext {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}
