/**
 * Names of the months from January on, nominative and genitive, in the languages of exports; the Persian ones, last, are
 * of their own calendar, whose years tell it (`csv/cells/calendar.ts`).
 */
const names: readonly string[] = [
  'january januar jänner janvier enero janeiro gennaio januari styczeń stycznia leden ledna январь января січень січня ocak januári ianuarie tammikuu gener ιανουάριος ιανουαρίου يناير जनवरी มกราคม فروردین',
  'february februar febrero fevereiro février fevrier febbraio februari luty lutego únor února февраль февраля лютий лютого şubat február februarie helmikuu febrer φεβρουάριος φεβρουαρίου فبراير फ़रवरी फरवरी กุมภาพันธ์ اردیبهشت',
  'march märz maerz mars marzo março maart maret marzec marca březen března март марта березень березня mart március martie maaliskuu març μάρτιος μαρτίου مارس मार्च มีนาคม خرداد',
  'april avril abril aprile kwiecień kwietnia duben dubna апрель апреля квітень квітня nisan április aprilie huhtikuu απρίλιος απριλίου أبريل ابريل अप्रैल เมษายน تیر',
  'may mai mayo maio maggio mei maj maja květen května май мая травень травня mayıs május toukokuu maig μάιος μαΐου مايو मई พฤษภาคม مرداد',
  'june juni juin junio junho giugno czerwiec czerwca červen června июнь июня червень червня haziran június iunie kesäkuu juny ιούνιος ιουνίου يونيو जून มิถุนายน شهریور',
  'july juli juillet julio julho luglio lipiec lipca července červenec июль июля липень липня temmuz július iulie heinäkuu juliol ιούλιος ιουλίου يوليو जुलाई กรกฎาคม مهر',
  'august août aout agosto augustus agustus augusti sierpień sierpnia srpen srpna август августа серпень серпня ağustos augusztus elokuu agost αύγουστος αυγούστου أغسطس اغسطس अगस्त สิงหาคม آبان',
  'september septembre septiembre setiembre setembro settembre wrzesień września září сентябрь сентября вересень вересня eylül szeptember septembrie syyskuu setembre σεπτέμβριος σεπτεμβρίου سبتمبر सितंबर सितम्बर กันยายน آذر',
  'october oktober octobre octubre outubro ottobre październik października říjen října октябрь октября жовтень жовтня ekim október octombrie lokakuu οκτώβριος οκτωβρίου أكتوبر اكتوبر अक्टूबर ตุลาคม دی',
  'november novembre noviembre novembro listopad listopada listopadu ноябрь ноября листопад листопада kasım noiembrie marraskuu νοέμβριος νοεμβρίου نوفمبر नवंबर नवम्बर พฤศจิกายน بهمن',
  'december dezember décembre decembre diciembre dezembro dicembre desember grudzień grudnia prosinec prosince декабрь декабря грудень грудня aralık decembrie joulukuu desembre δεκέμβριος δεκεμβρίου ديسمبر दिसंबर दिसम्बर ธันวาคม اسفند',
];

/** Short forms that are no beginning of a name, or of names of several months. */
const shortNames: readonly string[] = [
  'มค',
  'กพ',
  'mar mrt mrz มีค',
  'เมย',
  'พค',
  'jun มิย',
  'jul กค čvc',
  'สค',
  'sept กย',
  'ตค',
  'lis พย',
  'ธค',
];

const monthByName = new Map<string, number>();
const shortest = 3;

names.forEach((list, i) => {
  for (const name of list.split(' ').map(folded)) {
    for (let length = shortest; length < name.length; length++) {
      const beginning = name.slice(0, length);
      const other = monthByName.get(beginning);
      // 0 marks a beginning that months share, such as 'jui'.
      monthByName.set(beginning, other === undefined || other === i + 1 ? i + 1 : 0);
    }
  }
});
[names, shortNames].forEach((lists) => {
  lists.forEach((list, i) => {
    for (const name of list.split(' ').map(folded)) monthByName.set(name, i + 1);
  });
});

/** The month, 1 to 12, that a word names, whole or by its beginning, or as 'tháng 3'; 0 for any other word. */
export function monthOf(word: string): number {
  const numbered = /^th(?:áng|ang|g)?\.?\s*(\d{1,2})$/iu.exec(word);
  if (numbered !== null) return Number(numbered[1]) <= 12 ? Number(numbered[1]) : 0;
  return monthByName.get(folded(word)) ?? 0;
}

/** Small letters without accents and points. */
function folded(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ك', 'ک')
    .replaceAll('ي', 'ی')
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .normalize('NFC');
}
