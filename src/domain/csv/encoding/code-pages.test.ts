import { describe, expect, it } from 'vitest';
import { decoderOf } from './code-pages';
import { detectEncoding } from './encoding';

/** Texts with their bytes in hexadecimal, encoded by Python's codecs of the same names. */
const texts = [
  [
    'ibm850',
    'Bestellnummer;Name;Größe\n1;Müller;Groß\n2;Jäger;Grün\n',
    '42657374656c6c6e756d6d65723b4e616d653b477294e1650a313b4d816c6c65723b47726fe10a323b4a846765723b4772816e0a',
  ],
  [
    'ibm437',
    'Numéro;Prénom\n1;Zoé\n2;François\n',
    '4e756d82726f3b5072826e6f6d0a313b5a6f820a323b4672616e876f69730a',
  ],
  ['ibm850', 'Pedido;Año;Niño\n1;José;Peña\n', '50656469646f3b41a46f3b4e69a46f0a313b4a6f73823b5065a4610a'],
  [
    'ibm852',
    'Číslo objednávky;Název\n1;Lněná košile žlutá\n',
    'aca1736c6f206f626a65646ea0766b793b4ea07a65760a313b4c6ed86ea0206b6fe7696c6520a76c7574a00a',
  ],
  [
    'ibm852',
    'Numer zamówienia;Nazwa\n1;Koszula lniana żółta\n2;Łóżko dębowe\n',
    '4e756d6572207a616da27769656e69613b4e617a77610a313b4b6f737a756c61206c6e69616e6120bea28874610a323b9da2be6b6f2064a9626f77650a',
  ],
  [
    'ibm857',
    'Sipariş No;Ürün;Müşteri\n1;Gömlek;Ayşe Yılmaz\n2;Bardak;Şükrü Çağlar\n',
    '5369706172699f204e6f3b9a72816e3b4d819f746572690a313b47946d6c656b3b41799f6520598d6c6d617a0a323b42617264616b3b9e816b7281208061a76c61720a',
  ],
  [
    'ibm860',
    'Pedido;Descrição\n1;Calção João\n',
    '50656469646f3b44657363726987846f0a313b43616c87846f204a6f846f0a',
  ],
  ['ibm737', 'Παραγγελία;Όνομα\n1;Γιώργος\n', '8f98a8989a9a9ca2e5983beea4a6a3980a313b82a0e9a89aa6aa0a'],
  ['ibm862', 'מספר;שם\n1;דוד כהן\n', '8e9194983b998d0a313b838583208b848f0a'],
  [
    'koi8-u',
    'Номер;Товар\n1;Сорочка лляна біла\n2;Їжа для котів\n',
    'eecfcdc5d23bf4cfd7c1d20a313bf3cfd2cfdecbc120ccccd1cec120c2a6ccc10a323bb7d6c120c4ccd120cbcfd4a6d70a',
  ],
] as const;

describe.each(texts)('%s', (encoding, text, hex) => {
  const bytes = Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));

  it('is decoded as its table says', () => expect(decoderOf(encoding).decode(bytes)).toBe(text));

  it('is told from all other encodings', () => {
    expect(decoderOf(detectEncoding(bytes).encoding).decode(bytes)).toBe(text);
  });
});

it('takes what TextDecoder offers from there, and no name that nobody knows', () => {
  expect(decoderOf('koi8-r').decode(Uint8Array.of(0xc1))).toBe('а');
  expect(() => decoderOf('ibm1')).toThrow(RangeError);
});
