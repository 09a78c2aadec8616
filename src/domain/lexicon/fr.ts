import type { Lexicon } from './lexicon';

/** French. */
export const fr: Lexicon = {
  headFirst: true,
  linkWords: 'pour avec',
  frequentWords: `
    le la les des et est un une de du que qui en pour pas dans ce il elle sur avec je très plus mais
    c'est au aux par son sa ses ne se ou mon ma mes nous vous j'ai été cette tout bien bon bonne produit
    qualité prix parfait rapide livraison cadeau comme sont fait sans même peu trop aussi reçu couleur
    taille recommande déçu d'un l'article conforme satisfait après avant deux trois jour jours semaine
    petit grand où quand pourquoi toujours jamais rien chose encore sous contre chez leur leurs elles
    ils votre notre cet ces suis es était marche fonctionne acheté cassé bout offert ravie`,
  tellingLetters: 'ç œ ê è ù â ô î',
  stopWords: `
    à ai alors au aucun aussi autre aux avait avant avec avoir bien bon bonne car ce cela ces cet cette ceux chaque chez comme
    comment contre dans de des depuis deux donc du elle elles en encore entre est et étaient était étant être eu fait faire fois il
    ils je jusqu la là le les leur leurs lui ma mais me même mes moi moins mon ne ni non nos notre nous on ont ou où par parce pas
    peu peut plus pour pourquoi qu quand que quel quelle qui rien sa sans se sera ses si son sont sous suis sur ta tes toi ton tous
    tout toute très trop tu un une va vers voir votre vous y produit produits article articles achat acheté acheter commande commandé
    recommande parfait parfaite super excellent content contente satisfait merci`,
  serviceLines: [/^frais de (?:port|livraison)$/],
};
