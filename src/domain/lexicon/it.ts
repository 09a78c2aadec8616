import type { Lexicon } from './lexicon';

/** Italian. */
export const it: Lexicon = {
  headFirst: true,
  linkWords: 'per con',
  frequentWords: `
    il lo la gli le di che e è un una per non con del della dei delle al alla nel nella sono ho ha molto
    più ma come si mi da ottimo buono buona prodotto qualità prezzo perfetto consegna veloce bello
    questo questa tutto bene anche se ottima arrivato tempo solo dopo sul mio mia ne consiglio
    soddisfatto regalo colore prima due tre giorno giorni settimana piccolo grande dove chi sempre mai
    niente qualcosa tutti miei mie loro noi voi lui lei era erano funziona comprato rotto rotta peggio
    meglio dalla dai dal fra tra po`,
  tellingLetters: 'è ù ò',
  stopWords: `
    a abbiamo ad ai al alla alle allo anche ancora avere aveva ben bene buono buona c che chi ci cio ciò come con contro cui da dai dal dalla
    dalle dei del della delle dello dentro di dopo dove due e è ed era erano essere fa fare fino fra già gli ha hanno ho i il in
    io la le lei li lo loro lui ma me meno mi mia mio molto ne nei nel nella nelle nessun niente no noi non nostro o ogni ora per
    perché più poco poi prima qua quale quando quanto quella quello questa queste questi questo qui se sei senza si sia siamo sono
    sta su sua sui sul sulla suo te ti tra tu tua tuo tutti tutto un una uno va vi voi prodotto prodotti articolo acquisto acquistato
    comprato comprare ordine ordinato consiglio consigliato perfetto perfetta ottimo ottima eccellente soddisfatto soddisfatta`,
  serviceLines: [/^spese di spedizione$/],
};
