const atDoor =
  /cash on delivery|pay(?:ment)? on delivery|collect on delivery|\bcod\b|nachnahme|contre[- ]?remboursement|contra ?reembolso|contra ?entrega|na entrega|contrassegno|rembours(?!ement)|pobrani|dob[ií]rk|наложенн|при получении|при доставке|kap[ıi]da|khi nhận hàng|bayar di tempat|货到付款|貨到付款|代引|代金引換|着払い|착불|ปลายทาง|عند الاستلام|پرداخت در محل|डिलीवरी पर/iu;

/** Whether a way of paying is the door's: goods are paid for as they arrive, and shop systems are often never told. */
export function isPaidAtDoor(way: string): boolean {
  return atDoor.test(way);
}
