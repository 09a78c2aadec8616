/** A page in the background is never painted: its work begins after this time, ms. */
const longestWait = 1500;

/** Runs a task once something of the page is on screen: what is not on it must not delay it. */
export function afterFirstPaint(task: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) begin();
  });
  const begin = () => {
    observer.disconnect();
    clearTimeout(timer);
    task();
  };
  timer = setTimeout(begin, longestWait);
  observer.observe({ type: 'paint', buffered: true });
}

/** Runs a task when the main thread has nothing else to do. Safari knows no idle time. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 3000 });
  else setTimeout(task, 500);
}
