export { useApp } from './app-store';
export { mayHaveOrders } from './has-orders';
export { followOtherTabs } from './other-tabs';
export * from './queries';
export { useRunGate } from './run-gate';
export type { PlannedFile } from './planned-files';
export { scripted } from './scripted';
export { askOwnWords, askWhyNot } from './customer-questions';
export type * from './state';
