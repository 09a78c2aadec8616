import type { Lexicon } from './lexicon';

/** German. */
export const de: Lexicon = {
  linkWords: 'für mit aus',
  frequentWords: `
    der die das und ist nicht ein eine es zu den mit von auf für im ich sie auch sehr aber war hat sich
    dem wie wir so bei noch nur oder nach gut gute qualität preis produkt schnell geliefert lieferung
    leider immer wenn man aus zum mein meine ist's als kann bin einen einem einer super schön passt
    gekauft empfehlen wurde habe am um was wird schon paket farbe größe zufrieden keine kein vor zwei
    drei tag tage tagen woche ging zurück klein groß wer wo warum nie alles nichts etwas doch mehr
    weniger über unter gegen bis durch ohne einwandfrei funktioniert meiner meinem ihr ihm uns euch
    werden worden kaputt gerne`,
  tellingLetters: 'ß ä ö ü',
  stopWords: `
    aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis bisher da dabei damit danach
    dann das dass daß dazu dem den denn der des die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen
    einer eines einfach er es etwas euch für ganz gar gegen geht gibt gut gute guten guter gutes habe haben hat hatte hätte hier
    hinter ich ihm ihn ihr ihre im immer in ins ist ja jede jedem jeden jeder jetzt kann kein keine keinen können leider macht mal man
    mehr mein meine meinen meiner mich mir mit muss nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seit sich sie
    sind so super sogar soll sollte sonst über um und uns unser unter viel viele vom von vor war waren warum was weil welche wenn wer
    werden wie wieder will wir wird wirklich wo wurde würde zu zum zur zwar zwei artikel produkt produkte gekauft kaufen kauf bestellt
    bestellung empfehlen empfehlung sterne zufrieden toll tolle top klasse perfekt immer wieder gerne`,
  serviceLines: [/^versand(?:kosten)?$/],
};
