import type { FileInspection } from '../contracts/import-api';
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
  const refused = refusal !== null && !(chosen !== null && isAdmissible(inspection));
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
  const status = isAdmissible(draft.inspection) ? 'ready' : draft.status;
  return {
    ...draft,
    kind,
    match: draft.inspection.matches[kind],
    status,
    error: status === 'ready' ? null : draft.error,
  };
}

/** A table that was not recognised is let in once the user says what it is; bytes that are none are not. */
function isAdmissible({ refusal }: FileInspection): boolean {
  return refusal === null || refusal === 'file-not-recognised';
}
