import type { Lexicon } from './lexicon';

/** Norwegian. */
export const no: Lexicon = {
  linkWords: 'til med',
  frequentWords: `
    og det at i en er som på for med ikke jeg av den et var har til men veldig bra om så kvalitet pris
    produktet rask levering meg når fra eller vi også bare fin fornøyd anbefales kan man de etter før to
    tre dag dager uke dessverre sendte tilbake hva hvor hun han dem oss min mitt mine deg seg være ble
    blir liten stor virker gikk kjøpte kunne skulle ville hjem noe noen alle`,
  tellingLetters: 'å ø æ',
};
