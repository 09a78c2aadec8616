/** Why keeping the app for use without a network broke off; each is tried again. */
export type KeepFailure =
  /** No answer, or one that stopped coming. */
  | 'network'
  /** The server has another build now. */
  | 'changed'
  /** Something else came than the file of this build: an error, a part of it, the page of a network's sign-in. */
  | 'wrong-answer'
  | 'storage-full'
  | 'unexpected';

/** How far the app and its models are kept for use without any network. */
export type OfflineState =
  /** This browser cannot keep it (a private window, an old browser). */
  | { readonly phase: 'unavailable' }
  /** Not begun: what is being imported or computed comes first. */
  | { readonly phase: 'waiting' }
  /** share: bytes kept of all, 0 to 1. */
  | { readonly phase: 'keeping'; readonly share: number }
  | { readonly phase: 'interrupted'; readonly share: number; readonly reason: KeepFailure }
  | { readonly phase: 'kept' };

/** What the service worker tells every page; `build` is its own, which may be newer than the page's. */
export interface OfflineReport {
  readonly build: string;
  readonly offline: OfflineState;
}

/** What a page asks of the service worker: keep everything, and look once a day whether what is kept is undamaged. */
export const keepRequest = 'keep';

/**
 * A page holds this lock, shared, for as long as it lives, so that the service worker knows which builds still have a
 * page: the browser gives it back even when a tab crashes.
 */
export function buildLock(build: string): string {
  return `clientele-build-${build}`;
}

/** A page holds this lock, shared, while it imports or computes: the service worker then leaves it the processor. */
export const computingLock = 'clientele-computing';
