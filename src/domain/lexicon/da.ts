import type { Lexicon } from './lexicon';

/** Danish. */
export const da: Lexicon = {
  linkWords: 'til med',
  frequentWords: `
    og det at i en er som på for med ikke jeg af den et var har til men meget god om så kvalitet pris
    produktet hurtig levering mig når fra eller vi også kun rigtig fin tilfreds anbefales kan man de
    efter før to tre dag dage uge desværre sendte tilbage hvad hvor hun han dem os min mit mine dig sig
    være blev bliver lille stor virker gik købte kunne skulle ville hjem noget nogen alle`,
  tellingLetters: 'å ø æ',
};
