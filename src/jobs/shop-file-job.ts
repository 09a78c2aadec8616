import * as Comlink from 'comlink';
import { type OnParts, type ShopFileApi, type ShopFileLook, shopFileMark } from '../contracts/shop-file-api';
import { exclusively, importLock } from '../storage/locks';
import { deleteShop } from '../storage/shops';
import { announce } from './other-tabs';
import { call, openWorker, type WorkerHandle } from './worker-bridge';

const openShopFiles = () =>
  openWorker<ShopFileApi>(
    () =>
      new Worker(new URL('../../workers/shop-file.worker.ts', import.meta.url), {
        type: 'module',
        name: 'shop-file',
      }),
  );

/** Where the bytes of a file go, in their order. */
export interface FileSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Makes the file whole. */
  close(): Promise<void>;
  /** Leaves nothing of it. */
  abort(): Promise<void>;
}

/** Whether a file is a shop's: by its first bytes, whatever it is called. */
export async function isShopFile(file: File): Promise<boolean> {
  try {
    const first = new Uint8Array(await file.slice(0, shopFileMark.length).arrayBuffer());
    return first.length === shopFileMark.length && shopFileMark.every((byte, i) => first[i] === byte);
  } catch {
    // What cannot be read is for the import to say.
    return false;
  }
}

/** Writes a shop as one file; see ShopFileApi. The sink is closed, or aborted where it fails. */
export async function saveShopFile(
  shopId: string,
  withReading: boolean,
  sink: FileSink,
  signal: AbortSignal,
  onParts: OnParts,
): Promise<void> {
  try {
    await withWorker((handle) => {
      const write = Comlink.proxy((bytes: Uint8Array<ArrayBuffer>) => sink.write(bytes));
      return call(handle, signal, handle.api.save(shopId, withReading, write, Comlink.proxy(onParts)));
    });
    await sink.close();
  } catch (error) {
    await sink.abort().catch(() => undefined);
    throw error;
  }
}

/** What a shop's file says of itself; see ShopFileApi. */
export async function lookAtShopFile(file: Blob, signal: AbortSignal): Promise<ShopFileLook> {
  return withWorker((handle) => call(handle, signal, handle.api.look(file)));
}

/**
 * Opens a shop's file as the shop of that id. Where it fails or is stopped nothing of it is left; the lock keeps other
 * tabs from clearing it up before.
 */
export async function openShopFile(
  file: Blob,
  shopId: string,
  name: string,
  signal: AbortSignal,
  onParts: OnParts,
): Promise<void> {
  await exclusively(importLock(shopId), signal, async () => {
    try {
      await withWorker((handle) =>
        call(handle, signal, handle.api.open(file, shopId, name, Comlink.proxy(onParts))),
      );
    } catch (error) {
      await deleteShop(shopId).catch(() => undefined);
      throw error;
    }
    announce(shopId);
  });
}

async function withWorker<T>(work: (handle: WorkerHandle<ShopFileApi>) => Promise<T>): Promise<T> {
  const handle = openShopFiles();
  try {
    return await work(handle);
  } finally {
    handle.terminate();
  }
}
