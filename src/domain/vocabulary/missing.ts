/** The ways to write 'no value', in small letters. */
const missingWords = words(`
  - | -- | --- | — | —— | – | ― | . | .. | ... | … | ? | / | * | null | (null) | <null> | [null] | none | (none) | nan | <na> | na | n/a | n.a. | n.a | #n/a | #null! | #value! | #ref! | #name? | #num!
  | #div/0 | #div/0! | \\n | nil | void | undefined | (not set) | not set | unset | empty | (empty) | (blank) | blank | unknown | missing | not available | no data | tbd | tba
  | k. a. | k.a. | keine angabe | unbekannt | leer | kein | keine | aucun | aucune | inconnu | n.c. | nc | s/d | s.d. | sin datos | ninguno | ninguna | desconocido | nenhum | nenhuma | sem dados | desconhecido | nessuno | nessuna | nd | n.d. | sconosciuto
  | geen | onbekend | brak | brak danych | нет | нет данных | неизвестно | не указано | yok | bilinmiyor | không có | không | tidak ada | kosong
  | 无 | 無 | 空 | 暂无 | 暫無 | 未知 | 无退款申请 | 未填写 | 没有 | なし | 不明 | 未設定 | 未入力 | 없음 | 해당없음 | 미입력 | ไม่มี | ไม่ระบุ | لا يوجد | غير معروف`);

/** True for the ways in which exports write 'no value' in columns of numbers and dates. */
export function isMissing(text: string): boolean {
  return text.length < 16 && (text === '' || missingWords.has(text.trim().toLowerCase()));
}

/**
 * As `isMissing`, for ids and categories, where a word such as 'none', 'unknown' or '无' may be a value: dashes, null,
 * NaN, undefined, N/A, \N.
 */
export function isMissingCode(text: string): boolean {
  if (text.length > 11) return false;
  const first = text.charCodeAt(0);
  // Ids begin with a digit, as a rule, and words for nothing do not.
  if (first >= 48 && first <= 57) return false;
  return (
    text === '' ||
    /^(?:[-–—]{1,3}|null|\(null\)|<null>|nan|<na>|#?n\/a|\\n|nil|undefined|\(not set\)|\(none\))$/i.test(text)
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(['', ...list.split('|').map((word) => word.trim())]);
}
