import type { Lexicon } from './lexicon';

/** Hungarian. */
export const hu: Lexicon = {
  frequentWords: `
    a az és hogy nem is egy van de volt meg már csak ez nagyon jó minőség ár termék gyors szállítás mint
    még el ki ha szép ajánlom elégedett vagyok szín méret két kettő három nap napja hét után előtt alatt
    túl kicsi nagy sajnos vissza én te ő mi ti ők neki nekem hogyan mert vagy kell kellett lett működik
    vettem`,
  tellingLetters: 'ö ü ő ű í',
};
