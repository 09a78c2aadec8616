/** Words for a rating on 1 to 5, a rating a line, ` | ` between words; small letters. */
const words = [
  `terrible | awful | very poor | very bad | horrible | worst | negative | bad experience | very dissatisfied | strongly disagree | thumbs down | not recommended | dislike | unsatisfied
  | sehr schlecht | mangelhaft | ungenügend | negativ | furchtbar | très mauvais | horrible | négatif | très déçu | muy malo | pésimo | pésima | negativo | negativa | péssimo | muito ruim | muito mau
  | pessimo | terribile | molto negativo | zeer slecht | negatief | bardzo źle | fatalny | negatywna | negatywny | ужасно | очень плохо | отрицательный | отрицательно | çok kötü | olumsuz | rất tệ | tiêu cực | sangat buruk | sangat tidak puas | negatif
  | 差评 | 差評 | 很差 | 非常差 | 极差 | 非常不满意 | 很不满意 | 不推荐 | 悪い | とても悪い | 大変悪い | 非常に悪い | 不満 | 非常に不満 | 별로예요 | 매우 나쁨 | 최악 | 매우 불만족 | แย่มาก | ไม่พอใจมาก`,
  `poor | bad | below average | fair | dissatisfied | disagree | unhappy | schlecht | ausreichend | unzufrieden | mauvais | mauvaise | passable | insatisfait | déçu | malo | mala | insatisfecho | ruim | mau | insatisfeito
  | scarso | scadente | cattivo | insoddisfatto | slecht | matig | ontevreden | słaby | słabo | źle | плохо | неудовлетворительно | kötü | tệ | kém | buruk | tidak puas | kurang
  | 差 | 较差 | 不满意 | 不好 | やや悪い | 少し不満 | やや不満 | 나쁨 | 불만족 | 그저 그래요 | แย่ | ไม่พอใจ`,
  `average | ok | okay | so so | so-so | neutral | mediocre | acceptable | satisfactory | mittel | befriedigend | durchschnittlich | es geht | moyen | moyenne | neutre | correct | regular | normal | neutro | neutra | médio | razoável | aceptable
  | medio | nella media | sufficiente | neutrale | gemiddeld | neutraal | redelijk | średni | średnio | przeciętny | neutralna | neutralny | нормально | средне | нейтральный | удовлетворительно | orta | idare eder | nötr | bình thường | trung bình | biasa | cukup | netral
  | 中评 | 中評 | 一般 | 普通 | 还行 | 还可以 | どちらでもない | ふつう | 보통 | 보통이에요 | ปานกลาง | พอใช้`,
  `good | very good | satisfied | happy | above average | agree | like | gut | zufrieden | bon | bonne | bien | satisfait | bueno | buena | satisfecho | bom | boa | satisfeito | buono | buona | soddisfatto | goed | tevreden | dobry | dobra | dobrze
  | хорошо | хороший | доволен | iyi | tốt | hài lòng | baik | bagus | puas | 好 | 较好 | 满意 | 不错 | 良い | 満足 | やや良い | 좋음 | 만족 | 좋아요 | ดี | พอใจ`,
  `excellent | great | perfect | outstanding | amazing | awesome | fantastic | superb | positive | best | very satisfied | very happy | strongly agree | love it | loved it | thumbs up | recommended | exceptional
  | sehr gut | ausgezeichnet | hervorragend | super | perfekt | positiv | sehr zufrieden | excellente | très bon | très bien | parfait | positif | très satisfait | excelente | muy bueno | muy bien | perfecto | positivo | positiva | muy satisfecho | ótimo | ótima | perfeito | muito bom | muito satisfeito
  | eccellente | ottimo | ottima | perfetto | molto buono | uitstekend | zeer goed | perfect | positief | zeer tevreden | doskonały | bardzo dobry | bardzo dobrze | świetny | wspaniały | pozytywna | pozytywny | отлично | отличный | превосходно | очень хорошо | положительный | положительно
  | mükemmel | çok iyi | harika | olumlu | tuyệt vời | rất tốt | rất hài lòng | xuất sắc | tích cực | sangat baik | sangat bagus | sangat puas | luar biasa | sempurna | istimewa
  | 好评 | 好評 | 很好 | 非常好 | 非常满意 | 很满意 | 优秀 | 完美 | 极好 | 推荐 | とても良い | 大変良い | 非常に良い | 大満足 | 最高 | 非常に満足 | 매우 좋음 | 최고 | 최고예요 | 매우 만족 | 아주 좋아요 | ดีมาก | ยอดเยี่ยม | พอใจมาก`,
];

const byWord = new Map<string, number>();
words.forEach((list, i) => {
  for (const word of list.split('|')) byWord.set(word.trim(), i + 1);
});

/** Faces, thumbs and hearts that stand alone. */
const faces: readonly (readonly [RegExp, number])[] = [
  [/😍|🤩|😁|😄|🥰|😃|👍|💯/u, 5],
  [/🙂|😊|😀|☺/u, 4],
  [/😐|😶|😑/u, 3],
  [/🙁|☹|😕|😟|😞|😒/u, 2],
  [/😡|😠|🤬|👎|😤|😭|🤮|💩/u, 1],
];

/** Words for the numbers 1 to 5, by language; before 'stars' and its like. */
const numbers = [
  'one ein eins eine einen une un uno una um uma één een jeden jedna один одна одно bir một mot satu 一 壱 하나 한 หนึ่ง',
  'two zwei deux dos dois duas due twee dwa dwie два две iki hai dua 二 两 둘 두 สอง',
  'three drei trois tres três tre drie trzy три üç ba tiga 三 셋 세 สาม',
  'four vier quatre cuatro quatro quattro cztery четыре dört bốn empat 四 넷 네 สี่',
  'five fünf cinq cinco cinque vijf pięć пять beş năm lima 五 다섯 ห้า',
];
const byNumber = new Map(
  numbers.flatMap((list, i) => list.split(' ').map((word): [string, number] => [word, i + 1])),
);

const star = String.raw`(?:stars?|sterne?n?|étoiles?|estrellas?|estrelas?|stell[ae]|sterren|ster|gwiazd\p{L}*|зв[её]зд\p{L}*|yıldız|sao|bintang|星|颗星|顆星|つ星|개|ดาว)`;
const numberOfStars = new RegExp(`^(\\p{L}+?)[\\s-]*${star}$`, 'u');

/** Characters; sentences may speak of stars and give none. */
const longestWords = 60;

/** The number of stars, 1 to 5, that words or a picture name; NaN where they name none. */
export function starsInWords(text: string): number {
  if (text.length > longestWords) return Number.NaN;
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.!。！\s]+$/u, '');
  const plain = byWord.get(lower);
  if (plain !== undefined) return plain;
  const counted = numberOfStars.exec(lower);
  if (counted !== null) return byNumber.get(counted[1]!) ?? Number.NaN;
  // Google's interface writes 'FIVE' and no more.
  const bare = byNumber.get(lower);
  if (bare !== undefined) return bare;
  if (/[\p{L}\p{N}]/u.test(lower)) return Number.NaN;
  return faces.find(([face]) => face.test(lower))?.[1] ?? Number.NaN;
}

/** The number, 1 to 5, that a word names, in ten languages; NaN for any other word. */
export function numberInWords(word: string): number {
  return byNumber.get(word.toLowerCase()) ?? Number.NaN;
}
