import { afterEach, expect, it, vi } from 'vitest';
import { TaskQueue } from './task-queue';

afterEach(() => {
  vi.restoreAllMocks();
});

const memory = () => new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });

it('gives each task once, in order, with its arguments', () => {
  const queue = new TaskQueue(memory(), 0);
  expect([queue.publish(3, [1, 2]), queue.publish(4, [])]).toEqual([0, 1]);
  expect(queue.take()).toEqual({ number: 0, kernel: 3, args: [1, 2] });
  expect(queue.take()).toEqual({ number: 1, kernel: 4, args: [] });
});

it('is one queue for all who stand on the same memory', () => {
  const shared = memory();
  const [publisher, taker] = [new TaskQueue(shared, 64), new TaskQueue(shared, 64)];
  publisher.publish(1, [7]);
  expect(taker.take()?.args).toEqual([7]);
});

it('says that it is full rather than overwriting what nobody took, and goes round', () => {
  const queue = new TaskQueue(memory(), 0);
  let published = 0;
  while (queue.publish(0, [published]) !== null) published++;
  expect(published).toBe(256);
  for (let i = 0; i < 10; i++) expect(queue.take()?.args).toEqual([i]);
  expect(queue.publish(0, [999])).toBe(256);
  for (let i = 10; i < 256; i++) expect(queue.take()?.args).toEqual([i]);
  expect(queue.take()?.args).toEqual([999]);
});

it('takes nothing that is not published yet, whatever others publish and take between two of its steps', () => {
  for (let step = 1; step <= 3; step++) {
    const shared = memory();
    const [slow, quick] = [new TaskQueue(shared, 0), new TaskQueue(shared, 0)];
    quick.publish(1, [10]);
    const { load } = Atomics;
    let steps = 0;
    const taken: (number | undefined)[] = [];
    const interrupted = (words: Int32Array, at: number) => {
      const value = load(words, at);
      if (++steps !== step) return value;
      // The thread is put aside here, and all goes on without it.
      vi.mocked(Atomics.load).mockImplementation(load);
      taken.push(quick.take()?.number);
      quick.publish(2, [20]);
      taken.push(quick.take()?.number);
      return value;
    };
    vi.spyOn(Atomics, 'load').mockImplementation(interrupted as typeof load);
    // It goes to sleep, and is woken by the next task.
    vi.spyOn(Atomics, 'wait').mockImplementation(() => {
      quick.publish(3, [30]);
      return 'ok';
    });
    expect(slow.take()).toEqual({ number: 2, kernel: 3, args: [30] });
    expect(taken).toEqual([0, 1]);
    vi.restoreAllMocks();
  }
});

it('sends takers home once stopped', () => {
  const queue = new TaskQueue(memory(), 0);
  queue.publish(0, []);
  queue.stop();
  expect(queue.take()).toBeNull();
});

it('refuses more arguments than a task holds', () => {
  expect(() => new TaskQueue(memory(), 0).publish(0, new Array(15).fill(0))).toThrow('15 arguments');
});
