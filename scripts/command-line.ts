import { parseArgs } from 'node:util';

/** A wrong command line, as one sentence for its author. */
export class UsageError extends Error {}

/** Values of options that each take one word. @throws UsageError for other options and words that belong to none. */
export function parseWords<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Partial<Record<Name, string>> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ args: [...args], options }).values as Partial<Record<Name, string>>;
  } catch (error) {
    throw new UsageError(firstSentence(error));
  }
}

export function firstSentence(error: unknown): string {
  return `${(error as Error).message.split('. ')[0]!.replace(/\.$/, '')}.`;
}

export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`${name} takes ${allowed.join(', ')}; not '${value}'.`);
  return found;
}

export function whole(name: string, value: string, low: number, high: number): number {
  const number = Number(value);
  if (value.trim() === '' || !Number.isInteger(number) || number < low || number > high) {
    throw new UsageError(`${name} takes a whole number from ${low} to ${high}; not '${value}'.`);
  }
  return number;
}

export function within(name: string, value: string, low: number, high: number): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= low && number <= high)) {
    const range = high === Number.MAX_VALUE ? `from ${low}` : `from ${low} to ${high}`;
    throw new UsageError(`${name} takes a number ${range}; not '${value}'.`);
  }
  return number;
}
