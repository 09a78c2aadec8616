import type { ImportReport } from '../../contracts/import-api';
import type { RejectReason } from '../../domain/csv/import-types';

/** Why rows of a file were rejected, the most frequent reason first. */
export function rejectReasons({
  rejectedBy,
}: Pick<ImportReport, 'rejectedBy'>): { reason: RejectReason; rows: number }[] {
  return Object.entries(rejectedBy)
    .map(([reason, rows]) => ({ reason: reason as RejectReason, rows }))
    .sort((a, b) => b.rows - a.rows);
}
