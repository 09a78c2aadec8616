import type { SegmentProfile } from '../../domain/label/segment';

/** Largest first; equal ones by code. */
export function bySize(profiles: readonly SegmentProfile[]): SegmentProfile[] {
  return [...profiles].sort((a, b) => b.size - a.size || a.code - b.code);
}
