import '../src/engines/privacy/worker-guard';
import { expose } from 'comlink';
import type { ImportApi } from '../src/contracts/import-api';
import { importShop, updateShop } from '../src/engines/import/import-shop';
import { inspectFile } from '../src/engines/import/importer';

const api: ImportApi = { inspect: inspectFile, importShop, updateShop };

expose(api);
