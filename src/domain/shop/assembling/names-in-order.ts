/** Numbers names in the order in which they are met; '' has none. */
export class Names {
  readonly all: string[];
  private readonly known: Map<string, number>;

  constructor(already: readonly string[] = []) {
    this.all = [...already];
    this.known = new Map(already.map((name, number) => [name, number]));
  }

  of(name: string): number {
    if (name === '') return -1;
    const known = this.known.get(name);
    if (known !== undefined) return known;
    this.known.set(name, this.all.length);
    return this.all.push(name) - 1;
  }
}
