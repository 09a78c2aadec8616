/** Units and counts behind a figure in titles, as signs and as words. */
const units = [
  'ml cl dl l ltr lit(?:er|re)s? oz fl gal',
  'mg g gr kg kgs lbs? grams? gramm?',
  'mm cm m km in inch(?:es)? ft zoll pouces?',
  'mv v mah ah mw w kw watts? wh kwh lm k hz khz mhz ghz kb mb gb tb px dpi rpm bar',
  'pcs? pieces? pk packs? packung(?:en)? stk stück st pièces? pezzi piezas unidades uds ct count sets? sheets? tabs?',
]
  .join(' ')
  .split(' ')
  .join('|');

const figure = String.raw`(?<![\p{L}\d])\d[\d.,]*(?:\s*[x×*]\s*\d[\d.,]*)*`;

/** A measure or count in a title: '250 ml', '24 x 85 g', '10 pieces', '10片装'. What it measures is no part of it. */
export const measure = new RegExp(
  String.raw`${figure}\s*(?:(?:${units})(?!\p{L})|[克升寸片件个只盒瓶包支条双套袋罐枚粒抽卷张]装?|毫升|千克|公斤|厘米|毫米)`,
  'giu',
);
