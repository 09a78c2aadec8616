import {
  importShop,
  inspectFile,
  planFile,
  planOf,
  type FileToImport,
  type ImportPosition,
} from '../jobs/import-job';
import { Pace } from '../jobs/pace';
import { fetchSampleFiles } from '../jobs/sample';
import { sampleShopName, sampleShopNames } from '../i18n';
import { withInspection, withKind } from './drafts';
import type { Actions, FileDraft, ImportSlice } from './state';
import type { GetState, SetState } from './slice';
import { shopNameOf } from './shop-name';
import { uiError } from './ui-error';

type ImportActions = Pick<
  Actions,
  | 'addFiles'
  | 'setDraftKind'
  | 'setDraftColumn'
  | 'setDraftEncoding'
  | 'removeDraft'
  | 'discardDrafts'
  | 'startImport'
  | 'cancelImport'
  | 'openSample'
>;

/** Files are not serialisable, so they stay beside the store, by draft id. */
const files = new Map<string, File>();

let importing: AbortController | null = null;

const idle: ImportSlice = { importPhase: 'idle', drafts: [], importProgress: null, importError: null };

export function importSlice(set: SetState, get: GetState): ImportSlice & ImportActions {
  return {
    ...idle,
    addFiles: (dropped) => {
      for (const file of dropped) void addDraft(file, set);
    },
    setDraftKind: (id, kind) => patchDraft(set, id, (draft) => withKind(draft, kind)),
    setDraftColumn: (id, field, column) =>
      patchDraft(set, id, (draft) => {
        const { [field]: _, ...rest } = draft.match;
        return { ...draft, match: column === null ? rest : { ...rest, [field]: column } };
      }),
    setDraftEncoding: (id, encoding) => inspectAgain(id, encoding, set),
    removeDraft: (id) => {
      files.delete(id);
      set(({ drafts }) => {
        const left = drafts.filter((draft) => draft.id !== id);
        return { drafts: left, importPhase: left.length > 0 ? 'drafting' : 'idle' };
      });
    },
    discardDrafts: () => {
      files.clear();
      set(idle);
    },
    startImport: async () => {
      const ready = readyFiles(get().drafts);
      if (ready.length > 0) await importAndRun(ready, shopNameOf(ready.map(({ file }) => file)), set, get);
    },
    cancelImport: () => importing?.abort(),
    openSample: async () => {
      // Opened again rather than imported twice, in whichever language it was imported.
      const names = sampleShopNames();
      const kept = get().shops.find(({ name }) => names.includes(name));
      if (kept) return get().openShop(kept.id);
      set({ ...idle, importPhase: 'importing' });
      try {
        const sample = await fetchSampleFiles();
        const plans = await Promise.all(sample.map((file) => planFile(file, new AbortController().signal)));
        await importAndRun(plans, sampleShopName(), set, get);
      } catch (error) {
        set({ importPhase: 'failed', importError: uiError(error) });
      }
    },
  };
}

async function addDraft(file: File, set: SetState): Promise<void> {
  const id = crypto.randomUUID();
  files.set(id, file);
  const draft: FileDraft = {
    id,
    name: file.name,
    size: file.size,
    status: 'inspecting',
    inspection: null,
    kind: null,
    match: {},
    error: null,
  };
  set(({ drafts }) => ({ drafts: [...drafts, draft], importPhase: 'drafting', importError: null }));
  try {
    const inspection = await inspectFile(file, new AbortController().signal);
    patchDraft(set, id, (before) => withInspection(before, inspection));
  } catch (error) {
    patchDraft(set, id, (before) => ({ ...before, status: 'refused', error: uiError(error) }));
  }
}

async function inspectAgain(id: string, encoding: string, set: SetState): Promise<void> {
  const file = files.get(id);
  if (!file) return;
  // Shown at once, and so that an import started meanwhile reads the file as the user wants it.
  patchDraft(set, id, (draft) =>
    draft.inspection ? { ...draft, inspection: { ...draft.inspection, encoding } } : draft,
  );
  // Of two changes in quick succession the later one counts, whichever look ends first.
  const patch = (change: (draft: FileDraft) => FileDraft) =>
    patchDraft(set, id, (draft) => (draft.inspection?.encoding === encoding ? change(draft) : draft));
  try {
    const inspection = await inspectFile(file, new AbortController().signal, encoding);
    patch((draft) => withInspection(draft, inspection));
  } catch (error) {
    patch((draft) => ({ ...draft, status: 'refused', error: uiError(error) }));
  }
}

function patchDraft(set: SetState, id: string, patch: (draft: FileDraft) => FileDraft): void {
  set(({ drafts }) => ({ drafts: drafts.map((draft) => (draft.id === id ? patch(draft) : draft)) }));
}

function readyFiles(drafts: readonly FileDraft[]): FileToImport[] {
  return drafts.flatMap(({ id, status, kind, match, inspection }) => {
    const file = files.get(id);
    if (status !== 'ready' || !kind || !inspection || !file) return [];
    return [{ file, plan: planOf(inspection, kind, match) }];
  });
}

async function importAndRun(
  ready: FileToImport[],
  name: string,
  set: SetState,
  get: GetState,
): Promise<void> {
  importing?.abort();
  importing = new AbortController();
  set({ importPhase: 'importing', importError: null, importProgress: null });
  const pace = new Pace();
  const onPosition = (position: ImportPosition) =>
    set({
      importProgress: { ...position, secondsLeft: pace.secondsLeft(position.bytesDone, position.bytesTotal) },
    });
  try {
    const { shopId } = await importShop(ready, name, importing.signal, onPosition);
    files.clear();
    set(idle);
    await get().loadShops();
    await get().openShop(shopId);
    await get().startRun();
  } catch (error) {
    const shown = uiError(error);
    const phase = shown ? 'failed' : get().drafts.length > 0 ? 'drafting' : 'idle';
    set({ importPhase: phase, importError: shown, importProgress: null });
  }
}
