const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  deg: '°',
  reg: '®',
  trade: '™',
  copy: '©',
  euro: '€',
  pound: '£',
  yen: '¥',
  frac12: '½',
};

const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z\d]{2,8}));/gi;
const tag = /<\/?(?:[a-z][^<>]*|!--[^<>]*--)>/gi;
// Zero-width characters, byte order marks and soft hyphens inside texts; the joiner (200D) stays, emoji need it.
const invisible = /[\u200b\u200c\u2060\ufeff\u00ad]/g;
const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/** Decodes HTML's entities, named and numeric; names that are not known stay as they are. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(entity, (whole, decimal: string, hex: string, name: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}

/**
 * A text in its one form: entities decoded, tags taken off, letters composed (NFC), full-width letters
 * and digits made narrow, invisible characters dropped, runs of blanks and line ends made one blank.
 * Not NFKC: it would turn Chinese punctuation into ASCII, and customers are quoted as they wrote.
 */
export function cleanText(text: string): string {
  let clean = text;
  if (clean.includes('&')) clean = decodeEntities(decodeEntities(clean));
  if (clean.includes('<')) clean = clean.replace(tag, ' ');
  if (/[^\x20-\x7e]/.test(clean)) {
    clean = clean
      .normalize('NFC')
      .replace(invisible, '')
      .replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
  }
  return clean.replace(/\s+/g, ' ').trim();
}
