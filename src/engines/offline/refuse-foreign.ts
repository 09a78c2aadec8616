import { isForeign } from '../privacy/foreign-requests';
import { reportForeign } from '../privacy/worker-guard';

/**
 * The last door, for pages and workers that came without a policy of their own (a server that sends no headers): the
 * service worker refuses and counts what they ask of any other origin.
 */
export function refuseForeign(event: FetchEvent): boolean {
  if (!isForeign(event.request.url)) return false;
  reportForeign(1);
  event.respondWith(Response.error());
  return true;
}
