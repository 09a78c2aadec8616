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

/** Words that stand for a customer whom nobody knows, in small letters: nothing, a guest, a passer-by, a deleted account. */
const nobodyWords = words(`
  0 | 00 | 0.0 | -1 | none | na | n.a. | unknown | not set | no customer | no name | noname | guest | guests | guest user | guest customer | guest checkout | anonymous | anonymous user | anon | nobody | no one
  | visitor | walk-in | walk in | walkin | walk-in customer | walk in customer | walk-in client | cash customer | cash sale | cash | counter sale | retail customer | default customer | default | pos customer | deleted | deleted user | [deleted] | not logged in | not logged-in | false | void
  | gast | gäste | gastkunde | gastbestellung | anonym | unbekannt | laufkundschaft | barverkauf | barkunde | invité | invitée | invités | anonyme | inconnu | client de passage | client comptoir | visiteur
  | invitado | invitada | anónimo | anonimo | anónima | desconocido | cliente mostrador | público general | público en general | publico en general | consumidor final | cliente genérico | convidado | visitante | anônimo | desconhecido | cliente balcão | cliente padrão
  | ospite | sconosciuto | cliente generico | cliente occasionale | gastgebruiker | anoniem | onbekend | gość | gosc | anonim | anonimowy | nieznany | klient detaliczny | host | neznámý
  | гость | гостевой | аноним | анонимный | неизвестно | неизвестный | розничный покупатель | частное лицо | покупатель | misafir | ziyaretçi | anonim | bilinmeyen | perakende müşteri
  | khách | khách lẻ | khách vãng lai | ẩn danh | tamu | pelanggan umum | anonim | umum | gäst | okänd | gjest | gæst
  | 无 | 無 | 匿名 | 匿名用户 | 匿名用戶 | 匿名买家 | 游客 | 遊客 | 访客 | 訪客 | 散客 | 零售客户 | 未登录 | 未登錄 | 未知 | 未注册 | 默认客户 | 普通顾客 | 非会员 | 非會員
  | ゲスト | ゲストユーザー | 非会員 | 未登録 | 不明 | なし | 匿名希望 | ビジター | 비회원 | 손님 | 게스트 | 비회원구매 | 익명 | 일반고객 | 없음
  | ลูกค้าทั่วไป | ไม่ระบุ | ไม่ทราบ | ผู้เยี่ยมชม | แขก | ضيف | زائر | مجهول | غير معروف`);

/** Local parts of addresses that systems fill in where they must have one. */
const nobodyMailboxes =
  /^(?:no-?reply|do-?not-?reply|no-?e?-?mail|none|nobody|guest|anonymous|unknown|null|undefined|nomail|keine-?mail|sin-?correo|walk-?in)@/;

/** What the ids of a shop's customers look like. */
export interface IdEvidence {
  /** 0 is a customer's number like 1 and 2: ids are the numbers from 0 on, and 0 has no more rows than others. */
  readonly zeroIsSomebody: boolean;
}

/**
 * Looks at the ids of one column of customers.
 * @param rowsOf the rows that each id has.
 */
export function idEvidence(rowsOf: ReadonlyMap<string, number>): IdEvidence {
  const zero = rowsOf.get('0') ?? 0;
  const others = [...rowsOf].filter(([id]) => /^[1-9]\d*$/.test(id));
  // Numbers that start at 0 are numbered through: nearly all ids are below twice their number.
  const isDense =
    zero > 0 &&
    others.length >= 10 &&
    others.length >= (rowsOf.size - 1) * 0.9 &&
    others.filter(([id]) => Number(id) <= others.length * 2).length >= others.length * 0.95;
  const most = Math.max(0, ...others.map(([, rows]) => rows));
  return { zeroIsSomebody: isDense && zero <= most };
}

/**
 * True where an id or e-mail address stands for nobody: 'guest', 'null', '(not set)', '0', '匿名', a row of
 * zeros or dashes, a mailbox that does not exist.
 */
export function isNobody(id: string, { zeroIsSomebody }: IdEvidence): boolean {
  const word = id.trim().normalize('NFC').toLowerCase();
  if (isMissingCode(word)) return true;
  if (word === '0') return !zeroIsSomebody;
  if (nobodyWords.has(word) || nobodyWords.has(word.replaceAll('_', ' '))) return true;
  // '00000000-0000-0000-0000-000000000000', '######', '---'.
  if (word.length > 5 && /^[0\-x#*]+$/.test(word)) return true;
  return word.includes('@') && nobodyMailboxes.test(word);
}

function words(list: string): ReadonlySet<string> {
  return new Set(['', ...list.split('|').map((word) => word.trim())]);
}
