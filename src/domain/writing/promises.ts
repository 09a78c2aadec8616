import type { WritingWords } from './writing-words';

const sentenceEnd = /(?<=[!?。！？;；\n])|(?<=\.)(?!\d)/u;
const denies =
  /\b(?:no|not|never|none|nor|neither|without|cannot|except|exclud\w+)\b|n['’]t\b|不|没|沒|无|無|勿|除/iu;
const isTied =
  /\d|\b(?:if|unless|within|only|when|after|before|until|provided|once|up to|from|unused|unopened|original)\b|如|若|仅|僅|只|内|內|后|後|前|须|須|需|凡/iu;

/** Whether words would bind a shop that says them to something. */
export function isPromise(text: string, { promises }: WritingWords): boolean {
  return text.search(promises) >= 0;
}

/**
 * What a text promises and the shop's own words do not grant. A sentence of these that denies something grants nothing, and
 * one that ties it to a condition grants it only where the text repeats it word for word: a promise without its condition is
 * another promise.
 */
export function promisesBeyond(text: string, policy: string, { promises }: WritingWords): string[] {
  const granting = policy.split(sentenceEnd).filter((sentence) => !denies.test(sentence));
  const tied = granting.filter((sentence) => isTied.test(sentence)).map(evenly);
  const granted = granting
    .filter((sentence) => !isTied.test(sentence))
    .join('\n')
    .toLowerCase();
  const own = tied
    .filter((sentence) => sentence !== '')
    .reduce((left, sentence) => left.replaceAll(sentence, ' '), evenly(text));
  return [...own.matchAll(promises)]
    .map(([promise]) => promise)
    .filter((promise) => !granted.includes(promise));
}

/** Small, with single blanks and without a stop at its end. */
function evenly(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^\s|[\s.!?。！？;；]+$/gu, '');
}
