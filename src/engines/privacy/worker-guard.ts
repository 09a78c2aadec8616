import { foreignRequestsChannel, watchForeignRequests } from './foreign-requests';
import { allowOwnScriptsOnly } from './trusted-types';

const channel = new BroadcastChannel(foreignRequestsChannel);

/** Makes the badge of every open page count requests that a worker saw. */
export function reportForeign(count: number): void {
  channel.postMessage(count);
}

// Imported first by every worker, the service worker too: what they try counts as what the page tries.
watchForeignRequests(reportForeign);
allowOwnScriptsOnly();
