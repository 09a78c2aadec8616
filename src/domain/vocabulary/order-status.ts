/**
 * This room holds the words of exports' cells: status, event types, genders, currencies, multipliers, sums, clocks,
 * no value. They are apart from the lexicon, which is for reading what people write: a cell's words belong to the
 * system that wrote the file, and a file mixes languages, so that all are compared at once and not by a text's
 * language.
 */
import { marketplaceSigns, marketplaceWords } from './statuses/marketplace-words';
import { stateWords } from './statuses/state-words';

/** What an order's status says of the money: whether it came in, stayed, or was given back. */
export type OrderState =
  | 'paid'
  | 'unpaid'
  | 'cancelled'
  | 'refunded'
  | 'partlyRefunded'
  | 'test'
  /** No word of it is known: she is asked. */
  | 'unknown';

/** Where a status says several things ('completed, refunded'), the first of these is what became of the order. */
const precedence: readonly OrderState[] = [
  'test',
  'cancelled',
  'refunded',
  'partlyRefunded',
  'unpaid',
  'paid',
];

/** What a status says by itself; '' is unknown. */
export function orderState(status: string): OrderState {
  const found = new Set<OrderState>();
  const read = (phrase: string) => {
    found.add(stateOfPhrase(phrase));
    // What was read must not be read again as a part of another phrase.
    return ' | ';
  };
  const rest = replaceSpaced(plainStatus(status), read);
  if (unspacedScript.test(rest)) rest.replace(unspacedPhrases, read);
  return precedence.find((state) => found.has(state)) ?? 'unknown';
}

/**
 * The states of all the words of one shop's status column. Some words mean one thing in one system and another
 * elsewhere; the company they keep tells: 'closed' is refunded beside Magento's 'complete', paid beside a till's
 * 'open' and unknown else; 'pending' waits for the parcel beside Lazada's 'ready to ship'; 'sent' is a quotation
 * beside 'draft'.
 */
export function orderStates(statuses: Iterable<string>): ReadonlyMap<string, OrderState> {
  const words = [...new Set(statuses)];
  const plain = new Set(words.map(plainStatus));
  return new Map(words.map((word) => [word, stateInCompany(plainStatus(word), plain) ?? orderState(word)]));
}

function stateInCompany(word: string, beside: ReadonlySet<string>): OrderState | null {
  const hasAny = (words: Iterable<string>) => [...words].some((each) => beside.has(each));
  if (closedWords.test(word)) {
    // Alibaba's English for 交易关闭, beside its 'Finished'.
    if (beside.has('finished')) return 'cancelled';
    if (hasAny(marketplaceSigns)) return 'paid';
    if ([...beside].some((each) => completeWords.test(each))) return 'refunded';
    return hasAny(['open', 'void', 'draft', 'overdue', 'sent']) ? 'paid' : 'unknown';
  }
  // A marketplace hands on orders that are paid; elsewhere a new order may be one or not.
  if (newWords.test(word) && hasAny(marketplaceSigns)) return 'paid';
  switch (word) {
    case 'open':
      return hasAny(['overdue', 'draft', 'paid', 'invoice sent', 'won', 'lost']) ? 'unpaid' : 'unknown';
    case 'lost':
      return hasAny(['won', 'open', 'closed won']) ? 'cancelled' : 'unknown';
    case 'won':
      return 'paid';
    case 'offen':
      return hasAny(['bezahlt', 'komplett bezahlt', 'vollstandig bezahlt', 'teilweise bezahlt', 'uberfallig'])
        ? 'unpaid'
        : 'unknown';
    case 'pending':
      return beside.has('ready to ship') ? 'paid' : 'unpaid';
    case 'sent':
      return hasAny(['draft', 'quotation']) ? 'unpaid' : 'paid';
    case 'hold':
    case 'on hold':
      return hasAny(['awaiting collection', 'to ship']) ? 'paid' : 'unpaid';
    default:
      return null;
  }
}

/** 'Closed': Magento's word for what was given back, other systems' for what is done. */
const closedWords =
  /^(?:(?:order )?closed|cerrad[oa]s?|chius[oaie]|geschlossen|gesloten|clotur(?:e|ee|es|ees)|ferm(?:e|ee|es|ees)|fechad[oa]s?|zamkniet[eay]|закрыт[аоы]?|kapatildi|kapali|lezarva|inchis[a]?)$/;
/** What Magento calls an order that is done, as its translations do. */
const completeWords =
  /^(?:complete|complet[oae]|completad[oa]|vollstandig|abgeschlossen|termine|terminee|completat[oa]|voltooid|compleet|zrealizowan[ey]|завершен|выполнен|tamamlandi)$/;
/** What has only just come in. */
const newWords =
  /^(?:new|open|created|initial|waiting|reserved|accept|receive|nowe|nowy|yeni|yeni siparis|acik|nieuw|nuev[oa]|nouveau|nouvelle|neu|nuov[oa]|nov[oa]|noua|нов(?:ыи|ая|ое)|confirm|preparation|awaiting|upcoming)$/;

/** Whether a word that says 'not paid' speaks of the money, and not of a parcel or a step that is still to come. */
export function speaksOfPayment(status: string): boolean {
  return payment.test(plainStatus(status));
}

const payment =
  /\bpa(?:y|id)|unpaid|zahl|paie|\bpag|betal|betaal|plat|zaplac|оплат|odem|odenm|thanh toan|bayar|fizet|دفع|付|支払|支払い|入金|決済|결제|입금|ชำระ/u;

/** True where the status says that the order or line came to nothing, or was returned or refunded in full. */
export function isCancelled(status: string): boolean {
  const state = orderState(status);
  return state === 'cancelled' || state === 'refunded';
}

/**
 * Small letters, accents off, the words of 'PartiallyShipped' apart, `_`, `-`, `/` and the like as blanks,
 * WooCommerce's 'wc-' taken off, Persian's kaf and ye as Arabic's.
 */
function plainStatus(status: string): string {
  const words = /^\p{L}+$/u.test(status) ? status.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2') : status;
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ک', 'ك')
    .replaceAll('ی', 'ي')
    .replace(/[đðłıøæß]/g, (letter) => plainLetters[letter]!)
    .replace(/[_\-–—./|,;:()[\]'’\u200c]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^wc /, '');
}

const plainLetters: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
};

/** Scripts that write without blanks between words: there a phrase is found inside others. */
const unspacedScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const phrases = [...Object.entries(stateWords), ...Object.entries(marketplaceWords)]
  .flatMap(([state, words]) =>
    words.split('|').map((phrase) => ({ phrase: plainStatus(phrase), state: state as OrderState })),
  )
  .sort((a, b) => b.phrase.length - a.phrase.length);
const exact = new Map<string, OrderState>();
for (const { phrase, state } of phrases)
  if (!phrase.includes('*') && !exact.has(phrase)) exact.set(phrase, state);
/** Made when the first word asks for them: hundreds of patterns take longer than a page may stand still at its start. */
let stems: readonly { readonly pattern: RegExp; readonly state: OrderState }[] | null = null;

function stateOfPhrase(phrase: string): OrderState {
  const whole = exact.get(phrase);
  if (whole !== undefined) return whole;
  stems ??= phrases
    .filter((own) => own.phrase.includes('*'))
    .map((own) => ({ pattern: new RegExp(`^${withStems(own.phrase)}$`, 'u'), state: own.state }));
  return stems.find(({ pattern }) => pattern.test(phrase))!.state;
}

function withStems(phrase: string): string {
  return phrase.replaceAll('*', '\\p{L}*');
}

/**
 * The phrases that stand between blanks, by the first letters of each: of thousands hardly any can begin at a place, and
 * one pattern of all would try them one after the other at every letter of every cell.
 */
const phrasesFrom = new Map<string, RegExp>();
const opening = 2;
const spaced = ofScript(false).map((own) => ({ ...own, start: openingOf(own.phrase) }));
const starts = new Set(spaced.map((own) => own.start));

/** Made when the first such text comes, as the stems are; null where nothing opens so. */
function patternFrom(start: string): RegExp | null {
  if (!starts.has(start)) return null;
  const made = phrasesFrom.get(start);
  if (made !== undefined) return made;
  // What opens with a whole shorter phrase may go on as that or as any of the longer ones.
  const own = spaced.filter((other) => start.startsWith(other.start));
  const pattern = new RegExp(`(?:${longestFirst(own)})(?!\\p{L})`, 'yu');
  phrasesFrom.set(start, pattern);
  return pattern;
}

/** The letters that a phrase opens with, fewer than `opening` where its stem is shorter. */
function openingOf(phrase: string): string {
  return phrase.split('*')[0]!.slice(0, opening);
}

/** Replaces each phrase that begins and ends with a word, from the left, the longest of those that fit. */
function replaceSpaced(text: string, read: (phrase: string) => string): string {
  let [rest, done] = ['', 0];
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && letter.test(text[at - 1]!)) continue;
    const phrase = phraseAt(text, at);
    if (phrase === null) continue;
    rest += text.slice(done, at) + read(phrase);
    done = at + phrase.length;
    at = done - 1;
  }
  return rest + text.slice(done);
}

const letter = /\p{L}/u;

function phraseAt(text: string, at: number): string | null {
  for (let length = opening; length > 0; length--) {
    const pattern = patternFrom(text.slice(at, at + length));
    if (pattern === null) continue;
    pattern.lastIndex = at;
    const [phrase] = pattern.exec(text) ?? [];
    if (phrase !== undefined) return phrase;
  }
  return null;
}

const unspacedPhrases = new RegExp(longestFirst(ofScript(true)), 'gu');

function ofScript(unspaced: boolean) {
  return phrases.filter(({ phrase }) => unspacedScript.test(phrase) === unspaced);
}

function longestFirst(some: typeof phrases): string {
  return some.map(({ phrase }) => withStems(phrase)).join('|');
}
