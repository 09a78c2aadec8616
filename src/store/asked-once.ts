import type { OnProgress, StageContext } from '../contracts/progress';

/** A job whose answer is asked for here and there, is long in coming and large: done once for each state of its subject. */
export class AskedOnce<Subject, Answer> {
  /** What was found last; not in the store, as it may have an entry a customer. */
  private kept: { readonly of: string; readonly answer: Answer } | null = null;

  /** What is being computed, for all who ask at once. */
  private underWay: {
    readonly of: string;
    readonly found: Promise<Answer>;
    readonly abort: AbortController;
    readonly askers: Set<OnProgress>;
  } | null = null;

  constructor(
    private readonly stateOf: (subject: Subject) => string,
    private readonly job: (subject: Subject, context: StageContext) => Promise<Answer>,
  ) {}

  /** What is known without computing anything; null where it was not asked for yet. */
  known(subject: Subject): Answer | null {
    return this.kept?.of === this.stateOf(subject) ? this.kept.answer : null;
  }

  /** @param onProgress stands for the asker, see `leave` and `giveUp`. */
  ask(subject: Subject, onProgress: OnProgress): Promise<Answer> {
    const of = this.stateOf(subject);
    if (this.kept?.of === of) return Promise.resolve(this.kept.answer);
    if (this.underWay?.of !== of) this.begin(subject, of);
    this.underWay!.askers.add(onProgress);
    return this.underWay!.found;
  }

  /** Is told nothing more; what is being computed goes on. */
  leave(asker: OnProgress): void {
    this.underWay?.askers.delete(asker);
  }

  /** Does not want it any more: what nobody else waits for is given up. */
  giveUp(asker: OnProgress): void {
    this.leave(asker);
    if (this.underWay?.askers.size === 0) this.stop();
  }

  private begin(subject: Subject, of: string): void {
    this.stop();
    const abort = new AbortController();
    const askers = new Set<OnProgress>();
    const report: OnProgress = (progress) => askers.forEach((asker) => void asker(progress));
    const found = this.job(subject, { signal: abort.signal, onProgress: report });
    const job = { of, found, abort, askers };
    this.underWay = job;
    const end = () => {
      if (this.underWay === job) this.underWay = null;
    };
    found.then((answer) => {
      this.kept = { of, answer };
      end();
    }, end);
  }

  /** Gives up what is being computed, of another state than is asked for now. */
  private stop(): void {
    this.underWay?.abort.abort();
    this.underWay = null;
  }
}
