export { useApp } from './app-store';
export * from './queries';
export { scripted } from './scripted';
export type * from './state';
