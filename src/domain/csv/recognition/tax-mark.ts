/** Whether the name of an amount says that tax is in it, and the name without what says so. */
export interface TaxMark {
  readonly isIn: boolean;
  readonly name: string;
}

const tax =
  '(?:sales ?)?(?:tax(?:es)?|vat|gst|hst|mwst|ust|mehrwertsteuer|umsatzsteuer|steuern?|tva|iva|impuestos?|impostos?|btw|moms|mva|alv|podatku|dph|ндс|kdv|ppn)';
const out =
  'excl(?:usive|uding)?|exkl(?:usive)?|ekskl|exc|ex|without|before|pre|ohne|zzgl|hors|sans|sin|senza|sem|s(?= i)|bez|utan|uten|без';
const within =
  'incl(?:usive|uding)?|inkl(?:usive)?|inc|with|after|mit|avec|con|com|c(?= i)|s(?= d)|z|met|med|с';

const marks: readonly (readonly [isIn: boolean, pattern: RegExp])[] = [
  [false, new RegExp(`(?<![\\p{L}])(?:${out}) ?(?:of |de |di )?${tax}(?![\\p{L}])`, 'u')],
  [
    false,
    new RegExp(`(?<![\\p{L}])${tax} ?(?:excl\\w*|exkl\\w*|ekskl\\w*|esclus[ao]|exclu[isd]\\w*|haric)`, 'u'),
  ],
  [
    false,
    /(?<!\p{L})(?:ht|hors taxes?|imponibile|base imponible|base imp|^base$|base impot|base ht|(?:valor|importe) tributavel|без ндс)(?!\p{L})|netto|税抜き?|税別|稅前|未[税稅]|不含[税稅]|부가세 ?별도|공급가액/u,
  ],
  [false, /(?<!\p{L})net (?=(?:unit )?price)|(?<=price )net(?!\p{L})/u],
  [true, new RegExp(`(?<![\\p{L}])(?:${within}) ?(?:of |de |di )?${tax}(?![\\p{L}])`, 'u')],
  [true, new RegExp(`(?<![\\p{L}])${tax} ?(?:incl\\w*|inkl\\w*|inclu[isd]\\w*|compris\\w*|dahil)`, 'u')],
  [
    true,
    /(?<!\p{L})(?:ttc|toutes taxes comprises|ivat[ao]|wt)(?!\p{L})|brutto|税込み?|[价價][税稅]合[计計]|含[税稅]|부가세 ?포함/u,
  ],
  [true, /(?<!\p{L})gross (?=(?:unit )?price)|(?<=price )gross(?!\p{L})/u],
];

/**
 * What 'price_excl_tax', 'Prix HT', 'Bruttopreis' or 'Precio con IVA' say of tax; null for names that say nothing, and
 * for those that say nothing else.
 */
export function taxMark(header: string): TaxMark | null {
  const mark = wholeTaxMark(header);
  return mark?.name === '' ? null : mark;
}

/** The same of all names: 'Brutto' and '价税合计', too. */
export function wholeTaxMark(header: string): TaxMark | null {
  const text = header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu}\p{L}{2})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[\s_\-./()[\]]+/g, ' ')
    .trim();
  for (const [isIn, pattern] of marks) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const name = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`.trim();
    return { isIn, name };
  }
  return null;
}
