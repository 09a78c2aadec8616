/** True where a write failed for want of space: the quota error hides in `inner` of an abort. */
export function isQuotaError(error: unknown): boolean {
  for (let e = error as { name?: string; inner?: unknown } | null | undefined; e; e = e.inner as typeof e) {
    if (e.name === 'QuotaExceededError') return true;
    if (e === e.inner) break;
  }
  return false;
}

/** True where the browser closed the connection by itself (second tab, upgrade, whim): worth one retry. */
export function isConnectionLost(error: unknown): boolean {
  const name = (error as { name?: string } | null)?.name;
  return name === 'DatabaseClosedError' || name === 'InvalidStateError';
}
