import { describe, expect, it } from 'vitest';
import { drain, type Step } from '../../steps';
import { lookShares, rungOf, rungsFor, successiveHalving } from './successive-halving';

/** An objective known in advance: the value of each candidate as a function of the resource. */
function made(values: readonly ((resource: number) => number)[]) {
  return async function* (candidate: number, resource: number): AsyncGenerator<Step, number> {
    yield { done: 1, total: 2 };
    return values[candidate]!(resource);
  };
}

const flat = (value: number) => () => value;

describe('successive halving', () => {
  it('finds the best of 27 arms, for the price of four full looks', async () => {
    const best = 20;
    const arms = Array.from({ length: 27 }, (_, i) => flat(27 - Math.abs(i - best)));
    const steps: Step[] = [];
    const found = await drain(successiveHalving(27, made(arms)), (step) => steps.push(step));
    expect(found.best).toBe(best);
    expect(found.stopped).toBe(false);
    // 27 with a 27th, 9 with a 9th, 3 with a third and one with all of it: each rung costs one whole resource.
    expect(found.looks.map(({ resource }) => resource).reduce((a, b) => a + b)).toBeCloseTo(4);
    expect([rungsFor(27), lookShares(27)]).toEqual([4, expect.closeTo(4)]);
    const last = found.looks.at(-1)!;
    expect(last).toEqual({ candidate: best, rung: 3, resource: 1, value: 27 });
    for (const { done, total } of steps) expect(done).toBeLessThanOrEqual(total);
  });

  it('goes by what more of the resource shows: who leads early does not win where another of the best third grows past it', async () => {
    // With a 27th the candidates stand 0, 1, …; with a ninth the second is ahead of the first.
    const arms = [flat(0.5), (r: number) => (r < 0.1 ? 0.4 : 0.6), ...lesser(25)];
    const { best, looks } = await drain(successiveHalving(27, made(arms)));
    expect(best).toBe(1);
    expect(looks.filter(({ rung }) => rung === 0).sort((a, b) => b.value - a.value)[0]!.candidate).toBe(0);
  });

  it('loses one that is good only with more of the resource than the best third was given: the price of it', async () => {
    const last = [flat(0.5), ...lesser(25), (r: number) => (r < 1 ? 0 : 1)];
    expect((await drain(successiveHalving(27, made(last)))).best).toBe(0);
    // The last rung has room for one: second until then is too late.
    const second = [flat(0.5), (r: number) => (r < 1 ? 0.4 : 1), ...lesser(25)];
    expect((await drain(successiveHalving(27, made(second)))).best).toBe(0);
  });

  it('answers with the best so far where it is stopped, and with nobody where nobody was seen', async () => {
    const arms = Array.from({ length: 9 }, (_, i) => flat(i));
    const after = (looks: number) => {
      let asked = 0;
      // Asked before each look and after its one step.
      return () => asked++ < 2 * looks;
    };
    const stopped = (looks: number) => drain(successiveHalving(9, made(arms), after(looks)));
    expect(await stopped(0)).toEqual({ best: -1, looks: [], stopped: true });
    expect(await stopped(4)).toMatchObject({ best: 3, stopped: true });
    // The rung is through: its best is there though it has not been seen again.
    expect(await stopped(9)).toMatchObject({ best: 8, stopped: true });
    // In the middle of the next rung those seen there count, the leader of the rung before first.
    expect(await stopped(10)).toMatchObject({ best: 8, stopped: true });
  });

  it('breaks a look off that is under way', async () => {
    let over = false;
    const endless = async function* (): AsyncGenerator<Step, number> {
      for (let i = 0; ; i++) {
        if (i === 5) over = true;
        yield { done: i, total: 1_000_000 };
      }
    };
    expect(await drain(successiveHalving(3, endless, () => !over))).toEqual({
      best: -1,
      looks: [],
      stopped: true,
    });
  });

  it('takes one candidate, and two, as they are', async () => {
    expect((await drain(successiveHalving(1, made([flat(1)])))).best).toBe(0);
    expect((await drain(successiveHalving(2, made([flat(1), flat(2)])))).best).toBe(1);
    expect(rungOf(2, 0)).toEqual({ size: 2, resource: 1 });
    expect((await drain(successiveHalving(0, made([])))).best).toBe(-1);
  });
});

function lesser(count: number) {
  return Array.from({ length: count }, (_, i) => flat(0.1 - 0.001 * i));
}
