import { describe, expect, it } from 'vitest';
import { taxMark } from './tax-mark';

const read = (header: string) => {
  const mark = taxMark(header);
  return mark && [mark.isIn, mark.name];
};

describe('taxMark', () => {
  it('tells amounts with tax from those without, in the languages of exports', () => {
    const names: readonly (readonly [string, boolean, string])[] = [
      ['unit_price_tax_incl', true, 'unit price'],
      ['priceExclTax', false, 'price'],
      ['Order Total (ex tax)', false, 'order total'],
      ['Einzelpreis brutto', true, 'einzelpreis'],
      ['Preis exkl. MwSt.', false, 'preis'],
      ['Montant HT', false, 'montant'],
      ['Total TTC', true, 'total'],
      ['Precio con IVA', true, 'precio'],
      ['Totale IVA esclusa', false, 'totale'],
      ['Prijs excl. btw', false, 'prijs'],
      ['Cena bez DPH', false, 'cena'],
      ['Cena s DPH', true, 'cena'],
      ['Сумма без НДС', false, 'сумма'],
      ['税込価格', true, '価格'],
      ['Gross unit price', true, 'unit price'],
    ];
    for (const [header, isIn, name] of names) expect(read(header)).toEqual([isIn, name]);
  });

  it('finds none where a word only looks like one', () => {
    for (const header of [
      'Net Sales',
      'Gross Sales',
      'Tax',
      'Sales tax',
      'VAT amount',
      'Weight',
      'Height',
      'Extra',
      'MwSt',
      'brutto',
    ])
      expect(read(header), header).toBeNull();
  });
});
