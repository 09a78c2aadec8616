import type * as Comlink from 'comlink';
import type { DataRoomApi, RoomTable } from '../contracts/data-room-api';
import { call, openWorker, type WorkerHandle } from './worker-bridge';

interface OpenRoom {
  readonly shopId: string;
  readonly handle: WorkerHandle<DataRoomApi>;
  readonly tables: Promise<readonly RoomTable[]>;
}

/** The room of the shop asked about last; its worker stays until the shop is left. */
let room: OpenRoom | null = null;

function roomOf(shopId: string): OpenRoom {
  if (room?.shopId === shopId) return room;
  closeDataRoom();
  const handle = openWorker<DataRoomApi>(
    () =>
      new Worker(new URL('../../workers/data-room.worker.ts', import.meta.url), {
        type: 'module',
        name: 'data-room',
      }),
  );
  const { signal } = new AbortController();
  const opened: OpenRoom = { shopId, handle, tables: call(handle, signal, handle.api.open(shopId)) };
  room = opened;
  const letGo = () => {
    if (room === opened) closeDataRoom();
  };
  opened.tables.catch(letGo);
  handle.ended.catch(letGo);
  return opened;
}

/** Ends the worker; whatever waits for it is rejected as cancelled. */
export function closeDataRoom(): void {
  room?.handle.terminate();
  room = null;
}

/** The tables of a shop. */
export function dataRoomTables(shopId: string): Promise<readonly RoomTable[]> {
  return roomOf(shopId).tables;
}

/** Asks the data room of a shop, which is opened where it is not yet. */
export async function askDataRoom<T>(
  shopId: string,
  question: (api: Comlink.Remote<DataRoomApi>) => Promise<T>,
): Promise<T> {
  const { handle, tables } = roomOf(shopId);
  await tables;
  return call(handle, new AbortController().signal, question(handle.api));
}
