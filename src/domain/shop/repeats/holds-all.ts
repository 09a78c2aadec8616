/** An export that names less of what was there is of another kind: of one channel, of new customers, of one season. */
const leastNamed = 0.5;

/** Whether a newer export that names so many of what was there should hold all of it: what it lacks is gone then. */
export function holdsAll(named: number, old: number): boolean {
  return named > 0 && named >= leastNamed * old;
}
