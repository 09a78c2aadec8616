import { expect, it } from 'vitest';
import { UnderWay } from './under-way';

function quiet(): void {}

it('does a work that several ask for at once only once, and tells all of its progress', async () => {
  const works = new UnderWay<string>();
  let starts = 0;
  let open = quiet;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const start = async (onProgress: (done: number) => void) => {
    starts++;
    await gate;
    onProgress(5);
    return 'model';
  };
  const told: string[] = [];
  const both = [
    works.join('model', start, (done) => told.push(`first ${done}`)),
    works.join('model', start, (done) => told.push(`second ${done}`)),
  ];
  open();
  expect(await Promise.all(both)).toEqual(['model', 'model']);
  expect(starts).toBe(1);
  expect(told).toEqual(['first 5', 'second 5']);
});

it('keeps works of different keys apart', async () => {
  const works = new UnderWay<string>();
  const both = [works.join('a', async () => 'a', quiet), works.join('b', async () => 'b', quiet)];
  expect(await Promise.all(both)).toEqual(['a', 'b']);
});

it('starts anew after one that failed', async () => {
  const works = new UnderWay<string>();
  await expect(works.join('a', () => Promise.reject(new Error('cut')), quiet)).rejects.toThrow('cut');
  expect(await works.join('a', async () => 'a', quiet)).toBe('a');
});
