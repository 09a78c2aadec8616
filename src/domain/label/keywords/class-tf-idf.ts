/**
 * Class-based TF-IDF (Grootendorst 2022, BERTopic): `tf(t, c) / Σ_t tf(t, c) · ln(1 + A / f(t))` with
 * f(t) = Σ_c tf(t, c) and A the mean number of words a class.
 *
 * @param counts classes × terms. @returns weights, classes × terms; 0 for a class without terms.
 */
export function classTfIdf(counts: Int32Array, classes: number, terms: number): Float64Array {
  const classTotal = new Float64Array(classes);
  const termTotal = new Float64Array(terms);
  for (let c = 0; c < classes; c++) {
    for (let t = 0; t < terms; t++) {
      const count = counts[c * terms + t]!;
      classTotal[c]! += count;
      termTotal[t]! += count;
    }
  }
  const mean = classTotal.reduce((sum, total) => sum + total, 0) / classes;
  const weights = new Float64Array(classes * terms);
  for (let c = 0; c < classes; c++) {
    for (let t = 0; t < terms; t++) {
      const count = counts[c * terms + t]!;
      if (count > 0) weights[c * terms + t] = (count / classTotal[c]!) * Math.log(1 + mean / termTotal[t]!);
    }
  }
  return weights;
}
