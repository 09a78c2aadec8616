/**
 * Words and phrases of order statuses by what they say of the money, one line a language, ` | ` between them.
 * In small letters, without accents, `_` and `-` as blanks (as `plainStatus` leaves them); `*` stands for the rest
 * of a word. Longer phrases are looked for first and use their words up, so that 'partially refunded' is no
 * 'refunded' and 'not paid' no 'paid'.
 */
export const stateWords = {
  test: `
    test | test order | tests | dummy | sandbox | testbestellung | commande test | pedido de prueba | pedido teste | ordine di prova | testbestelling
    | zamowienie testowe | test siparisi | don hang thu | pesanan percobaan | тест | тестовый | тестовый заказ
    | 测试 | 測試 | テスト | 테스트 | ทดสอบ`,
  cancelled: `
    unavailable | відмінен* | скасован* | відхилен* | невдал* | не викуплен* | ακυρωμεν* | ακυρωθηκε | ακυρωση | ακυρο* | αποτυχημεν* | αποτυχια | απετυχε | откажан* | одбиен* | неуспешн* | отменен* | neuspjel* | neuspel* | respins* | refuzat*
    | отказан* | анулиран* | otkazan* | ponisten* | storniran* | поништен* | preklican* | stornirano | atsaukt* | atsauktas | atcelt* | tuhistat* | afturkall* | afturkollu* | aflyst | haett vid | kinansela | nakansela | legv edilib | bekor qilingan | анулован* | ploteso anuluar | бас тартыл* | torolt* | torolve | visszavont | sztornozva | ακυρωθηκε | ακυρωμεν* | ακυρωση | בוטל | מבוטל | בוטלה | peruttu | peruutettu | hylatty | kansellert | avbestilt | annulleret | annullert | anulata | anulat | unsupplied | un supplied | unpacked | un packed | unfulfillable | will not deliver | not accepted | damaged by 3pl | trade closed by taobao | order closed by seller | undelivered to buyer | un delivered | 未成团 | 拼团失败
    | no show | noshow | did not attend | did not arrive | not attended | nicht erschienen | nichterschienen | non venu | non presente | absent | pas venu | no asistio | no se presento | no presentado | nao compareceu | non presentato | niet verschenen | nie przyszedl | nieobecny | nedostavil se | неявка | не пришел | не явился | не пришла | gelmedi | khong den | tidak hadir | 未到店 | 未到 | 爽约 | 失约 | 未出席 | 無断キャンセル | 来店なし | 노쇼 | 미방문 | 불참
    | cancel* | order cancel* | void | voided | trash | trashed | deleted | declined | denied | rejected | failed | failure | payment failed
    | payment error | payment declined | fraud | suspected fraud | fraudulent | expired | abandoned | aborted | terminated | not completed
    | error | skipped | rejected by buyer | delivery failed | failed delivery | undelivered | undeliverable | lost | returned to sender | dropped | disapproved | annulled | unsuccessful
    | storniert* | storno | stornierung | abgebrochen* | abgelehnt* | fehlgeschlagen* | gescheitert* | papierkorb | abgelaufen* | geloscht* | zahlung fehlgeschlagen
    | fehler bei der bezahlung | bezahlung fehlgeschlagen | betrug* | verworfen
    | annul* | echec* | echou* | echec du paiement | erreur de paiement | paiement refuse* | refuse | refusee | refuses | corbeille | expiree | abandonne* | supprime*
    | anulad* | cancelad* | cancelacion* | cancelamento* | rechazad* | fallid* | error en el pago | pago rechazado | pago fallido | papelera | caducad* | vencid* | eliminad* | abandonad* | extraviad*
    | recusad* | pagamento recusado | malsucedid* | falhad* | falhou | falha | lixeira | expirad* | nao concluid* | nao aprovad* | venda cancelada | negad*
    | annullat* | rifiutat* | fallit* | non riuscit* | cestino | scadut* | stornat* | pagamento fallito | errore di pagamento | respint*
    | geannuleerd* | geweigerd* | mislukt* | prullenbak | vervallen | verlopen | afgewezen | betaling mislukt | verwijderd
    | anulowan* | odrzucon* | nieudan* | kosz | wygas* | nieodebran* | usuniet*
    | zrusen* | stornovan* | neuspesn* | zamitnut* | nevyzvednut*
    | отмен* | аннулир* | отклон* | неудач* | не удал* | не выкуплен* | невыкуп* | отказ* | удален* | истек* | ошибка оплаты | не доставлен* | скасован*
    | iptal* | iptal edildi | basarisiz* | reddedildi | odeme basarisiz | suresi doldu | silindi | teslim edilemedi
    | huy | da huy | huy bo | huy don | that bai | giao that bai | giao khong thanh cong | thanh toan that bai | tu choi
    | batal* | dibatalkan | pembatalan | gagal | ditolak | kedaluwarsa | kadaluarsa
    | avbrut* | avbokad* | makulerad* | annullerad* | misslyck* | annulleret | mislykk* | kansellert | avvist
    | lemondva | torolve | sikertelen | anulat* | esuat* | ملغي | ملغى | ملغاة | لغو شده | لغو | ناموفق | رد شده | रद्द | रद्द किया गया | विफल | अस्वीकृत | تم الالغاء | مرفوض | فشل
    | 取消 | 已取消 | 交易关闭 | 订单关闭 | 已关闭 | 關閉 | 訂單關閉 | 交易關閉 | 已關閉 | 交易失败 | 支付失败 | 付款失败 | 失败 | 失敗 | 不成立 | 已作废 | 作废 | 作廢 | 已删除 | 删除 | 已拒绝 | 拒收 | 拒签 | 超时未支付 | 超时关闭 | 无效 | 無效 | 已失效 | 已撤销
    | キャンセル | キャンセル済み | 取り消し | 取消済 | 無効 | 期限切れ | 決済エラー | 却下 | 受取拒否
    | 취소 | 취소완료 | 주문취소 | 미입금취소 | 결제실패 | 실패 | 무효 | 거부 | 만료
    | ยกเลิก | ยกเลิกแล้ว | ถูกยกเลิก | ไม่สำเร็จ | ล้มเหลว | ถูกปฏิเสธ | หมดอายุ | จัดส่งไม่สำเร็จ`,
  refunded: `
    повернуто* | повернен* | повернення | повернення коштів | кошти повернуто | повернуто кошти | επιστραφ* | επιστροφη* | επιστροφη χρηματων | επεστραφ* | вратен* | рефундиран* | povrat novca | vracen novac | returnat* | rambursat* | retur | retur finalizat | върната сума | сума върната
    | възстановен* | върнат* | refundiran* | povrat | vrnjen* | povracilo | grazint* | atmaksats* | atgriezt* | tagastat* | endurgreit* | naibalik | ibinalik | dipulangkan | bayaran balik | враћен* | рефундиран* | vratene | vrateny | vratena | visszateritve | visszateritett | επιστραφηκε | επιστροφη χρηματων | זוכה | הוחזר | palautettu | hyvitetty | refunderet | refundert | rambursat* | returnat* | trade closed | shipped back | shipped back success
    | refund | refunded | fully refunded | refund complete* | refund success* | returned | return complete* | returned to seller | returning to seller | return refund | charged back | charge back | chargeback | reversed | reversal
    | rto | rto * | return to origin | returned to origin | restocked | credited | credit note | returned and refunded | payment refunded | refund issued | money back | lost in transit
    | erstattet* | erstattung | ruckerstattet* | ruckerstattung | ruckzahlung | zuruckerstattet* | zuruckgezahlt* | zuruckgebucht* | ruckbuchung | retourniert* | retoure | zuruckgegeben* | zuruckgesendet* | zuruckgeschickt* | gutschrift | gutgeschrieben | komplett erstattet
    | rembours* | retourn* | avoir | rendu* | rembourse integralement | credite
    | reembols* | devuelt* | devolucion* | devolvid* | devolucao | estornad* | estorno | abonad* | contracargo | reintegrad*
    | rimborsat* | rimborso | reso | restituit* | stornata e rimborsata
    | terugbetaald | terugbetaling | geretourneerd | retour | teruggestuurd | gecrediteerd
    | zwrocon* | zwrot | zwrot srodkow | vracen* | refundovan*
    | возврат | возврат средств | возвращен* | деньги возвращены | повернен*
    | iade | iade edildi | iade tamamlandi | geri odendi
    | hoan tien | da hoan tien | tra hang | tra hang hoan tien | hoan hang | da tra hang
    | pengembalian | dikembalikan | dana dikembalikan | pengembalian dana | pengembalian barang refund | refund selesai
    | aterbetald* | returnerad* | refunderet | returneret | refundert | visszateritve | rambursat* | مسترد | مسترد شده | مرجوع شده | مرجوعی | برگشت خورده | بازگشت داده شده | عودت وجه | वापस | वापस किया गया | रिफंड | धनवापसी | مسترجع | تم الاسترداد | مرتجع
    | 已退款 | 退款成功 | 退款完成 | 退款完结 | 全部退款 | 全额退款 | 退款 | 退货 | 已退货 | 退货成功 | 退货完成 | 退货退款 | 退貨 | 已退貨 | 退貨退款 | 退款已完成 | 已退费
    | 返品 | 返品済み | 返金 | 返金済み | 払い戻し | 払戻 | 払い戻し済み
    | 환불 | 환불완료 | 반품 | 반품완료 | 전체환불
    | คืนเงิน | คืนเงินแล้ว | คืนสินค้า | คืนเงินคืนสินค้า | คืนสินค้า/คืนเงิน | คืนเงิน/คืนสินค้า`,
  partlyRefunded: `
    partially refunded | partial refund | partly refunded | partially returned | partial return | partly returned | refunded partially | partially cancel* | partial cancel*
    | teilweise erstattet* | teilerstattet* | teilerstattung | teilweise ruckerstattet* | teilweise zuruckerstattet* | teilweise retourniert* | teilweise storniert* | teilstorniert* | teilretoure
    | partiellement rembours* | remboursement partiel* | rembours* partiel* | partiellement retourn* | partiellement annul*
    | parcialmente reembols* | reembolso parcial* | reembols* parcial* | parcialmente devuelt* | devolucion parcial | parcialmente devolvid* | devolucao parcial | parcialmente estornad* | estorno parcial | parcialmente cancelad*
    | parzialmente rimborsat* | rimborso parziale | rimborsat* parzialmente | parzialmente reso
    | gedeeltelijk terugbetaald | deels terugbetaald | gedeeltelijk geretourneerd | gedeeltelijk geannuleerd
    | czesciowo zwrocon* | czesciowy zwrot | castecne vracen*
    | частичный возврат | частично возвращен* | возвращен* частично
    | kismi iade | kismen iade | kismen iade edildi | kismi iade edildi
    | hoan tien mot phan | hoan mot phan | refund sebagian | pengembalian sebagian | dikembalikan sebagian
    | delvis aterbetald* | delvist refunderet | delvis refundert
    | 已退款 部分 | 退款 部分 | 部分退款 | 部分退款成功 | 部分已退款 | 部分退货 | 部分退貨 | 部分取消 | 部分退款完成
    | 一部返金 | 一部返品 | 一部キャンセル | 一部払い戻し
    | 부분환불 | 부분취소 | 부분반품 | คืนเงินบางส่วน`,
  unpaid: `
    чака плащане | чакащ* плащане | изчаква* плащане | за плащане | чека плаќање | чека уплата | неплатен* | очіку* оплат* | очікування оплати | не сплачен* | не оплачен* | неоплачен* | несплачен* | in asteptarea platii | in asteptare plata | asteptare plata | in asteptare | neachitat* | neplatit* | εκκρεμει | εκκρεμει πληρωμη | εκκρεμει η πληρωμη | σε αναμονη | σε αναμονη πληρωμης | αναμονη πληρωμης | ανεξοφλητ* | μη πληρωμεν* | απληρωτ* | ceka se uplata | cekanje uplate | na cekanju placanja | čekanje plaćanja
    | неплатен* | чакащ* | очаква плащане | na cekanju | ceka uplatu | ceka placanje | neplacen* | caka na platbu | cakajuc* | nezaplaten* | neuhraden* | v cakanju | caka na placilo | neplacan* | laukiama | laukia apmokejimo | neapmoket* | gaida apmaksu | neapmaksat* | ootel | ootab makset | maksmata | i bid | ogreitt | nakabinbin | hindi pa bayad | на чекању | неплаћен* | در انتظار پرداخت | پرداخت نشده | در انتظار بررسی | پیش نویس | भुगतान लंबित | लंबित | अवैतनिक | भुगतान की प्रतीक्षा | fizetesre var | fizetetlen | εκκρεμει | εκκρεμης | σε αναμονη | ממתין לתשלום | לא שולם | ממתין | odottaa maksua | maksamatta | afventer betaling | venter pa betaling | ubetalt | neplatita | neachitat* | in asteptare | wait buyer pay | waitbuyerpay | trade no create pay | pay pending | not pay | payment required | payment in process | payment waiting | bought | filled in | wait pre auth confirm | wait pay | waiting pay | to be paid
    | queued | unpaid | not paid | pending | pending payment | payment pending | awaiting payment | waiting for payment | waiting payment | payment due | payment outstanding | overdue | on hold | onhold | hold | holded | held | payment review | in review
    | cart | in cart | shopping cart | checkout draft | auto draft | draft | quotation | quotation sent | quote | proposal | estimate | incomplete | invoice sent | not yet paid | past due | to pay | partially authorized
    | awaiting bank wire payment | awaiting bank transfer | awaiting bank wire | awaiting check payment | awaiting cheque payment | awaiting cash on delivery validation | awaiting confirmation of payment
    | manual verification required | verification required | requires payment method | requires action | requires confirmation | unconfirmed | initiated | uncaptured | payment not received | paypal pending | pending paypal | pending review
    | unbezahlt* | nicht bezahlt* | noch nicht bezahlt* | ausstehend* | zahlung ausstehend | zahlung offen | wartet auf zahlung | warten auf zahlung* | warten auf zahlungseingang* | wartend* | in wartestellung | wartestellung | zuruckgestellt | entwurf | angebot | mahnung | uberfallig* | in der warteschleife | zahlungserinnerung* | vorgemerkt | unvollstandig
    | impaye* | non paye* | pas paye* | en attente | en attente de paiement | attente de paiement | attente paiement | en attente du paiement* | paiement en attente | en attente de virement* | en attente de virement bancaire | en attente de paiement par cheque | en attente de cheque | brouillon | devis | a payer | en souffrance | incomplete
    | no pagad* | sin pagar | impagad* | pendiente | pendientes | pendiente de pago | pago pendiente | en espera | en espera de pago | en espera de pago por banco | en espera de pago por cheque | esperando pago | a la espera de pago | borrador | presupuesto | por pagar
    | nao pag* | aguardando | aguardando pagamento | aguardando o pagamento | pagamento pendente | pendente | pendentes | rascunho | em espera | orcamento | a pagar | em aberto | em analise | pagamento em analise
    | non pagat* | da pagare | in attesa | in attesa di pagamento | in attesa del pagamento | pagamento in attesa | in attesa di bonifico* | bozza | sospes* | preventivo | insolut*
    | onbetaald* | niet betaald | openstaand* | in afwachting* | wacht op betaling | in de wacht | wachten op betaling | concept | offerte | te betalen
    | nieoplacon* | niezaplacon* | oczekuj* | oczekuj* na platnosc | oczekuje na platnosc | oczekuje na wplate | wstrzyman* | szkic | oferta | do zaplaty
    | nezaplacen* | neuhrazen* | ceka na platbu | cekajici | cekajici na platbu | pozastaven* | koncept
    | не оплачен* | неоплачен* | ожидает оплаты | ожидание оплаты | ожидается оплата | в ожидании оплаты | в ожидании | ожидает | на удержании | черновик | приостановлен* | к оплате | очікує оплати
    | odenmedi | odeme bekleniyor | odeme bekliyor | odeme beklemede | beklemede | bekliyor | bekletiliyor | taslak | teklif | odenmemis
    | chua thanh toan | cho thanh toan | dang cho thanh toan | tam giu | nhap | ban nhap
    | belum bayar | belum dibayar | belum lunas | menunggu pembayaran | menunggu bayaran | tertunda | ditahan | draf
    | obetald* | vantar pa betalning | utkast | pausad | ubetalt | afventer betaling | afventer | i bero | kladde | venter pa betaling | fizetesre var | fuggoben | in asteptare | neplatit* | بانتظار الدفع | قيد الانتظار | معلق | غير مدفوع | مسودة
    | 未付款 | 待付款 | 待审批 | 待審批 | 审批中 | 等待付款 | 等待买家付款 | 等待買家付款 | 待支付 | 未支付 | 等待支付 | 待付定金 | 待付尾款 | 付款确认中 | 付款確認中 | 草稿 | 挂起 | 暂停 | 尚未付款 | 待结算 | 待買家付款 | 未結帳 | 待确认付款 | 待成团 | 拼团中 | 报价 | 待审核付款 | 尾款未付 | 未付尾款 | 定金已付 | 已付定金
    | 入金待ち | 入金確認待ち | 支払い待ち | 支払待ち | 支払い前 | 未入金 | 未払い | 未払 | 未決済 | 仮注文 | 保留 | 保留中 | 下書き | 見積 | 見積もり | 決済手続き中 | 決済確認中 | 決済待ち | 後払い未入金
    | 입금대기 | 입금전 | 입금예정 | 결제대기 | 미결제 | 미입금 | 결제전 | 결제대기중 | 주문대기 | 보류 | 임시저장 | 견적
    | ยังไม่ชำระ | ยังไม่ได้ชำระ | ที่ต้องชำระ | รอการชำระเงิน | รอชำระเงิน | รอชำระ | ค้างชำระ | ยังไม่ชำระเงิน | ฉบับร่าง | รอดำเนินการชำระ`,
  paid: `
    dovrsen* | zaprimljen* | u pripremi | u isporuci | poslano | isporuceno | приключен* | потвърден* | в процес* | подготвя се | за изпращане | завршен* | испорачан* | испратен* | во обработка | потврден* | виконан* | доставлен* | відправлен* | сплачен* | оплачен* | в обробці | в дорозі | прийнят* | підтверджен* | завершен* | отриман* | finalizat* | livrat* | achitat* | platit* | expediat* | in curs de livrare | in curs de procesare | ολοκληρω* | παραδοθηκε | παραδομεν* | απεσταλμεν* | αποσταλθηκε | εσταλη | πληρωμεν* | πληρωθηκε | εξοφλημεν* | εξοφληθηκε | σε επεξεργασια | σε εξελιξη | επεξεργασια | επιβεβαιωμεν*
    | изпълнен* | завършен* | платен* | изпратен* | доставен* | обработва* | zavrsen* | isporucen* | poslan* | placen* | poslat* | izvrsen* | u obradi | завршен* | испоручен* | послат* | плаћен* | извршен* | vybaven* | zaplaten* | uhraden* | odoslan* | spracovava sa | zakljucen* | placan* | odposlan* | dostavljen* | v obdelavi | ivykdyt* | apmoket* | issiust* | pristatyt* | vykdoma | baigtas | pabeigt* | apmaksat* | nosutit* | piegadat* | izpildit* | lopetat* | taidetud | makstud | tasutud | saadetud | kohale toimetatud | tootlemisel | lokid | greitt | sent | afhent | afgreitt | nakumpleto | bayad na | naihatid | ipinadala | dihantar | teljesitve | teljesitett | kifizetve | fizetve | kiszallitva | feladva | ολοκληρωθηκε | ολοκληρωμεν* | πληρωθηκε | απεσταλη | παραδοθηκε | הושלם | הושלמה | שולם | נשלח | נמסר | valmis | toimitettu | maksettu | lahetetty | suoritettu | afsluttet | afsendt | gennemfort | fullfort | betalt | levert | sendt | livrat* | finalizat* | achitat* | platit* | activated | wait seller send goods | seller consigned part | wait buyer confirm goods | trade buyer signed | wait seller stock out | wait goods receive confirm | waitsellersend | waitsellerconfirm | waitbuyerreceive | confirm goods | wait confirm
    | awaiting packaging | awaiting deliver | awaiting registration | acceptance in progress | delivering | driver pickup | arbitration | in mediation | client arbitration | retry ship | to confirm receive | to return | in cancel | cancel pending | pending cancel | invoice pending | ready to ship pending | instruct | departure | final delivery | none tracking | payed | purchase decided | nothing to invoice | canceled reversal | cancelled reversal | 已核销 | 待核销 | 待使用 | 已使用 | 已支付待使用
    | paid | attended | checked in | checked out | arrived | posted | in payment | complete | completed | processing | processed | inprogress | in process | in progress | shipped | shipping | dispatched | despatched | delivered | fulfilled | unfulfilled | partially fulfilled | partially shipped | partially paid | partial | to ship | to receive | ready to ship | unshipped
    | pedido de venta | orden de venta | ordem de venda | ordine di vendita | bon de commande | verkaufsauftrag | verkooporder | zamowienie sprzedazy | заказ на продажу | satis siparisi
    | sale | sales order | locked | done | confirmed | approved | accepted | authorized | authorised | captured | settled | succeeded | success | successful | received | in transit | out for delivery | picked up | ready for pickup | ready | packed | picking | invoiced | invoice paid | finished | fulfillment
    | awaiting shipment | awaiting fulfillment | awaiting fulfilment | awaiting pickup | awaiting collection | awaiting delivery | pending shipment | pending fulfillment | pending fulfilment | pending pickup | pending delivery | pending waiting for pick up | waiting for pick up | waiting for shipment
    | payment accepted | payment received | payment complete* | remote payment accepted | payment confirmed | not cancel* | not refund* | not return* | uncancel* | non returnable | returnable | no refund* | no return* | cancel* denied | cancel* rejected | cancel* revoked | refund denied | refund rejected | refund declined | refund failed | return denied | return rejected | return declined
    | return window open | refund requested | return requested | cancel* requested | return pending | refund pending | pending refund | pending return | refund processing | exchange* | exchanged | archived | purchased | sold | collected | preparing | on backorder | backordered | released | cleared | won
    | refund in progress | refund initiated | refund pending approval | return in progress | return initiated | return in transit | deposit paid | ready for dispatch | awaiting dispatch | waiting for dispatch | awaiting stock | awaiting packing | pending processing
    | warten auf versand | wartet auf versand | versand ausstehend | lieferung ausstehend | wartet auf abholung | warten auf abholung | nicht versendet | teillieferung | ruckerstattung beantragt
    | en attente de reapprovisionnement | en attente d expedition | attente expedition | en attente d envoi | en attente de livraison | en attente de preparation | en attente de traitement | en attente de retrait | expedition en attente | remboursement en cours | remboursement demande | retour en cours
    | pendiente de envio | envio pendiente | pendientes de envio | pendiente por falta de stock | pendiente de entrega | pendiente de preparacion | pendiente de recogida | en espera de envio | esperando envio | a la espera de envio | reembolso solicitado | devolucion solicitada
    | pendente de envio | envio pendente | aguardando envio | aguardando o envio | aguardando retirada | aguardando coleta | aguardando entrega | aguardando postagem | aguardando separacao | em espera de envio | pronto para retirada | reembolso solicitado | devolucao solicitada
    | in attesa di spedizione | attesa spedizione | in attesa di consegna | in attesa di ritiro | da spedire | da evadere | rimborso richiesto | wacht op verzending | wachten op verzending | in afwachting van verzending | te verzenden | klaar voor verzending
    | oczekuj* na wysylke | oczekuj* na odbior | do wysylki | gotowe do wysylki | ceka na odeslani | ceka na expedici | k odeslani | ожидает отправки | в ожидании отправки | ожидание отправки | ожидает отгрузки | ожидает сборки | ожидает выдачи | ожидает доставки | к отправке | готов к отправке
    | kargo bekliyor | kargo bekleniyor | kargoya hazir | sevkiyat bekliyor | gonderim bekliyor | menunggu pengiriman | menunggu dikirim | menunggu diproses | menunggu kurir | cho gui hang | cho van chuyen | cho dong goi | vantar pa leverans | afventer forsendelse
    | bezahlt* | vollstandig bezahlt | teilweise bezahlt | abgeschlossen* | erfolgreich abgeschlossen | komplett abgeschlossen | in bearbeitung | bearbeitung* | versendet* | verschickt* | versandt* | teilweise versandt | geliefert* | zugestellt* | zahlung eingegangen | zahlung erhalten | bestatigt* | erledigt* | fertig | versandbereit | versandfertig | in vorbereitung | nicht storniert | bereit zur abholung | abgeholt | ausgeliefert* | freigegeben | in zustellung | fakturiert | berechnet
    | paye | payee | payes | paiement accepte | paiement recu | paiement a distance accepte | termine | terminee | terminees | en cours | en cours de preparation | en cours de traitement | en cours de livraison | expedie* | livre | livree | livrees | traite | traitee | validee | valide | facturee | preparation en cours | en preparation | complete | envoye* | acceptee | confirme* | prete | non annule* | encaisse*
    | pagad* | pago aceptado | pago recibido | completad* | complet* | procesando | en proceso | en preparacion | preparacion en curso | preparando | enviad* | entregad* | aceptad* | confirmad* | facturad* | en camino | list* para enviar | finalizad* | procesad* | despachad* | cobrad*
    | pago | pagos | paga | pagas | pagamento aprovado | pagamento confirmado | pagamento aceite | pagamento recebido | concluid* | processando | em processamento | em separacao | em preparacao | entregue | entregues | aprovad* | faturad* | em transito | a caminho | pronto para envio | em transporte | efetuad* | quitad* | nao cancelad*
    | pagat* | pagamento accettato | pagamento ricevuto | completat* | in lavorazione | in elaborazione | in preparazione | spedit* | consegnat* | evas* | confermat* | conclus* | in consegna | preparazione in corso
    | betaald* | voltooid* | afgerond* | verwerken | in behandeling | verwerkt* | verzonden | geleverd* | bezorgd | betaling geaccepteerd | betaling ontvangen | bevestigd | afgehandeld | klaar
    | oplacon* | zaplacon* | zrealizowan* | w trakcie realizacji | w realizacji | realizowan* | przetwarz* | wyslan* | dostarczon* | zakonczon* | przyjet* | potwierdzon* | gotow* | platnosc zaakceptowana | odebran*
    | zaplacen* | uhrazen* | dokoncen* | zpracovava* | zpracovav* | odeslan* | dorucen* | vyrizen* | potvrzen* | expedovan*
    | оплачен* | оплата получена | выполнен* | завершен* | доставлен* | отправлен* | в обработке | обрабатыва* | обработан* | получен* | передан* в доставку | выкуплен* | выдан* | в пути | собран* | комплект* | подтвержден* | принят* | готов* | частично оплачен* | виконано | завершено
    | tamamlandi | tamamlanan | odendi | odeme alindi | odeme onaylandi | hazirlaniyor | isleniyor | isleme alindi | onaylandi | kargoda | kargoya verildi | kargolandi | gonderildi | teslim edildi | tedarik surecinde | sevk edildi
    | hoan thanh | da hoan thanh | da thanh toan | da giao | da giao hang | dang giao | dang giao hang | cho lay hang | dang xu ly | da xac nhan | cho xac nhan | cho giao hang | da gui | thanh cong | giao thanh cong | dang van chuyen | da nhan hang
    | selesai | lunas | sudah dibayar | dibayar | telah dibayar | perlu dikirim | dikirim | sedang dikirim | telah dikirim | terkirim | diproses | sedang diproses | siap dikirim | diterima | pesanan selesai | berhasil | dikemas
    | betald* | slutford* | behandlas | skickad* | levererad* | genomford* | betalt | gennemfort | behandles | afsendt | leveret | fullfort | sendt | levert | teljesitve | feldolgozas alatt | kifizetve | finalizat* | platit* | expediat* | livrat* | تکمیل شده | تکمیل | پرداخت شده | تحویل شده | تحویل داده شده | ارسال شده | در حال پردازش | در حال انجام | در حال ارسال | موفق | تایید شده | نهایی شده | वितरित | डिलीवर | डिलीवर किया गया | पूर्ण | पूरा | पूरा हुआ | भुगतान किया गया | भेजा गया | प्रक्रिया में | مكتمل | مدفوع | تم الدفع | قيد المعالجة | تم التوصيل | تم الشحن | تم التسليم | جاهز
    | 已付款 | 已支付 | 付款成功 | 支付成功 | 买家已付款 | 買家已付款 | 待发货 | 待發貨 | 待妥投 | 待收货 | 待簽收 | 待签收 | 待揽收 | 等待发货 | 等待卖家发货 | 等待賣家發貨 | 等待出库 | 已发货 | 已發貨 | 卖家已发货 | 賣家已發貨 | 未发货 | 未發貨 | 部分发货 | 待收货 | 待收貨 | 已收货 | 已收貨 | 已签收 | 签收 | 等待买家确认收货 | 等待买家确认 | 等待確認收貨 | 交易成功 | 交易完成 | 已完成 | 完成 | 已结束 | 已出库 | 备货中 | 待出库 | 配送中 | 运输中 | 待自提 | 待取货 | 已取货 | 已確認 | 已确认 | 待评价 | 已评价 | 成功 | 出貨中 | 已出貨 | 待出貨 | 運送中 | 已送達 | 处理中 | 處理中 | 已结算 | 锁定 | 已拼成 | 已成团
    | 没有退款 | 没有申请退款 | 沒有退款 | 无退款 | 無退款 | 无退款申请 | 未退款 | 未申请退款 | 未取消 | 无售后 | 無售後 | 售后取消 | 取消退款 | 退款取消 | 退款关闭 | 退款失败 | 退款拒绝 | 拒绝退款 | 退款中 | 退款处理中 | 退款申请中 | 申请退款 | 申请取消 | 取消申请 | 待退款 | 退货中 | 售后关闭 | 售后处理中 | 换货 | 换货完成 | 退款已关闭 | 撤销退款 | 退款待处理
    | 入金済み | 入金済 | 入金確認済み | 支払い済み | 支払済み | 支払済 | 支払い完了 | 決済済み | 決済完了 | 発送待ち | 発送前 | 未発送 | 発送準備中 | 発送済み | 発送済 | 発送完了 | 出荷待ち | 出荷済み | 出荷済 | 出荷完了 | 配送中 | 配送済み | 配送完了 | 配達完了 | 配達済み | 完了 | 処理中 | 処理済み | 処理済 | 注文確認待ち | 楽天処理中 | 変更確定待ち | 受注 | 新規受付 | 受付済み | 受取済み | 取引完了 | 取引中 | 受取評価待ち | 返金不可 | 返品不可 | キャンセル不可 | キャンセル申請中 | 返品受付中
    | 정상 | 정상판매 | 정상거래 | 결제완료 | 입금확인 | 입금완료 | 상품준비중 | 상품준비 | 배송준비중 | 배송준비 | 배송대기 | 배송중 | 배송완료 | 배송시작 | 발송완료 | 발송대기 | 발주확인 | 구매확정 | 구매완료 | 거래완료 | 완료 | 주문완료 | 주문확인 | 처리중 | 교환완료 | 교환 | 취소요청 | 취소철회 | 취소거부 | 반품요청 | 반품철회 | 반품거부 | 환불요청 | 환불거부 | 신규주문 | 수령완료
    | ชำระเงินแล้ว | ชำระแล้ว | ที่ต้องจัดส่ง | ที่ต้องได้รับ | การจัดส่ง | กำลังจัดส่ง | จัดส่งแล้ว | จัดส่งสำเร็จ | จัดส่งสำเร็จแล้ว | สำเร็จแล้ว | สำเร็จ | เสร็จสิ้น | เสร็จสมบูรณ์ | กำลังดำเนินการ | เตรียมจัดส่ง | รอการจัดส่ง | รอจัดส่ง | ได้รับสินค้าแล้ว | พร้อมส่ง | กำลังเตรียมพัสดุ`,
} as const;
