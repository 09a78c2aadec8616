import type { Lexicon } from './lexicon';

/** Swedish. */
export const sv: Lexicon = {
  linkWords: 'för med',
  frequentWords: `
    och det att i en är som på för med inte jag av den ett var har till men mycket bra om så kvalitet
    pris produkten snabb leverans mig när från eller vi också bara väldigt fin nöjd rekommenderar kan
    man de efter före två tre dag dagar vecka tyvärr skickade tillbaka vad hon han dem oss min mitt mina
    dig sig vara blev blir liten stor fungerar gick köpte kunde skulle ville hem något någon alla sönder`,
  tellingLetters: 'ä ö å',
};
