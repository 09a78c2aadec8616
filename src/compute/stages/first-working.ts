import { type DroppedDevice, droppedDevice } from '../../contracts/stage-report';

/** One way to do a job. */
export interface Backend<Device extends string, Implementation, Machine> {
  readonly device: Device;
  /** null where this machine has no such device; rejects where it has one that does not work. */
  open(machine: Machine): Promise<Implementation | null>;
}

/**
 * The first of several backends that works: one that cannot be opened, or fails at its work, is dropped for good and
 * the next takes over, in the middle of a call too. What was dropped is kept with the cause. The last is never
 * dropped: what it throws is thrown.
 */
export class FirstWorking<Device extends string, Implementation, Machine> {
  /** What was given up on the way, in order. */
  readonly dropped: DroppedDevice<Device>[] = [];
  private current = 0;
  private opening: Promise<Implementation | null> | null = null;

  constructor(
    private readonly backends: readonly Backend<Device, Implementation, Machine>[],
    private readonly machine: Machine,
  ) {}

  /** What works now; null before anything was asked for. */
  get device(): Device | null {
    return this.opening && this.backends[this.current].device;
  }

  /** Does the work. A backend that fails must have left what it was given as it was. */
  async run<Result>(work: (implementation: Implementation) => Promise<Result>): Promise<Result> {
    for (;;) {
      const { position, implementation } = await this.open();
      try {
        return await work(implementation);
      } catch (error) {
        this.drop(position, error);
      }
    }
  }

  /** The same for work that tells its steps; the next backend begins with the first step again. */
  async *runSteps<Step, Result>(
    work: (implementation: Implementation) => AsyncGenerator<Step, Result>,
  ): AsyncGenerator<Step, Result> {
    for (;;) {
      const { position, implementation } = await this.open();
      try {
        return yield* work(implementation);
      } catch (error) {
        this.drop(position, error);
      }
    }
  }

  private async open(): Promise<{ position: number; implementation: Implementation }> {
    for (;;) {
      const position = this.current;
      this.opening ??= this.backends[position].open(this.machine);
      let implementation: Implementation | null;
      try {
        implementation = await this.opening;
      } catch (error) {
        this.drop(position, error);
        continue;
      }
      if (implementation !== null) return { position, implementation };
      this.passOver(position, new Error('no device is left'));
    }
  }

  private drop(position: number, error: unknown): void {
    const { device } = this.backends[position];
    const stillCurrent = this.passOver(position, error);
    if (stillCurrent) this.dropped.push(droppedDevice(device, error));
  }

  /** Goes on to the next backend, unless another call that failed did so already. Throws `error` where none is left. */
  private passOver(position: number, error: unknown): boolean {
    if (position !== this.current) return false;
    if (position === this.backends.length - 1) throw error;
    this.current++;
    this.opening = null;
    return true;
  }
}
