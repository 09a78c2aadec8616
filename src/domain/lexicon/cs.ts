import type { Lexicon } from './lexicon';

/** Czech. */
export const cs: Lexicon = {
  frequentWords: `
    a je se na to v že s z do o i jako ale pro by tak co jsem velmi dobrý dobrá kvalita cena rychlé
    dodání zboží doporučuji od po za má jen už byl byla jsou není také nebo spokojenost výrobek velikost
    barva před dva dvou dny dnech týden malý velký kde kdo vždy nikdy nic něco všechno můj moje její
    jeho jejich nám vás oni funguje koupila koupil bohužel musel tuto toto tato`,
  tellingLetters: 'ě ř ů č ž í ý',
};
