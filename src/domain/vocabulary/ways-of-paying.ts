const atDoor =
  /cash on delivery|pay(?:ment)? on delivery|collect on delivery|\bcod\b|nachnahme|contre[- ]?remboursement|contra ?reembolso|contra ?entrega|na entrega|contrassegno|rembours(?!ement)|pobrani|dob[ií]rk|наложенн|при получении|при доставке|kap[ıi]da|khi nhận hàng|bayar di tempat|货到付款|貨到付款|代引|代金引換|着払い|착불|ปลายทาง|عند الاستلام|پرداخت در محل|डिलीवरी पर/iu;

const forTests =
  /\bbogus\b|for testing|test (?:gateway|payment|mode)|(?:dummy|fake) (?:gateway|payment)|sandbox|测试支付|測試支付|テスト決済|테스트 ?결제|testzahlung/iu;

/** Whether a way of paying is there to try the shop out: nobody paid anything. */
export function isPaidForTest(way: string): boolean {
  return forTests.test(way);
}

/** Whether a way of paying is the door's: goods are paid for as they arrive, and shop systems are often never told. */
export function isPaidAtDoor(way: string): boolean {
  return atDoor.test(way);
}
