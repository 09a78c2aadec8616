/** Characters of Han, kana and hangul: one or nearly one token each. */
const denseCharacter = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]/g;

/** Letters a token of the alphabetic scripts holds on average in shop reviews. */
const lettersPerToken = 4.5;

/** Estimates a text's tokens from its characters alone, special tokens included: good for sorting and for time left. */
export function estimateTokens(text: string): number {
  const dense = text.match(denseCharacter)?.length ?? 0;
  return 2 + dense + (text.length - dense) / lettersPerToken;
}

/** Estimates the tokens of all texts, none counted with more than `most`: what is behind that is not read. */
export function estimateReadTokens(texts: readonly string[], most: number): number {
  return texts.reduce((sum, text) => sum + Math.min(estimateTokens(text), most), 0);
}
