/** Smaller lists for the other languages whose reviews are common: function words and shop words. */
export const europeanStopWords: Readonly<Record<string, string>> = {
  de: `
aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bisher da dabei damit danach
dann das dass daß dazu dem den denn der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen
einer eines einfach er es etwas euch für ganz gar gegen geht gibt gut gute guten guter gutes habe haben hat hatte hätte hier
hinter ich ihm ihn ihr ihre im immer in ins ist ja jede jedem jeden jeder jetzt kann kein keine keinen können leider macht mal man
mehr mein meine meinen meiner mich mir mit muss nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seit sich sie
sind so super sogar soll sollte sonst über um und uns unser unter viel viele vom von vor war waren warum was weil welche wenn wer
werden wie wieder will wir wird wirklich wo wurde würde zu zum zur zwar zwei artikel produkt produkte gekauft kaufen kauf bestellt
bestellung empfehlen empfehlung sterne zufrieden toll tolle top klasse perfekt immer wieder gerne`,
  es: `
a al algo algunas algunos ante antes aquí así aun aunque bien bastante bueno buena buen cada casi como con contra cual cuando de
del desde donde dos durante e el él ella ellas ellos en entre era es esa ese eso esta está están estar este esto estos fue fueron
ha había hace hacer hasta hay he la las le les lo los más me mejor mi mis mismo mucho muchos muy nada ni no nos o otra otro
para pero poco por porque pues puede que qué quien se sea según ser si sí sido sin sobre solo sólo son su sus tal también tan
tanto te tener tengo ti tiene tienen todo todos tu tus un una uno unos va vez y ya yo producto productos artículo compra comprado
comprar compré recomiendo recomendable pedido perfecto perfecta excelente contento contenta gracias`,
  fr: `
à ai alors au aucun aussi autre aux avait avant avec avoir bien bon bonne car ce cela ces cet cette ceux chaque chez comme
comment contre dans de des depuis deux donc du elle elles en encore entre est et étaient était étant être eu fait faire fois il
ils je jusqu la là le les leur leurs lui ma mais me même mes moi moins mon ne ni non nos notre nous on ont ou où par parce pas
peu peut plus pour pourquoi qu quand que quel quelle qui rien sa sans se sera ses si son sont sous suis sur ta tes toi ton tous
tout toute très trop tu un une va vers voir votre vous y produit produits article articles achat acheté acheter commande commandé
recommande parfait parfaite super excellent content contente satisfait merci`,
  pt: `
a ao aos as até bem bom boa cada com como da das de dela dele deles depois do dos e é ela elas ele eles em entre era essa esse esta
está estava este eu foi for foram há isso isto já la lhe mais mas me melhor mesmo meu meus minha minhas muito muita muitos na não
nas nem no nos nós o os ou para pela pelo pelos por porque quando que quem são se sem ser seu seus só sua suas também te tem têm
ter tinha todo todos tudo um uma umas uns você vocês produto produtos artigo comprei compra comprar recomendo pedido perfeito
perfeita ótimo ótima excelente gostei obrigado obrigada`,
  it: `
a abbiamo ad ai al alla alle allo anche ancora avere aveva ben bene buono buona c che chi ci cio ciò come con contro cui da dai dal dalla
dalle dei del della delle dello dentro di dopo dove due e è ed era erano essere fa fare fino fra già gli ha hanno ho i il in
io la le lei li lo loro lui ma me meno mi mia mio molto ne nei nel nella nelle nessun niente no noi non nostro o ogni ora per
perché più poco poi prima qua quale quando quanto quella quello questa queste questi questo qui se sei senza si sia siamo sono
sta su sua sui sul sulla suo te ti tra tu tua tuo tutti tutto un una uno va vi voi prodotto prodotti articolo acquisto acquistato
comprato comprare ordine ordinato consiglio consigliato perfetto perfetta ottimo ottima eccellente soddisfatto soddisfatta`,
};
