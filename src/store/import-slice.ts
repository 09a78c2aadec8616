import { inspectFile, planOf } from '../jobs/import-job';
import { sampleShopName, sampleShopNames } from '../i18n';
import { type FileInspection, type FileToImport, labelOf } from '../contracts/import-api';
import { askToKeep } from '../jobs/keeping';
import { forgetRecipe, keepRecipes, type ReadTable, recipeFor } from '../jobs/recipes';
import { asFound, draftsOfNewShop, draftsTogether, withInspection, withKind, withRecipe } from './drafts';
import { isShopFile } from '../jobs/shop-file-job';
import type { Actions, FileDraft, ImportSlice } from './state';
import type { GetState, SetState } from './slice';
import { shopNameOf } from './shop-name';
import { failureOf } from './failure';
import { Turns } from './turns';
import type { ImportOwner } from './import-owner';

type ImportActions = Pick<
  Actions,
  | 'addFiles'
  | 'setDraftKind'
  | 'setDraftColumn'
  | 'setDraftEncoding'
  | 'readAfresh'
  | 'setImportRule'
  | 'removeDraft'
  | 'discardDrafts'
  | 'startImport'
  | 'addToShop'
  | 'cancelImport'
  | 'openSample'
>;

/** By draft id. Files are not serialisable, so they stay beside the store. */
type DraftFiles = Map<string, File>;

const idle: Pick<ImportSlice, 'importState' | 'drafts'> = { importState: { phase: 'idle' }, drafts: [] };

export function importSlice(set: SetState, get: GetState, owner: ImportOwner): ImportSlice & ImportActions {
  const files: DraftFiles = new Map();
  // Each look has a worker of its own, and a folder may hold files by the hundred.
  const looks = new Turns(3);
  return {
    ...idle,
    lastChanges: null,
    importRulesOff: [],
    setImportRule: (rule, on) =>
      set(({ importRulesOff }) => {
        const others = importRulesOff.filter((each) => each !== rule);
        return { importRulesOff: on ? others : [...others, rule] };
      }),
    addFiles: async (dropped) => {
      const chosen = dropped.length > 1 ? dropped.filter(isMeant) : dropped;
      const areShops = await Promise.all(chosen.map(isShopFile));
      for (const [i, file] of chosen.entries()) if (!areShops[i]) void addDraft(file, files, set, looks);
      for (const [i, file] of chosen.entries()) if (areShops[i]) await get().openShopFile(file);
    },
    setDraftKind: (id, kind) => patchDraft(set, id, (draft) => withKind(draft, kind)),
    setDraftColumn: (id, field, column) =>
      patchDraft(set, id, (draft) => {
        const { [field]: _, ...rest } = draft.match;
        return { ...draft, match: column === null ? rest : { ...rest, [field]: column } };
      }),
    setDraftEncoding: (id, encoding) => inspectAgain(id, files.get(id), encoding, set, get),
    readAfresh: (id) => {
      const recipe = get().drafts.find((draft) => draft.id === id)?.recipe;
      if (recipe) void forgetRecipe(recipe.signature);
      patchDraft(set, id, asFound);
    },
    removeDraft: (id) => {
      files.delete(id);
      set(({ drafts }) => {
        const left = drafts.filter((draft) => draft.id !== id);
        return { drafts: left, importState: { phase: left.length > 0 ? 'drafting' : 'idle' } };
      });
    },
    discardDrafts: () => {
      files.clear();
      set(idle);
    },
    startImport: async () => {
      const { drafts, importRulesOff } = get();
      const ready = readyFiles({ drafts: draftsOfNewShop(drafts), importRulesOff }, files);
      if (ready.length === 0) return;
      void keepRecipes(drafts.flatMap(readTable));
      // Within the click, which some browsers ask for.
      void askToKeep().then((promised) => set({ promised }));
      await owner.start(ready, shopNameOf([...new Set(ready.map(({ file }) => file))]));
    },
    addToShop: async () => {
      const { shop, drafts } = get();
      const ready = readyFiles(get(), files);
      void keepRecipes(drafts.flatMap(readTable));
      if (shop && ready.length > 0) await owner.addTo(shop.id, ready);
    },
    cancelImport: () => owner.cancel(),
    openSample: async () => {
      // Opened again rather than imported twice, in whichever language it was imported.
      const names = sampleShopNames();
      const kept = get().shops.find(({ name }) => names.includes(name));
      if (kept) return get().openShop(kept.id);
      get().discardDrafts();
      await owner.startSample(sampleShopName());
    },
  };
}

/** False for what systems leave in folders, which nobody chose: '.DS_Store', 'desktop.ini', the lock of an open workbook. */
function isMeant({ name }: File): boolean {
  return !/^(\.|~\$|(thumbs\.db|desktop\.ini)$)/i.test(name);
}

/** One draft while the file is looked at, then one for each of its tables. */
async function addDraft(file: File, files: DraftFiles, set: SetState, looks: Turns): Promise<void> {
  const draft = freshDraft(file.name, file.size);
  set(({ drafts }) => ({ drafts: [...drafts, draft], importState: { phase: 'drafting' } }));
  files.set(draft.id, file);
  try {
    const inspections = await looks.take(async () =>
      // The user may have removed it while it waited.
      files.has(draft.id) ? inspectFile(file, new AbortController().signal) : [],
    );
    const found = await Promise.all(inspections.map((inspection) => draftOf(file, inspection)));
    set(({ drafts, shop }) => {
      // The user may have removed the file meanwhile.
      if (!drafts.some(({ id }) => id === draft.id)) return {};
      for (const { id } of found) files.set(id, file);
      return {
        drafts: draftsTogether(
          drafts.flatMap((each) => (each.id === draft.id ? found : each)),
          shop,
        ),
      };
    });
    files.delete(draft.id);
  } catch (error) {
    patchDraft(set, draft.id, (before) => ({ ...before, status: 'refused', error: failureOf(error) }));
  }
}

/** A table as it was found, or as the user had such a table read before. */
async function draftOf(file: File, look: FileInspection): Promise<FileDraft> {
  const draft = withInspection(freshDraft(labelOf(look), look.size), look);
  const recipe = await recipeFor(look.headers);
  if (recipe === null) return draft;
  if (recipe.encoding === look.encoding || look.format !== 'delimited') return withRecipe(draft, recipe);
  const { source } = look;
  const only = { source, encoding: recipe.encoding };
  const [again] = await inspectFile(file, new AbortController().signal, only);
  return again ? withRecipe(withInspection(draft, again), recipe) : draft;
}

function freshDraft(name: string, size: number): FileDraft {
  return {
    id: crypto.randomUUID(),
    name,
    size,
    status: 'inspecting',
    inspection: null,
    firstLook: null,
    kind: null,
    match: {},
    recipe: null,
    error: null,
  };
}

async function inspectAgain(
  id: string,
  file: File | undefined,
  encoding: string,
  set: SetState,
  get: GetState,
): Promise<void> {
  const source = get().drafts.find((draft) => draft.id === id)?.inspection?.source;
  if (!file || source === undefined) return;
  // Shown at once, and so that an import started meanwhile reads the file as the user wants it.
  patchDraft(set, id, (draft) =>
    draft.inspection ? { ...draft, inspection: { ...draft.inspection, encoding } } : draft,
  );
  // Of two changes in quick succession the later one counts, whichever look ends first.
  const patch = (change: (draft: FileDraft) => FileDraft) =>
    patchDraft(set, id, (draft) => (draft.inspection?.encoding === encoding ? change(draft) : draft));
  try {
    const [inspection] = await inspectFile(file, new AbortController().signal, { source, encoding });
    if (inspection) patch((draft) => withInspection(draft, inspection));
  } catch (error) {
    patch((draft) => ({ ...draft, status: 'refused', error: failureOf(error) }));
  }
}

/** What becomes of one draft can let others in that are read beside it. */
function patchDraft(set: SetState, id: string, patch: (draft: FileDraft) => FileDraft): void {
  set(({ drafts, shop }) => ({
    drafts: draftsTogether(
      drafts.map((draft) => (draft.id === id ? patch(draft) : draft)),
      shop,
    ),
  }));
}

function readyFiles(
  { drafts, importRulesOff }: Pick<ImportSlice, 'importRulesOff'> & { readonly drafts: readonly FileDraft[] },
  files: DraftFiles,
): FileToImport[] {
  return drafts.flatMap(({ id, status, kind, match, inspection }) => {
    const file = files.get(id);
    if (status !== 'ready' || !kind || !inspection || !file) return [];
    return [{ file, plan: planOf(inspection, kind, match, importRulesOff) }];
  });
}

function readTable({ status, kind, match, inspection, firstLook }: FileDraft): ReadTable[] {
  if (status !== 'ready' || kind === null || inspection === null || firstLook === null) return [];
  return [{ inspection, firstLook, kind, match }];
}
