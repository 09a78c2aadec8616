export { useApp } from './app-store';
export * from './queries';
export { useRunGate } from './run-gate';
export { scripted } from './scripted';
export type * from './state';
