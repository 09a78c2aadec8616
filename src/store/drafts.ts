import type { FileInspection } from '../contracts/import-api';
import { holdsTable } from '../domain/csv/recognition/declined';
import type { TableKind } from '../domain/shop/tables/tables';
import type { FileDraft } from './state';

/**
 * A draft after a look at its file. A kind that the user chose before stays; the columns are matched anew,
 * since in another encoding they have other names.
 */
export function withInspection(draft: FileDraft, inspection: FileInspection): FileDraft {
  const chosen = draft.inspection !== null && draft.kind !== draft.inspection.kind ? draft.kind : null;
  const kind = chosen ?? inspection.kind;
  const { refusal } = inspection;
  const refused = refusal !== null && !(chosen !== null && holdsTable(refusal));
  return {
    ...draft,
    inspection,
    kind,
    match: kind ? inspection.matches[kind] : {},
    status: refused ? 'refused' : 'ready',
    error: refused ? { code: refusal, detail: draft.name } : null,
  };
}

/** A draft whose kind the user has chosen; the columns are matched for that kind. */
export function withKind(draft: FileDraft, kind: TableKind): FileDraft {
  if (!draft.inspection) return draft;
  const status = holdsTable(draft.inspection.refusal) ? 'ready' : draft.status;
  return {
    ...draft,
    kind,
    match: draft.inspection.matches[kind],
    status,
    error: status === 'ready' ? null : draft.error,
  };
}
