import '../src/engines/privacy/worker-guard';
import { expose } from 'comlink';
import { storedTables } from '../src/engines/tables/stored-tables';

expose(storedTables);
