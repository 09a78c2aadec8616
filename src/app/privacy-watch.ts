import { foreignRequestsChannel, watchForeignRequests } from '../engines/privacy/foreign-requests';
import { useApp } from '../store';

/**
 * Counts requests to any other origin since the page was opened: those of this page, and those that any worker of the
 * app or the service worker saw, allowed or stopped by the policy. It should stay at 0. Where a browser refuses a
 * window, a name look-up or WebRTC (Connection-Allowlist), it tells no page, so those are refused and not counted.
 */
export function countForeignRequests(): void {
  const add = (count: number) =>
    useApp.setState(({ foreignRequests }) => ({ foreignRequests: foreignRequests + count }));
  watchForeignRequests(add);
  new BroadcastChannel(foreignRequestsChannel).onmessage = ({ data }: MessageEvent<number>) => add(data);
}
