import { type EncoderName, encoderNames } from '../src/domain/text/encoders';

/** Names of encoders from `a,b`; all where nothing is named. Throws a RangeError on an unknown one. */
export function encodersOf(list: string | undefined): readonly EncoderName[] {
  if (list === undefined) return encoderNames;
  return list.split(',').map((name) => {
    const found = encoderNames.find((each) => each === name.trim());
    if (found === undefined) throw new RangeError(`'${name}' is none of ${encoderNames.join(', ')}`);
    return found;
  });
}

/** A whole number from 1 of an option's value. Throws a RangeError on anything else. */
export function countOf(value: string, option: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`--${option} takes a number, not '${value}'`);
  return count;
}
