import type { Lexicon } from './lexicon';

/** Romanian. */
export const ro: Lexicon = {
  headFirst: true,
  linkWords: 'pentru cu',
  frequentWords: `
    și de la în a cu pe este nu că o un pentru mai din foarte bun bună produs produsul calitate preț
    livrare rapidă recomand dar sunt am fost care sa ca mulțumit culoare mărime cadou după două trei zi
    zile săptămână înainte el ea ei noi voi mea meu lui îi îl le ai are avem au mic mare bine rău păcate
    prea doar când cum unde fără până rupt sau`,
  tellingLetters: 'ș ț ă â î',
};
