import type { KernelRunner } from './runner';

/**
 * One arena for several stages that take turns: each finds what it placed last time where no other stage has been
 * there since. Work is done one piece after the other, so that nothing is overwritten under running kernels.
 */
export class Workspace {
  private readonly base: number;
  private holder: object | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(readonly runner: KernelRunner) {
    this.base = runner.arena.mark();
  }

  /**
   * Runs `work` once all work handed in before has ended. `kept` is true where all that `owner` placed still lies
   * there; else the arena is empty. Where the work fails, what it placed is forgotten.
   */
  use<Result>(owner: object, work: (kept: boolean) => Promise<Result>): Promise<Result> {
    const turn = this.last.then(async () => {
      const kept = this.holder === owner;
      this.holder = null;
      if (!kept) this.runner.arena.reset(this.base);
      const result = await work(kept);
      this.holder = owner;
      return result;
    });
    // Whoever asked hears of a failure; the next only waits for the end.
    this.last = turn.catch(() => {});
    return turn;
  }

  /** Forgets what the owner in turn has placed. For use inside `work` alone. */
  clear(): void {
    this.runner.arena.reset(this.base);
  }
}
