/** What the screens ask of the records of a shop's fits. */
export {
  changeNotes,
  deleteExperiments,
  listExperiments,
  putExperiment,
  watchExperiments,
} from '../storage/experiments';
