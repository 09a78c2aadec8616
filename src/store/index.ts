export { useApp } from './app-store';
export { mayHaveOrders } from './has-orders';
export { followOtherTabs } from './other-tabs';
export { reopenLastShop } from './reopen-last-shop';
export * from './queries';
export { useRunGate } from './run-gate';
export { useWaitingCheck } from './waiting-check';
export type { PlannedFile } from './planned-files';
export { scripted } from './scripted';
export { chooseCustomers, chosenCustomers } from './chosen-customers';
export { askOwnWords, askReviewsNear, askWhyNot } from './customer-questions';
export type { ReviewsNear } from '../contracts/analysis-api';
export { isSearchedByMeaning } from '../jobs/reviews-near';
export { endLearning, holdLearning, runAdapting, useLearningCurve } from './run-adapting';
export {
  type AskedLabels,
  askLabelColumns,
  corrected,
  downloadLabels,
  labelsOfFile,
  runLabels,
  saveLabels,
} from './shop-labels';
export { type AskedClicks, runClicks } from './shop-clicks';
export { askMetrics } from './shop-metrics';
export * from './shop-campaigns';
export type { LoopDecision, LoopReport } from '../contracts/loop';
export { championFor, followLoop, promoteByHand, runLoop } from './shop-loop';
export { type AskedUplift, campaignUplift, downloadUplift } from './shop-uplift';
export * from './shop-window';
export * from './window-policy';
export { nonePlayed, usePlayed } from './use-played';
export { askFindings, downloadSuspects, foreseeVerdict, judgeAccounts, verdictOf } from './shop-suspects';
export { useKeptCampaigns } from './use-kept-campaigns';
export * from './shop-lists';
export { downloadReport } from './shop-report';
export { canSplit, type SplitOff, splitOff } from './split-off';
export * from './shop-audiences';
export * from './shop-comparison';
export { useKeptAudiences } from './use-kept-audiences';
export type { AudienceNamed } from './scripted-audiences';
export { shopState } from './shop-state';
export type { AskedOnce } from './asked-once';
export { downloadMovement, type MovementReport, runMovement } from './run-movement';
export { askStream, type StreamFrame } from './run-stream';
export { type MapReport, type ReviewsNearReport, runMap, watchMap } from './run-map';
export * from './run-things';
export { downloadRisk, shopRisk } from './shop-risk';
export { downloadValue, shopValue, type ValueReport } from './shop-value';
export type { WriteWanted } from './scripted-texts';
export * from './shop-texts';
export type * from './state';
