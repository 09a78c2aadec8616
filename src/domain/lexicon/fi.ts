import type { Lexicon } from './lexicon';

/** Finnish. */
export const fi: Lexicon = {
  frequentWords: `
    ja on ei se että oli mutta kun niin olen hyvä hyvin erittäin tuote laatu hinta nopea toimitus myös
    vain kuin sitä sen tämä mitä ovat ole nyt jos tai kanssa suosittelen tyytyväinen koko väri lahja jo
    meni kaksi kahden kolme päivä päivän viikko jälkeen ennen hän minä minun sinä me te he niitä ostin
    pieni iso rikki toimii valitettavasti heti liian enää aina joka jotka`,
  tellingLetters: 'ä ö',
};
