import type { Progress, StageName } from '../src/contracts/progress';
import common from '../src/i18n/en/common';
import { formatFor } from '../src/i18n/format';

/** Seconds between two lines about one stage where lines cannot be rewritten. */
const lineSeconds = 60;
const barWidth = 24;

/** What is needed of process.stderr. */
interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): void;
}

/**
 * Says on a stream how far a long job is: a bar that rewrites its line on a terminal, and otherwise a line for each new
 * stage and one a minute.
 */
export class ProgressReport {
  readonly #stream: Stream;
  readonly #now: () => number;
  #stage: StageName | null = null;
  #lineAt = 0;
  #barShown = false;

  /** @param now the clock in seconds. */
  constructor(stream: Stream, now: () => number = () => performance.now() / 1000) {
    this.#stream = stream;
    this.#now = now;
  }

  report(progress: Progress): void {
    if (this.#stream.isTTY) this.#rewrite(progress);
    else this.#writeLine(progress);
    this.#stage = progress.stage;
  }

  /** Takes the bar off the terminal, for other output or at the end. */
  clear(): void {
    if (this.#barShown) this.#stream.write('\r\u001b[K');
    this.#barShown = false;
  }

  #rewrite(progress: Progress): void {
    const { stage, done, total } = progress;
    const full = total > 0 ? Math.round((barWidth * done) / total) : 0;
    const bar = total > 0 ? `[${'#'.repeat(full)}${'-'.repeat(barWidth - full)}]` : '';
    const line = [common.stage[stage], bar, ...figures(progress)].filter((part) => part !== '').join('  ');
    // A line that wraps cannot be rewritten.
    this.#stream.write(`\r\u001b[K${line.slice(0, (this.#stream.columns ?? 80) - 1)}`);
    this.#barShown = true;
  }

  #writeLine(progress: Progress): void {
    const now = this.#now();
    if (progress.stage === this.#stage && now - this.#lineAt < lineSeconds) return;
    this.#lineAt = now;
    const said = figures(progress).join(', ');
    this.#stream.write(`${common.stage[progress.stage]}${said === '' ? '' : `: ${said}`}\n`);
  }
}

/** '45%' and 'about 2 min left', where they are known. */
function figures({ done, total, secondsLeft }: Progress): string[] {
  const format = formatFor('en');
  const share = total > 0 && done > 0 ? [format.percent(done / total)] : [];
  const left = secondsLeft === null ? [] : [`about ${format.timeLeft(secondsLeft)} left`];
  return [...share, ...left];
}
