import { expect, it } from 'vitest';
import { AskedOnce } from './asked-once';

/** A job that ends when it is told to, or is given up. */
function asking() {
  let [begun, given] = [0, 0];
  let end: (answer: string) => void = () => undefined;
  const asked = new AskedOnce<string, string>(
    (subject) => subject,
    (_, { signal }) => {
      begun++;
      return new Promise((resolve, reject) => {
        end = resolve;
        signal.addEventListener('abort', () => {
          given++;
          reject(new Error('given up'));
        });
      });
    },
  );
  return { asked, end: (answer: string) => end(answer), counts: () => ({ begun, given }) };
}

it('goes on for whoever else waits when one gives it up', async () => {
  const { asked, end, counts } = asking();
  const [one, other] = [() => undefined, () => undefined];
  void asked.ask('shop', one);
  const answer = asked.ask('shop', other);
  asked.giveUp(one);
  end('known');
  expect(await answer).toBe('known');
  expect(counts()).toEqual({ begun: 1, given: 0 });
  expect(asked.known('shop')).toBe('known');
});

it('ends when the last who waits gives it up, and not when one only leaves the screen', async () => {
  const { asked, counts } = asking();
  const [one, other] = [() => undefined, () => undefined];
  const answers = [asked.ask('shop', one), asked.ask('shop', other)];
  const ended = answers.map((answer) => expect(answer).rejects.toThrow('given up'));
  asked.leave(one);
  expect(counts().given).toBe(0);
  asked.giveUp(other);
  await Promise.all(ended);
  expect(counts()).toEqual({ begun: 1, given: 1 });
  void asked.ask('shop', one).catch(() => undefined);
  expect(counts().begun).toBe(2);
});

it('gives up what is of another shop than is asked for now', async () => {
  const { asked, counts } = asking();
  const of = expect(asked.ask('one', () => undefined)).rejects.toThrow('given up');
  void asked.ask('other', () => undefined).catch(() => undefined);
  await of;
  expect(counts()).toEqual({ begun: 2, given: 1 });
});
