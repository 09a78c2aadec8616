import { normaliseHeader } from '../../csv/recognition/header-name';
import { type DraftMatch, list } from './table';

/** What bookings of rooms, tools, courses and tables call the number of an order. */
export const numbersOfBookings = list(
  `confirmation no | confirmation number | confirmation code | confirmation id | booking code | book number | booking | reservation no | reservation code | reservation | rental id | rental no | rental number | rental agreement | agreement no | contract no | contract number | hire no | appointment id | appointment no | enrolment id | enrollment id | registration id
  | Buchungsnr. | Buchungs-ID | Buchung | Reservierungsnummer | Reservierung | Mietvertrag | Vertragsnummer | n° de réservation | référence de réservation | réservation | nº de reserva | código de reserva | localizador | reserva | numero prenotazione | prenotazione | boekingsnummer | reserveringsnummer | numer rezerwacji | rezervasyon no
  | 预订单号 | 预约号 | 预约编号 | 訂房編號 | 予約ID | 予約コード | 예약ID | 예약코드 | номер бронирования | бронь | หมายเลขการจอง | รหัสการจอง`,
);

/** What they call the day that a customer comes; the day of booking comes first where it is known. */
export const daysOfStays = list(
  `booked | enrolled on | enrolment date | enrollment date | registered on | registration date | check-in | check in date | checkin date | arrival | arrival date | pick-up | pick-up date | pickup date | rental start | rental start date | hire date | session date | class date
  | Anreise | Anreisedatum | Mietbeginn | arrivée | date d’arrivée | entrada | fecha de entrada | llegada | data de entrada | arrivo | data di arrivo | aankomst | przyjazd | giriş tarihi | 入住日期 | 入住时间 | 入住日 | 入住 | チェックイン | チェックイン日 | 宿泊日 | 체크인 | 입실일 | заезд | дата заезда | วันที่เช็คอิน | วันเข้าพัก`,
);

/** Whom they name. */
export const namesOfGuests = list(
  `booked by | booker | booker name | lead guest | lead guest name | student | student name | renter | hirer | tenant | attendee | Gast | Gastname | Mieter | Teilnehmer | voyageur | nom du voyageur | locataire | huésped | nombre del huésped | hóspede | nome do hóspede | ospite | nome ospite | gość | misafir | 入住人 | 客人姓名 | 宿泊者名 | 宿泊者 | 代表者名 | 予約者名 | 투숙객 | 예약자 | 예약자명 | гость | имя гостя | ผู้เข้าพัก | ชื่อผู้เข้าพัก | ชื่อผู้จอง`,
);

/** What they let. */
export const whatIsLet = list(
  `listing | accommodation | apartment | property | property name | room | room name | room category | vehicle | equipment | rental item | course | course name | course title | class name | workshop | tour | tour name | activity name | treatment | Unterkunft | Zimmer | Kurs | Fahrzeug | hébergement | chambre | type de chambre | alojamiento | habitación | curso | acomodação | quarto | tipo de quarto | alloggio | tipo camera | corso | kamertype | pokój | oda tipi | 房间 | 房间类型 | 课程 | 课程名称 | 部屋タイプ | 客室タイプ | 宿泊プラン | プラン名 | 객실 | 객실타입 | 강좌명 | тип номера | ประเภทห้อง | ห้องพัก`,
);

/** What they call the money of a whole stay. */
export const sumsOfStays = list(
  'rental total | rental price | total rental | booking amount | booking total | reservation total | total booking value | total charges | earnings | gross earnings | Mietpreis gesamt | 宿泊料金 | 宿泊費 | 宿泊代金 | 予約金額 | 利用料金 | 예약금액 | 숙박요금 | 房费 | 预订金额 | 租金 | 租金总额 | сумма бронирования',
);

const normalised = (names: string) => list(names).map(normaliseHeader);
const nights = normalised(
  'nights | no of nights | # of nights | number of nights | room nights | days | no of days | number of days | rental days | days rented | Nächte | Übernachtungen | Anzahl Nächte | Miettage | Tage | nuits | nombre de nuits | nuitées | jours | noches | nº de noches | días | noites | nº de noites | diárias | dias | notti | giorni | nachten | noce | doby | 间夜 | 间夜数 | 晚数 | 入住天数 | 天数 | 租期 | 租赁天数 | 泊数 | 宿泊数 | 日数 | 利用日数 | 박수 | 숙박일수 | 대여일수 | ночей | кол-во ночей | суток | дней | จำนวนคืน | จำนวนวัน',
);
/** Prices of one night or day; a bare price beside nights is as often that of the whole stay. */
const ofOneNight = normalised(
  'rate | daily rate | day rate | nightly rate | room rate | rate per night | rate per day | price per night | price per day | night price | average nightly rate | average daily rate | adr | Preis pro Nacht | Preis je Nacht | Preis pro Tag | Tagespreis | Tagessatz | Zimmerpreis | prix par nuit | prix par jour | tarif | tarif par nuit | precio por noche | precio por día | tarifa | tarifa por noche | preço por noite | tarifa diária | valor da diária | valor diária | prezzo per notte | prezzo al giorno | tariffa | prijs per nacht | cena za noc | cena za dobę | 房价 | 每晚价格 | 单晚价格 | 日租金 | 每日租金 | 宿泊単価 | 1泊料金 | 日額 | 객실요금 | 1박요금 | 일대여료 | цена за ночь | цена за сутки | тариф | ราคาต่อคืน | ราคาต่อวัน',
);

/** Nights are the pieces of a stay where its price is of one of them. */
export function settleStays(match: DraftMatch<'quantity' | 'unitPrice'>): void {
  if (match.has('quantity')) return;
  const count = nights.find((name) => match.hasColumn(name));
  const rate = ofOneNight.find((name) => match.hasColumn(name));
  if (count === undefined || rate === undefined) return;
  match.assign('quantity', count);
  match.assign('unitPrice', rate);
}
