/** Texts a language needs for a mean of its own; fewer say more of their topics than of their language. */
export const fewTexts = 50;

/**
 * Subtracts from every vector the mean of its language, then scales to unit length: encoders of many
 * languages give texts of one language a part in common, which would split a shop by language.
 * A language of fewer than `minTexts` texts takes the mean of all. A vector equal to its mean becomes zero.
 * `vectors` is texts × dimensions; `languages` has one a text. The result is written to `centred`, which may be
 * `vectors` itself; else that stays as it is.
 */
export function centreByLanguage(
  vectors: Float32Array,
  dimensions: number,
  languages: readonly string[],
  minTexts = fewTexts,
  centred: Float32Array = new Float32Array(vectors.length),
): Float32Array {
  if (vectors.length !== languages.length * dimensions) {
    throw new RangeError(`${vectors.length} numbers are not ${languages.length} texts × ${dimensions}`);
  }
  centreOn(meansByLanguage(vectors, dimensions, languages, minTexts), vectors, languages, centred);
  return centred;
}

/** The mean that each language's vectors are centred on. */
export interface LanguageMeans {
  readonly dimensions: number;
  /** By language; one that is not there takes `ofAll`. */
  readonly ofLanguage: ReadonlyMap<string, Float64Array>;
  readonly ofAll: Float64Array;
}

/** The means that `centreByLanguage` takes, for texts that come later. */
export function meansByLanguage(
  vectors: Float32Array,
  dimensions: number,
  languages: readonly string[],
  minTexts = fewTexts,
): LanguageMeans {
  const groups = groupByLanguage(languages, minTexts);
  const means = groupMeans(vectors, dimensions, groups);
  const ofLanguage = new Map<string, Float64Array>();
  for (let text = 0; text < languages.length; text++) ofLanguage.set(languages[text]!, means[groups[text]!]!);
  return { dimensions, ofLanguage, ofAll: means[0]! };
}

/** Centres vectors, one a language, on means and scales them to unit length, into `centred`, which may be `vectors`. */
export function centreOn(
  { dimensions, ofLanguage, ofAll }: LanguageMeans,
  vectors: Float32Array,
  languages: readonly string[],
  centred: Float32Array = vectors,
): void {
  for (let text = 0; text < languages.length; text++) {
    const mean = ofLanguage.get(languages[text]!) ?? ofAll;
    const start = text * dimensions;
    let squares = 0;
    for (let d = 0; d < dimensions; d++) {
      const value = vectors[start + d]! - mean[d]!;
      centred[start + d] = value;
      squares += value * value;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let d = 0; d < dimensions; d++) centred[start + d]! *= scale;
  }
}

/** Group of each text: 0 for languages with few texts, 1 and up for the others. */
function groupByLanguage(languages: readonly string[], minTexts: number): Int32Array {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  const groupOf = new Map<string, number>();
  for (const [language, count] of counts) if (count >= minTexts) groupOf.set(language, groupOf.size + 1);
  return Int32Array.from(languages, (language) => groupOf.get(language) ?? 0);
}

/** Mean of each group's vectors; of group 0 the mean of all. Sums in double precision. */
function groupMeans(vectors: Float32Array, dimensions: number, groups: Int32Array): Float64Array[] {
  const groupCount = groups.reduce((most, group) => Math.max(most, group), 0) + 1;
  const sums = Array.from({ length: groupCount }, () => new Float64Array(dimensions));
  const counts = new Int32Array(groupCount);
  for (let text = 0; text < groups.length; text++) {
    // Every text counts for the mean of all, and once more for its own group.
    for (const group of new Set([0, groups[text]!])) {
      counts[group]!++;
      const sum = sums[group]!;
      for (let d = 0; d < dimensions; d++) sum[d]! += vectors[text * dimensions + d]!;
    }
  }
  return sums.map((sum, group) => sum.map((value) => value / Math.max(1, counts[group]!)));
}
