import '../src/engines/privacy/worker-guard';
import { expose } from 'comlink';
import { createDataRoom } from '../src/engines/data-room/data-room';

expose(createDataRoom());
