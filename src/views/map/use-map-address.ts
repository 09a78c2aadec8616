import { useEffect, useMemo } from 'react';
import { mapKinds } from '../../contracts/details';
import type { RunSummary } from '../../store';
import { type Choices, useAddressChoices } from '../../ui/address-choices';
import type { MapSettings } from './map-controls';
import { type Selection, useSelected } from './use-selected';
import { useTypedChoice } from './use-typed-choice';

type Shown = Pick<MapSettings, 'kind' | 'by' | 'contours'>;

const plain: Shown = { kind: 'pca', by: 'segment', contours: false };
/** How the map was shown last, for as long as the app is open. */
let last: Choices = {};

function shownBy({ kind, by, contours }: Choices): Shown {
  return {
    kind: mapKinds.find((each) => each === kind) ?? plain.kind,
    by: by ?? plain.by,
    contours: contours === 'yes',
  };
}

/** How the map is shown, what is looked for, whom one hides and selects on it: as its address has it. */
export function useMapAddress({ id: runId, profiles }: RunSummary, customers: number) {
  const [choices, change] = useAddressChoices('/map');
  const { hidden: hiddenCodes, find = '', sel = null } = choices;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a plain address is made that of the last visit, once
  useEffect(() => {
    if (Object.keys(choices).length === 0) change(last, true);
  }, []);
  useEffect(() => {
    const { kind, by, contours } = choices;
    last = { ...(kind && { kind }), ...(by && { by }), ...(contours && { contours }) };
  }, [choices]);

  const [query, setQuery] = useTypedChoice(find, change);
  const [selection, setSelection] = useSelected(sel, runId, customers);

  const hidden = useMemo(() => {
    const codes = new Set(hiddenCodes?.split('.').map(Number));
    return new Set(profiles.flatMap(({ code }, i) => (codes.has(code) ? [i] : [])));
  }, [hiddenCodes, profiles]);

  return {
    settings: { ...shownBy(choices), query },
    change: ({ kind, by, contours, query: words }: Partial<MapSettings>) => {
      if (words !== undefined) setQuery(words);
      const usual = <Value>(value: Value, of: Value, as: string) => (value === of ? null : as);
      change({
        ...(kind && { kind: usual(kind, plain.kind, kind) }),
        ...(by && { by: usual(by, plain.by, by) }),
        ...(contours !== undefined && { contours: usual(contours, plain.contours, 'yes') }),
      });
    },
    hidden: hidden as ReadonlySet<number>,
    hide: (positions: ReadonlySet<number>) => {
      const codes = [...positions].map((i) => profiles[i]!.code);
      change({ hidden: codes.length === 0 ? null : codes.join('.') });
    },
    /** Whether whoever was chosen on another screen is to be selected. */
    takesChosen: choices.chosen !== undefined,
    selection: selection satisfies Selection,
    /** One of more customers than an address holds is kept as long as the map is on screen. */
    select: (of: Uint8Array | null) => {
      const signs = setSelection(of);
      // Those of another screen are taken once: the way back leads to that screen.
      change({ sel: signs, chosen: null }, choices.chosen !== undefined);
    },
  };
}
