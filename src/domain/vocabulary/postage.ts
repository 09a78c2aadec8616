/** Words for sending something, in small letters without accents, and what stands beside them for the way of it. */
const sending = `shipping ship shipment delivery deliver postage post freight versand versandkosten lieferung zustellung livraison expedition port envio envios frete entrega spedizione consegna verzending verzendkosten bezorging
  wysylka dostawa przesylka doprava doruceni dorucenie доставка доставлення kargo frakt levering forsendelse fragt toimitus szallitas kiszallitas livrare transport αποστολη μεταφορικα gonderim vanchuyen pengiriman ongkir`;
const two = `royalmail australiapost canadapost anpost laposte deutschepost swisspost posteitaliane mondialrelay relaiscolis ninjavan novaposhta ceskaposta slovenskaposta pocztapolska magyarposta postaromana почтароссии новапошта`;
const carriers = `dhl dpd gls ups fedex usps hermes evri postnl bpost colissimo chronopost correos seur mrw brt inpost paczkomat paczkomaty paczkomatu packeta zasilkovna zasielkovna ppl сдэк cdek yamato sagawa aramex
  posten postnord bring budbee instabox matkahuolto posti nova novaposhta укрпошта sameday cargus fan acs speedex sedex pac loggi poste tnt dachser evri yodel dpdhl balikovna omniva itella venipak ${two}`;
const ways = `express standard priority economy ground overnight tracked signed international domestic national next day same two three business days hour hours saver plus paket parcel packet pickup point locker courier curier kurier kuryr kuryrem na pobranie pod dom 1st 2nd first second class special guaranteed free insured zone eu europe worldwide home click collect`;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
const sendingWords = words(sending);
const carrierWords = words(carriers);
const wayWords = words(ways);
/** Carriers whose names are no words or goods: an 'UPS 1500' is a power supply, a 'fan' turns. */
const plainCarriers = words(
  'dhl dpd gls fedex usps evri postnl bpost colissimo chronopost correos seur packeta zasilkovna сдэк cdek yamato sagawa aramex postnord matkahuolto ' +
    two,
);

const ofTwoWords =
  /\b(?:royal mail|australia post|canada post|an post|la poste|deutsche post|swiss post|poste italiane|mondial relay|relais colis|ninja van|nova poshta)\b|ceska posta|slovenska posta|poczta polska|magyar posta|posta romana|почта россии|нова пошта/g;

/**
 * Whether a title says nothing but that something is sent, by whom and how: 'Express delivery 24h', 'Doprava
 * Zásilkovna', 'DHL Express', 'Szállítás GLS'. A word for sending alone is told elsewhere.
 * @param title in small letters, without accents.
 */
export function namesPostage(title: string): boolean {
  const parts = title
    .replace(ofTwoWords, (name) => name.replace(' ', ''))
    .split(/[\s:：/|()+,.–—-]+/u)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 6) return false;
  let [sent, carried, said] = [false, false, false];
  for (const part of parts) {
    if (sendingWords.has(part)) sent = true;
    else if (carrierWords.has(part)) {
      said = true;
      if (plainCarriers.has(part)) carried = true;
    } else if (wayWords.has(part) || /^\d{1,3}(?:h|hr|hrs|kg|d)?$/.test(part)) said = true;
    else return false;
  }
  return said && (sent || carried);
}
