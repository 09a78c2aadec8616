/** Who is told how much of a work is done. */
type OnProgress = (done: number) => void;

/** Works by key: who asks for one that is under way joins it, and is told of its progress too. */
export class UnderWay<Result> {
  private readonly works = new Map<string, { result: Promise<Result>; told: OnProgress[] }>();

  join(
    key: string,
    start: (onProgress: OnProgress) => Promise<Result>,
    onProgress: OnProgress,
  ): Promise<Result> {
    const found = this.works.get(key);
    if (found) {
      found.told.push(onProgress);
      return found.result;
    }
    const told = [onProgress];
    const result = start((done) => {
      for (const tell of told) tell(done);
    }).finally(() => this.works.delete(key));
    this.works.set(key, { result, told });
    return result;
  }
}
