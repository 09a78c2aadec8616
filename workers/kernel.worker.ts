import '../src/engines/privacy/worker-guard';
import { runThread, type ThreadStart } from '../src/compute/wasm/thread';

self.onmessage = ({ data }: MessageEvent<ThreadStart>) => {
  runThread(data, (news) => self.postMessage(news)).catch((error) => {
    // Out of the promise, so that the pool hears of it by the worker's error event.
    setTimeout(() => {
      throw error;
    });
  });
};
