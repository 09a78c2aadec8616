import { normaliseHeader } from './header-name';

/** What stands for a letter that a program could not read when it wrote the file. */
const lost = '\ufffd';
/** A name of fewer letters that are left may be many. */
const fewestLeft = 5;

/**
 * A header with the letters that were lost before the file was written, where one name that is known fits what is left:
 * 'N\ufffdmero de orden' can only be 'Número de orden'. Others come back as they are.
 * @param names normalised names.
 */
export function withLostLetters(header: string, names: Iterable<string>): string {
  if (!header.includes(lost)) return header;
  const parts = header.split(new RegExp(`${lost}+`, 'u')).map(normaliseHeader);
  if (parts.join('').length < fewestLeft) return header;
  const isIt = new RegExp(`^${parts.join('\\p{L}{1,2}')}$`, 'u');
  for (const name of names) if (isIt.test(name)) return name;
  return header;
}
