/** The channel on which workers tell the pages how many requests to other origins they saw. */
export const foreignRequestsChannel = 'clientele-foreign-requests';

/** Whether a URL leads to another origin; what never leaves the machine (blob:, data:) does not. */
export function isForeign(url: string): boolean {
  return /^(https?|wss?|ftp):/.test(url) && new URL(url).origin !== self.location.origin;
}

/**
 * Watches this page or worker for requests to any other origin: those that the browser made (resource timing, from
 * the first entry on) and those that the policy stopped.
 */
export function watchForeignRequests(report: (count: number) => void): void {
  const count = (urls: readonly string[]) => {
    const foreign = urls.filter(isForeign).length;
    if (foreign > 0) report(foreign);
  };
  new PerformanceObserver((list) => count(list.getEntries().map(({ name }) => name))).observe({
    type: 'resource',
    buffered: true,
  });
  // In a page it is told to the document and rises to the window; in a worker there is only this scope.
  globalThis.addEventListener('securitypolicyviolation', (event) => {
    if ('blockedURI' in event && typeof event.blockedURI === 'string') count([event.blockedURI]);
  });
}
