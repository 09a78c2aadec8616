import type { Lexicon } from './lexicon';

/** Polish. */
export const pl: Lexicon = {
  frequentWords: `
    i w nie na się z do to jest że jak ale o za po od tak co bardzo dobry dobra dobre jakość cena
    produkt polecam szybko wysyłka tylko już mi dla był była było są przez czy może ten ta mam super
    ładny niestety zgodny opisem przy oraz ma mnie bez rozmiar kolor zakupu przed dwa dwóch trzy dzień
    dni dniach tydzień mały duży gdzie kto zawsze nigdy nic coś wszystko moja mój moje jej jego ich nam
    was one oni działa kupiłam kupiłem zepsuł musiałem tę tego tej tym`,
  tellingLetters: 'ł ą ę ś ż ź ć ń',
};
