import { fnv1a } from '../../domain/math/hash';
import type { WindowEvent } from '../../domain/window/window-event';
import { listGestures } from '../../storage/window';
import type { Analyser } from './analyser-role';

/** What was done in a shop's window, with its key, '' for nothing. */
export interface Played {
  readonly key: string;
  readonly events: readonly WindowEvent[];
}

/** What an analyser observes of a shop's window, and what rules for audiences go by, which may be further on. */
export class PlayedEvents {
  /** As far as the analyser observes it. */
  observed: Played = { key: '', events: [] };
  #asked: Played = this.observed;

  constructor(private readonly analyser: Analyser) {}

  /** Has the analyser observe these events, and no others. */
  observe(events: readonly WindowEvent[]): void {
    this.#take(this.#known(events));
  }

  /** The same of what was done until now, as storage has it. @returns its key. */
  async observeNow(shopId: string): Promise<string> {
    this.#take(await this.#now(shopId));
    return this.observed.key;
  }

  /** Audiences go by what was played until now; a run that is under way goes on with what it began with. */
  async inRules<Answer>(shopId: string, ask: () => Answer | Promise<Answer>): Promise<Answer> {
    this.#asked = await this.#now(shopId);
    return ask();
  }

  facts() {
    return this.analyser.audienceFacts(this.#asked.events);
  }

  #take(played: Played): void {
    if (played.key !== this.observed.key) this.analyser.observe(played.events);
    this.observed = played;
  }

  async #now(shopId: string): Promise<Played> {
    return this.#known((await listGestures(shopId)).flatMap((gesture) => gesture.events));
  }

  /** The very list of an earlier time where it holds the same, since facts are kept by it. */
  #known(events: readonly WindowEvent[]): Played {
    const key = events.length === 0 ? '' : fnv1a(JSON.stringify(events)).toString(36);
    return [this.observed, this.#asked].find((known) => known.key === key) ?? { key, events };
  }
}
