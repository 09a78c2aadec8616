import '../src/engines/privacy/worker-guard';
import { expose, transfer } from 'comlink';
import type { ImportApi } from '../src/contracts/import-api';
import type { TableChunk } from '../src/domain/shop/columns';
import { Importer, inspectFile } from '../src/engines/import/importer';

const importer = new Importer();

const buffers = (chunk: TableChunk) =>
  Object.values(chunk.columns).map((column) =>
    column.type === 'string' ? column.codes.buffer : column.values.buffer,
  );

const api: ImportApi = {
  inspect: inspectFile,
  importFile: (file, plan, sink) =>
    importer.importFile(file, plan, {
      chunk: (chunk) => sink.chunk(transfer(chunk, buffers(chunk))),
      rejected: (rows) => sink.rejected(rows),
      progress: (...position) => sink.progress(...position),
    }),
};

expose(api);
