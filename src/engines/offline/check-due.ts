/** A body that was right when it came is damaged seldom, and to look at all of them is work, ms. */
const checkEvery = 24 * 60 * 60_000;

/**
 * Whether the bodies of a build are to be looked at again. A clock that was set back is no reason to wait for it.
 * @param checkedAt when they were last, ms since 1970; 0: never.
 */
export function isCheckDue(checkedAt: number, now: number): boolean {
  return now < checkedAt || now - checkedAt >= checkEvery;
}
