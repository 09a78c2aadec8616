import { outsidersCode, type SegmentProfile } from '../../domain/label/segment';

/** Largest first, equal ones by code; who is in no segment comes last. */
export function bySize(profiles: readonly SegmentProfile[]): SegmentProfile[] {
  const isOutside = ({ code }: SegmentProfile) => Number(code === outsidersCode);
  return [...profiles].sort((a, b) => isOutside(a) - isOutside(b) || b.size - a.size || a.code - b.code);
}
