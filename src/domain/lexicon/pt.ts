import type { Lexicon } from './lexicon';

/** Portuguese. */
export const pt: Lexicon = {
  headFirst: true,
  linkWords: 'para com',
  frequentWords: `
    o os as de que e em um uma do da dos das no na nos nas para com não por mais muito se ao é foi mas
    como meu minha ele ela este esta isso bom boa produto qualidade preço ótimo excelente chegou prazo
    entrega recomendo comprei gostei perfeito são está já tem eu você também só ser antes ou sem bem
    veio tudo rápida cor tamanho presente depois dois duas três dia dias semana pequeno grande onde quem
    sempre nunca nada algo todos meus minhas lhe nós eles elas era foram tenho funciona quebrou pior
    melhor pela pelo primeira`,
  tellingLetters: 'ã õ ç ê â ô í',
  stopWords: `
    a ao aos as até bem bom boa cada com como da das de dela dele deles depois do dos e é ela elas ele eles em entre era essa esse esta
    está estava este eu foi for foram há isso isto já la lhe mais mas me melhor mesmo meu meus minha minhas muito muita muitos na não
    nas nem no nos nós o os ou para pela pelo pelos por porque quando que quem são se sem ser seu seus só sua suas também te tem têm
    ter tinha todo todos tudo um uma umas uns você vocês produto produtos artigo comprei compra comprar recomendo pedido perfeito
    perfeita ótimo ótima excelente gostei obrigado obrigada`,
};
