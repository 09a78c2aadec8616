/**
 * The letters that languages add to ASCII, in small letters, the most frequent first. A wrong decoder gives
 * letters too, but of several languages at once.
 */
export const western: readonly string[] = [
  'éèàêçôîûùâëïœÿ',
  'üäöß',
  'óíáéñúüºª',
  'ãçáéíóêõâúàôºª',
  'àèéìòù',
  'ëéïöüèó',
  'äåöé',
  'åøæéöä',
  'áíðþéæöúýó',
  'àéèíòóçïúü',
];

export const central: readonly string[] = [
  'łąęóśżćńź',
  'íáéěščřžýůúňťďó',
  'áíčšžýéúťľňôďäóĺŕ',
  'áéőöüóűíú',
  'ăâîșțşţ',
  'čšžćđ',
];

export const turkish: readonly string[] = ['ışğüçöiâîû'];

export const baltic: readonly string[] = ['ėųįšąžūčę', 'āīēšūņķļžģč', 'äõüöšž'];

export const cyrillic: readonly string[] = [
  'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ',
  'оаинітевсрлкдмупзябгьчйхїжцшюєщфґ',
  'аоеинтрсвлкдпмзгубъячйцжхщшюф',
  'аоеинртсвлкдпмузгбјчшжхцћђљњџф',
];

export const greek: readonly string[] = ['αοιετσνηυρπκμλςωδγχθφβξζψάέήίόύώϊϋΐΰ'];

export const hebrew: readonly string[] = ['יוהלאתמרשבדקנפחעםןגטכצזסךףץ'];

export const arabic: readonly string[] = [
  'اليمونرتبةعدسفهكقحجشطصخذضغثظزىئءؤأإآ',
  'ایرندهمتوسشکگپچژبلفزقحخعغصضطظذثئء',
];

export const thai: readonly string[] = ['านรอกเงมยลวดทสตะปบคหแจพชขใไโผถธณภญฐศษซฉฟฮฬอ่้ิี์ัุู็ืๆำฯ๐๑๒๓๔๕๖๗๘๙฿'];
