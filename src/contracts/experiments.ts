import type { Experiment } from '../domain/recommend/experiments/experiment';
import type { SearchReport, TunedOptions } from '../domain/recommend/search/search-report';

/** The record of a fit, as it is kept with its shop. */
export interface StoredExperiment extends Experiment {
  readonly shopId: string;
}

/** What the user says of a fit. */
export type ExperimentNotes = Pick<Experiment, 'name' | 'note' | 'starred'>;

/** What the last search for better options found, and what the shop's runs go by since. */
export interface ShopTuning {
  readonly finishedAt: number;
  readonly report: SearchReport;
  readonly options: TunedOptions;
}
