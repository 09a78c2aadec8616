/** What is counted of a source while its records are read. */
export interface TextTally {
  /** Records that the splitter gave, header and preamble with them. */
  records: number;
  /** Records by the second, independent counter; null where the format has no text to count. */
  counted: number | null;
  /** Signs that the decoder could not read and put U+FFFD for. */
  replacedCharacters: number;
  /** Names first met behind what says which columns there are, with some of their values. */
  readonly lateColumns: Map<string, string[]>;
}

export function newTally(): TextTally {
  return { records: 0, counted: null, replacedCharacters: 0, lateColumns: new Map() };
}
