import { create } from 'zustand';

/** Something that was done to a shop, with the way back. */
export interface UndoOffer {
  /** What was done, a whole sentence in the language on screen. */
  readonly said: string;
  /** Puts everything back as it was. */
  readonly undo: () => unknown;
}

interface UndoState {
  /** What was done last, as long as it is offered to be taken back. */
  readonly offer: UndoOffer | null;
}

export const useUndo = create<UndoState>()(() => ({ offer: null }));

/** Long enough to read the notice and to reach it by keyboard, ms. */
export const offeredFor = 10_000;

/** Offers to take back what was just done, in the place of what was done before it. */
export function offerUndo(said: string, undo: () => unknown): void {
  useUndo.setState({ offer: { said, undo } });
}

/** Takes back what is offered, once; does nothing where nothing is. */
export async function undoLast(): Promise<void> {
  const { offer } = useUndo.getState();
  closeUndo();
  await offer?.undo();
}

/** Takes the offer off the screen; with a given one, only where that one still stands. */
export function closeUndo(offer?: UndoOffer): void {
  if (offer === undefined || useUndo.getState().offer === offer) useUndo.setState({ offer: null });
}
