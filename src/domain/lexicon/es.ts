import type { Lexicon } from './lexicon';

/** Spanish. */
export const es: Lexicon = {
  headFirst: true,
  linkWords: 'para con',
  frequentWords: `
    el la los las de que y en un una es por con para no se lo al del me muy más pero como su le ha son
    está este esta todo ya mi sin producto calidad precio buen buena bueno excelente compra perfecto
    bien llegó tiempo recomiendo sobre porque cuando también hay nada fue ser tiene he ni si o desde
    hasta color regalo encantó gusta rápido envío malo tamaño después antes dos tres día días semana
    pequeño grande dónde quién siempre nunca algo todos mis tus nos les os él ella ellos era eran tengo
    funciona compré rompió mala mejor peor`,
  tellingLetters: 'ñ ¿ ¡ í',
  stopWords: `
    a al algo algunas algunos ante antes aquí así aun aunque bien bastante bueno buena buen cada casi como con contra cual cuando de
    del desde donde dos durante e el él ella ellas ellos en entre era es esa ese eso esta está están estar este esto estos fue fueron
    ha había hace hacer hasta hay he la las le les lo los más me mejor mi mis mismo mucho muchos muy nada ni no nos o otra otro
    para pero poco por porque pues puede que qué quien se sea según ser si sí sido sin sobre solo sólo son su sus tal también tan
    tanto te tener tengo ti tiene tienen todo todos tu tus un una uno unos va vez y ya yo producto productos artículo compra comprado
    comprar compré recomiendo recomendable pedido perfecto perfecta excelente contento contenta gracias`,
  serviceLines: [/^gastos de env[ií]o$/],
};
