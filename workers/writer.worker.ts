import '../src/engines/privacy/worker-guard';
import { expose } from 'comlink';
import { createWriter } from '../src/engines/writer/open-writer';

expose(createWriter());
