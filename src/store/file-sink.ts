import type { FileSink } from '../jobs/shop-file-job';
import { downloadBlob } from './download';

/** Chromium's alone; other browsers download. */
type SavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

const mime = 'application/octet-stream';

/**
 * A place for a file that is written piece by piece: where the user says, or else with the browser's downloads. To be
 * asked for within a click.
 * @returns null where the user thought better of it.
 */
export async function chooseSink(name: string): Promise<FileSink | null> {
  const picker: SavePicker | undefined = Reflect.get(window, 'showSaveFilePicker');
  if (picker === undefined) return downloadSink(name);
  try {
    const suffix = name.slice(name.lastIndexOf('.'));
    const handle = await picker({ suggestedName: name, types: [{ accept: { [mime]: [suffix] } }] });
    const stream = await handle.createWritable();
    return {
      write: (bytes) => stream.write(bytes),
      close: () => stream.close(),
      abort: () => stream.abort(),
    };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The browser may keep the pieces on disk until the download takes them. */
function downloadSink(name: string): FileSink {
  const { sink, blob } = memorySink();
  return {
    ...sink,
    close: async () => downloadBlob(name, blob()),
  };
}

/** Gathers the pieces as one Blob. */
export function memorySink(): { sink: FileSink; blob(): Blob } {
  const pieces: Blob[] = [];
  return {
    blob: () => new Blob(pieces, { type: mime }),
    sink: {
      write: async (bytes) => void pieces.push(new Blob([bytes])),
      close: async () => undefined,
      abort: async () => void pieces.splice(0),
    },
  };
}
