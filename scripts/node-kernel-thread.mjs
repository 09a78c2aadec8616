// One thread of a kernel pool in Node: see workers/kernel.worker.ts for the browser's. A thread of Node reads
// TypeScript only once tsx is registered in it, which is why this file has none.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { runThread } = await import('../src/compute/wasm/thread.ts');
parentPort.once('message', (start) => void runThread(start, (news) => parentPort.postMessage(news)));
