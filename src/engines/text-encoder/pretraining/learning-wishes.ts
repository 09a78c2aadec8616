/** What is wished of a learning that is under way. */
export class LearningWishes {
  #ended = false;
  #paused = false;
  #wake: () => void = () => undefined;

  /** That it ends with the best so far; a pause is over by that. */
  end(): void {
    this.#ended = true;
    this.pause(false);
  }

  pause(paused: boolean): void {
    this.#paused = paused;
    if (!paused) this.#wake();
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Between two steps: hears what was wished meanwhile, and waits for as long as a pause lasts. */
  async heard(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    while (this.#paused) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
