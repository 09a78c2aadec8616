/** What programs, tills and shops write in a column of customers where there is none, in small letters. */
const words = `-1 | null | none | nil | nan | na | n/a | #n/a | n.a. | \\n | undefined | not set | (none) | not provided | not available | not applicable | unknown | missing | empty | blank | x
| anonymous | anon | anonymized | anonymised | anonymous user | anonymous customer | deleted | deleted user | redacted
| noreply | no-reply | donotreply | do-not-reply | noemail | no-email | nomail | keine-mail | sin-correo | not logged in | not logged-in | void
| guest | guests | guest user | guest customer | guest checkout | visitor | nobody | no one | noone | no customer | no name | noname | no user | no account | not registered | unregistered | unassigned
| walk in | walk-in | walkin | walk in customer | walk-in customer | walkin customer | cash customer | cash sale | cash | counter sale | default | default customer | retail customer | pos customer | customer | client | user | buyer
| amazon customer | amazon-kunde | amazon kunde | client d'amazon | cliente de amazon | cliente amazon | amazon カスタマー | amazonカスタマー | kindle customer | kindle-kunde
| a google user | google user | ein google-nutzer | un utilisateur de google | un usuario de google | um usuário do google | пользователь google | ebay user | verified buyer | verified customer | a customer | shopify customer
| 游客 | 访客 | 散客 | 匿名 | 匿名用户 | 匿名买家 | 匿名顾客 | 匿名评价 | 无 | 无名 | 未知 | 未登录 | 未注册 | 空 | 普通顾客 | 零售客户 | 游客用户 | 已注销 | 用户已注销 | 已注销用户 | 淘宝用户 | 微信用户 | 京东用户 | 非会员
| 遊客 | 訪客 | 匿名用戶 | 匿名買家 | 未知用户 | 非會員 | ゲスト | ゲスト購入 | 非会員 | 匿名希望 | 名無し | 未登録 | 不明 | なし
| 비회원 | 비회원주문 | 손님 | 게스트 | 익명 | 알수없음 | 없음
| gast | gastbesteller | gastbestellung | gastkunde | laufkundschaft | laufkunde | barverkauf | unbekannt | kein kunde | keine | anonym | keine angabe | nicht angegeben
| invité | invite | client invité | client anonyme | client de passage | client comptoir | inconnu | anonyme | aucun | non renseigné
| invitado | cliente invitado | anónimo | anonimo | cliente anónimo | desconocido | ninguno | consumidor final | público en general | publico en general | cliente general | cliente genérico | sin cliente | cliente mostrador
| convidado | visitante | cliente balcão | cliente balcao | consumidor | desconhecido | anônimo | cliente padrão | sem cliente | não informado | nao informado | nenhum
| ospite | sconosciuto | cliente generico | cliente anonimo | gość | gosc | nieznany | host | neznámý | гость | аноним | анонимный | неизвестно | неизвестный | розничный покупатель | частное лицо | нет
| misafir | ziyaretçi | bilinmiyor | tamu | pelanggan umum | khách | khách lẻ | khách vãng lai | gäst | okänd | onbekend | anoniem | gastgebruiker | anonimowy | klient detaliczny | anonim | perakende müşteri | ẩn danh | umum | gjest | gæst | 默认客户 | 零售客户 | 비회원구매 | 일반고객 | แขก | ผู้เยี่ยมชม | ไม่ทราบ | زائر | مجهول | ลูกค้าทั่วไป | ไม่ระบุ | ไม่ระบุชื่อ | ضيف | غير معروف
| test@test.com | test@test.de | test@example.com | test@mail.com | test@email.com | test@gmail.com | no@email.com | no@mail.com | abc@abc.com | a@a.com | asdf@asdf.com | xxx@xxx.com
| one-time customer | one time customer | one-off customer | occasional customer | temporary customer | general customer | misc | miscellaneous | misc customer | sundry | sundries | sundry customer | counter | counter customer | cash account | cash a/c | cash customers | dummy | dummy customer | do not use
| divers | diverse | diverse kunden | sonstige | sonstige kunden | barkunde | barkunden | bar-kunde | thekenkunde | cpd | cpd-kunde | einmalkunde | particulier | client occasionnel | clients divers | client divers | comptoir | vente comptoir | venta mostrador | mostrador | cliente contado | venta al público | clientes varios | cliente ocasional | cliente eventual | não identificado | nao identificado | cliente não identificado | consumidor não identificado | cliente avulso | cliente occasionale | clienti vari | cliente al banco | balieklant | contante klant | klant onbekend | losse verkoop
| klient gotówkowy | osoba prywatna | физ. лицо | физлицо | физ лицо | физическое лицо | наличные | розница | розничный клиент | peşin müşteri | muhtelif müşteri | nakit müşteri | khách hàng lẻ | pembeli umum | pelanggan tunai
| 现金客户 | 零散客户 | 临时客户 | 个人 | 个人客户 | 一般客户 | 现金 | 一般客戶 | 現金客戶 | 散客戶 | 一般 | フリー客 | フリー | 一見客 | 一見 | 現金客 | 現金 | 一般顧客 | 一般客 | 諸口 | 현금 | 현금고객 | 일반 | 일반손님 | 개인 | ทั่วไป | เงินสด | ลูกค้าเงินสด | ลูกค้าขาจร`;

const nobodies = new Set(words.split('|').map((word) => word.trim()));

/** An id with a figure above 0 in it, as most are: no word for nobody has one, but for '-1'. */
const isCounted = /^[a-z0-9][\w@.-]*[1-9][\w@.-]*$|^[1-9][\w@.-]*$/i;

/**
 * True for an id or a name that stands for nobody: a word for it in any language, with or without brackets, nothing
 * but marks, or zero (the id of whoever is not logged in; padded with zeros it may be somebody's).
 */
export function isNobody(text: string): boolean {
  if (text.length > 40 || isCounted.test(text)) return false;
  const word = text.normalize('NFKC').trim().toLowerCase();
  if (/^[^\p{L}\p{N}]*$/u.test(word)) return true;
  if (/^0(?:\.0+)?$/.test(word) || /^[0-]{32,36}$/.test(word)) return true;
  return (
    nobodies.has(word) || nobodies.has(word.replace(/^[([{<'"]+|[)\]}>'"]+$/g, '').replace(/[\s_]+/g, ' '))
  );
}
