import type { ColumnProfile } from './field-types';

/** What a buyer's number at the tax office, or that of an identity card, is called, where invoices have it printed on. */
const taxNumber =
  /^(?:customer|client|buyer|billing|cliente|kunden?)?(?:(?:vat|gst|btw|moms|tva)(?:reg(?:istration)?)?(?:id|identification)?(?:no|nr|number|nummer)|tax(?:id|identification|payer|registration)(?:id|no|nr|number)?|taxnumber|tin|gstin|pan|abn|eori|ustid(?:nr|nummer)?|ustidentnr|umsatzsteuerid\p{L}*|steuernummer|steuernr|uidnr|uidnummer|numerotva|notva|siret|siren|nif|cif|nifcif|cifnif|dninif|nifdni|dni|nie|rfc|ruc|rut|nit|cuit|cuil|cpf|cnpj|cpfcnpj|cnpjcpf|nipc|contribuinte|piva|partitaiva|codicefiscale|codfiscale|codfisc|kvk(?:nummer|nr)?|cvr|orgnr|organisationsnummer|ytunnus|nip|pesel|dic|ico|icdph|oib|afm|αφμ|инн|иин|едрпоу|vkn|tckn|vergino|vergikimlikno|npwp|nik|mst|masothue|税号|納稅人識別號|纳税人识别号|统一社会信用代码|統一編號|統編|身份证号|身份证号码|法人番号|사업자번호|사업자등록번호|เลขประจำตัวผู้เสียภาษี)$/u;

/** A number of the buyer's at the tax office, where nothing else says who that is; one on all rows is the shop's own. */
export function areTaxNumbers(
  profile: ColumnProfile,
  name: string,
  has: (field: string) => boolean,
): boolean {
  if (has('email') || has('phone') || has('personName')) return false;
  const isCode = profile.spaced < 0.2 && profile.meanLength >= 6 && profile.meanLength <= 25;
  return isCode && profile.distinct > 1 && taxNumber.test(name);
}

/** What the number of a customer's card is called at a till. */
const cardNumber =
  /^(?:card(?:no|nr|num|number|id|code)|cardholder(?:no|number|id)|卡号|卡號|カード番号|카드번호|kartennummer|kartennr|numerodetarjeta|numerodecarte|nocarte|номеркарты)$/u;

/**
 * Numbers of cards, by which a till knows customers where nothing else tells them apart. Digits throughout: of a card
 * for paying a till shows the last four.
 */
export function areCards(profile: ColumnProfile, name: string, has: (field: string) => boolean): boolean {
  if (has('email') || has('phone') || has('personName')) return false;
  const isNumber = profile.spaced < 0.2 && profile.numbers >= 0.9 && profile.meanLength > 4.5;
  return isNumber && profile.distinct > 1 && cardNumber.test(name);
}
