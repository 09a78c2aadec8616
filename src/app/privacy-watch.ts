import { useApp } from '../store';

/**
 * Counts requests to any other origin since the page was opened: those that the browser made (resource
 * timing, from the first entry on) and those that the policy stopped. It should stay at 0.
 */
export function watchForeignRequests(): void {
  const own = window.location.origin;
  const count = (urls: readonly string[]) => {
    const foreign = urls.filter(
      (url) => /^(https?|wss?|ftp):/.test(url) && new URL(url).origin !== own,
    ).length;
    if (foreign > 0)
      useApp.setState(({ foreignRequests }) => ({ foreignRequests: foreignRequests + foreign }));
  };
  new PerformanceObserver((list) => count(list.getEntries().map(({ name }) => name))).observe({
    type: 'resource',
    buffered: true,
  });
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => count([blockedURI]));
}
