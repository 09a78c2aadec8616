/** The first bytes of a shop's file. As PNG's: no text begins so, and what treats the file as text breaks it where it shows. */
export const shopFileMark = Uint8Array.of(0x89, 0x43, 0x4c, 0x54, 0x53, 0x0d, 0x0a, 0x1a);

/** What a shop's file says of itself before any of it is opened. */
export interface ShopFileLook {
  readonly id: string;
  readonly name: string;
  readonly savedAt: number;
  /** Whether runs and the reading of reviews are in it. */
  readonly withReading: boolean;
  /** Whether a shop of its id is kept in this browser. */
  readonly isHere: boolean;
}

/** Parts of a file that are done, of all. */
export type OnParts = (done: number, total: number) => void;

/** The worker that writes a shop as one file and opens it elsewhere. Cancel by ending the worker. */
export interface ShopFileApi {
  /**
   * Writes a shop piece by piece. Throws `shop-deleted` and `shop-damaged`.
   * @param withReading with the runs, and what was read of reviews and products; else the rows alone.
   * @param write takes the pieces in their order; awaited.
   */
  save(
    shopId: string,
    withReading: boolean,
    write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
    onParts: OnParts,
  ): Promise<void>;
  /** Throws `shop-file-newer` and `shop-file-damaged`. */
  look(file: Blob): Promise<ShopFileLook>;
  /**
   * Opens a file as the shop of that id, complete last. Throws as `look` does; what was written by then is the
   * caller's to remove.
   */
  open(file: Blob, shopId: string, name: string, onParts: OnParts): Promise<void>;
}
