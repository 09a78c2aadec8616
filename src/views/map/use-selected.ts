import { useCallback, useEffect, useState } from 'react';
import { decodedSelection, selectionCode } from './selection-code';

export interface Selection {
  /** 1 for each who is selected; null where nobody was. */
  readonly of: Uint8Array | null;
  /** Grows with every selection. */
  readonly version: number;
}

/**
 * What is selected on a map of so many dots, as the address has it (`sel`). What sets it answers with the signs for the
 * address, null where there are more dots than one holds: the selection then stays as long as the map is on screen.
 */
export function useSelected(
  sel: string | null,
  runId: string,
  dots: number,
): readonly [Selection, (of: Uint8Array | null) => string | null] {
  const [selection, setSelection] = useState<Selection & { readonly code: string | null }>(() => ({
    of: selectedBy(sel, runId, dots),
    version: 0,
    code: sel,
  }));
  useEffect(() => {
    setSelection((before) =>
      before.code === sel
        ? before
        : { of: selectedBy(sel, runId, dots), version: before.version + 1, code: sel },
    );
  }, [sel, runId, dots]);
  const set = useCallback(
    (of: Uint8Array | null) => {
      const code = of && selectionCode(of);
      const signs = code === null ? null : `${runId.slice(0, 8)}.${code}`;
      setSelection(({ version }) => ({ of, version: version + 1, code: signs }));
      return signs;
    },
    [runId],
  );
  return [selection, set];
}

/** Numbers of dots are those of one run. */
function selectedBy(sel: string | null, runId: string, dots: number): Uint8Array | null {
  if (sel === null || !sel.startsWith(`${runId.slice(0, 8)}.`)) return null;
  return decodedSelection(sel.slice(9), dots);
}
