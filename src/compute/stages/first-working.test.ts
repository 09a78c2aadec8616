import { expect, it } from 'vitest';
import { type Backend, FirstWorking } from './first-working';

type Doubler = (value: number) => Promise<number>;

const backend = (
  device: string,
  open: () => Promise<Doubler | null>,
): Backend<string, Doubler, undefined> => ({ device, open });

const double: Doubler = async (value) => 2 * value;
const plain = backend('plain', async () => double);
const failing = (device: string, message: string) =>
  backend(device, async () => async () => {
    throw new RangeError(message);
  });

it('takes the first that this machine has and opens none behind it', async () => {
  let opened = 0;
  const counted = backend('second', async () => {
    opened++;
    return double;
  });
  const working = new FirstWorking([backend('none', async () => null), counted, plain], undefined);
  expect(working.device).toBeNull();
  for (let i = 0; i < 3; i++) expect(await working.run((each) => each(i))).toBe(2 * i);
  expect(working.device).toBe('second');
  expect(opened).toBe(1);
  expect(working.dropped).toEqual([]);
});

it('drops what fails for good, in the middle of a call, and keeps the cause', async () => {
  let calls = 0;
  const weak = backend('weak', async () => async () => {
    calls++;
    throw new RangeError('memory cannot grow');
  });
  const closed = backend('closed', async () => {
    throw new Error('not served');
  });
  const working = new FirstWorking([closed, weak, plain], undefined);
  for (let i = 0; i < 2; i++) expect(await working.run((each) => each(4))).toBe(8);
  expect(calls).toBe(1);
  expect(working.device).toBe('plain');
  expect(working.dropped).toEqual([
    { device: 'closed', cause: 'not served' },
    { device: 'weak', cause: 'memory cannot grow' },
  ]);
});

it('drops a backend once where calls that were made at once fail together', async () => {
  const working = new FirstWorking([failing('weak', 'lost'), plain], undefined);
  const found = await Promise.all([1, 2, 3].map((value) => working.run((each) => each(value))));
  expect(found).toEqual([2, 4, 6]);
  expect(working.dropped).toEqual([{ device: 'weak', cause: 'lost' }]);
});

it('throws what the last throws and keeps it', async () => {
  const working = new FirstWorking([failing('weak', 'lost'), failing('last', 'its own fault')], undefined);
  await expect(working.run((each) => each(1))).rejects.toThrow('its own fault');
  expect(working.device).toBe('last');
  expect(working.dropped).toHaveLength(1);
});

it('begins steps anew on the next backend', async () => {
  type Counter = () => AsyncGenerator<number, string>;
  const broken: Counter = async function* () {
    yield 1;
    throw new Error('device lost');
  };
  const whole: Counter = async function* () {
    yield* [1, 2];
    return 'done';
  };
  const working = new FirstWorking(
    [
      { device: 'broken', open: async () => broken },
      { device: 'whole', open: async () => whole },
    ],
    undefined,
  );
  const steps = working.runSteps((count) => count());
  const seen: number[] = [];
  let next = await steps.next();
  for (; next.done !== true; next = await steps.next()) seen.push(next.value);
  expect([seen, next.value]).toEqual([[1, 1, 2], 'done']);
  expect(working.dropped).toEqual([{ device: 'broken', cause: 'device lost' }]);
});
