import { expect, it } from 'vitest';
import type { WrittenText } from '../domain/writing/written-text';
import type { ModelWriter } from '../jobs/writer-job';
import { cancelled } from '../jobs/worker-bridge';
import { ModelTexts, type Watching } from './model-texts';

const template = (id: string): WrittenText => ({
  ...{
    kind: 'summaries',
    id,
    language: 'en',
    text: `Template ${id}`,
    facts: [],
    writer: 'template',
    objections: [],
  },
});

/** Writes at once, and stops where the signal says so, as a model does. */
function countingWriter() {
  const counted = { opened: 0, closed: 0 };
  const open = async (): Promise<ModelWriter> => {
    counted.opened++;
    return {
      status: { name: 'counting', bytes: 1, threads: 1 },
      rate: 8,
      write: async (text, _policy, signal, onText) => {
        if (signal.aborted) throw cancelled();
        onText?.(`By the model ${text.id}`);
        return { ...text, text: `By the model ${text.id}`, writer: 'model' };
      },
      close: () => void counted.closed++,
    };
  };
  return { counted, texts: new ModelTexts(open) };
}

const watching = (abort: AbortController, seen: string[]): Watching => ({
  signal: abort.signal,
  onOpening: () => undefined,
  onText: ({ id }, text) => seen.push(`${id}: ${text}`),
  onWritten: async ({ id }, rate) => void seen.push(`${id} done at ${rate}`),
});

it('tells of each text as it comes, and lays a model out once', async () => {
  const { counted, texts } = countingWriter();
  const seen: string[] = [];
  await texts.write(
    'shipped',
    [template('1'), template('2')],
    { policy: '' },
    watching(new AbortController(), seen),
  );
  expect(seen).toEqual([
    '1: ',
    '1: By the model 1',
    '1 done at 8',
    '2: ',
    '2: By the model 2',
    '2 done at 8',
  ]);
  await texts.write('shipped', [template('3')], { policy: '' });
  expect(counted).toEqual({ opened: 1, closed: 0 });
  await texts.write(new Blob(['other']), [template('3')], { policy: '' });
  expect(counted).toEqual({ opened: 2, closed: 1 });
});

it('stops behind what is written, and writes on with the same model when asked again', async () => {
  const { counted, texts } = countingWriter();
  const abort = new AbortController();
  const seen: string[] = [];
  const watched = watching(abort, seen);
  const stopping: Watching = {
    ...watched,
    onWritten: async (written, rate) => {
      await watched.onWritten(written, rate);
      abort.abort();
    },
  };
  await expect(
    texts.write('shipped', [template('1'), template('2')], { policy: '' }, stopping),
  ).rejects.toMatchObject({
    name: 'Clientele:cancelled',
  });
  expect(seen).toContain('1 done at 8');
  expect(seen).not.toContain('2 done at 8');
  const [third] = await texts.write('shipped', [template('3')], { policy: '' });
  expect(third!.writer).toBe('model');
  expect(counted.opened).toBe(1);
});

it('tells of no words that arrive when their text was stopped', async () => {
  let late: (text: string) => void = () => undefined;
  const texts = new ModelTexts(async () => ({
    status: { name: 'late', bytes: 1, threads: 1 },
    rate: 8,
    write: async (_text, _policy, _signal, onText) => {
      late = onText!;
      late('in time');
      throw cancelled();
    },
    close: () => undefined,
  }));
  const seen: string[] = [];
  const stopped = texts.write(
    'shipped',
    [template('1')],
    { policy: '' },
    watching(new AbortController(), seen),
  );
  await expect(stopped).rejects.toMatchObject({ name: 'Clientele:cancelled' });
  late('too late');
  expect(seen).toEqual(['1: ', '1: in time']);
});
