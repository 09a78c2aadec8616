import { runThread, type ThreadStart } from '../src/kernels/thread';

self.onmessage = ({ data }: MessageEvent<ThreadStart>) => {
  void runThread(data, (news) => self.postMessage(news));
};
