import { useAddressChoices } from '../../../ui/address-choices';
import { useSelected } from '../use-selected';
import { useTypedChoice } from '../use-typed-choice';

/** How a map of things is shown and what is selected on it, as its address has it. */
export function useThingAddress(runId: string, dots: number) {
  const [choices, change] = useAddressChoices('/map');
  const { find = '', sel = null, by = null } = choices;
  const [query, setQuery] = useTypedChoice(find, change);
  const [selection, setSelection] = useSelected(sel, runId, dots);
  return {
    ...{ by, query, setQuery, selection },
    contours: choices.contours === 'yes',
    colourBy: (key: string, isUsual: boolean) => change({ by: isUsual ? null : key }),
    showContours: (shows: boolean) => change({ contours: shows ? 'yes' : null }),
    select: (of: Uint8Array | null) => change({ sel: setSelection(of) }),
  };
}
