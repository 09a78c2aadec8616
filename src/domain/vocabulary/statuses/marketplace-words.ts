/**
 * What marketplaces call the states of their orders, one line a marketplace, as `stateWords`: codes of their
 * interfaces and the words of their back offices in the languages of their sellers. A marketplace has the money before
 * the seller hears of the order, so that everything on the parcel's way is paid.
 */
export const marketplaceWords = {
  // Mirakl (whose words many houses use), ManoMano, Cdiscount, Rakuten France.
  cancelled: `
    closed lost | deal lost | verloren | perdu | perdid* | 输单 | 丢单 | 失注 | scartat* | ricevuta di scarto | refused | refuse* par le vendeur | rejete* | refused by seller | payment refused | refused no shipment | shipment refused by seller | non picked up by customer | not picked up | aborted by customer
    | denegad* | verweigert* | annulliert* | zuruckgewiesen* | niet geaccepteerd | niet afgehaald | niet opgehaald
    | auto cancelled | buyer cancelled | wstrzymane przez kupujacego | не принят* | сторно продаж* | defect | declined by client | package scrapped | scrapped
    | 출고중지완료 | 판매취소 | 취소처리완료 | 注文取消 | 注文取消し | キャンセル確定 | tedarik edilemedi | tedarik edilemeyen | teslim edilemeyen | refuzat* | cancelaste la venta | voce cancelou a venda | cancelo la compra`,
  refunded: `
    undelivered and returned | un delivered and returned | courier return | customer return | rto complete | retour recu | retour accepte | retour ontvangen | reso ricevuto | devolucion recibida | recu en retour
    | le devolvimos el dinero | devolvimos el dinero | reembolsamos | devolucion finalizada | devolucao finalizada | com reembolso | con reembolso | te devolvimos
    | pulangan bayaran balik | bayaran balik | 회수완료 | 반품처리완료 | iade edilen | iade onaylandi | customer refund | 返品完了 | 返金完了 | 返品受領`,
  partlyRefunded: `
    partiellement rembourse* | avec remboursement partiel | con reembolso parcial | com reembolso parcial`,
  unpaid: `
    prospecting | prospect | qualification | qualified | qualified to buy | appointment scheduled | presentation scheduled | decision maker bought in | contract sent | needs analysis | value proposition | id decision makers | perception analysis | proposal | proposal price quote | proposal sent | negotiation | negotiation review | discovery | demo scheduled | in negotiation | staging | waiting acceptance | waiting debit | waiting debit payment | waiting for seller acceptation | created not paid | payment in progress
    | en cours de creation | a accepter | en attente d acceptation | en attente de debit | por aceptar | pendiente de aceptacion | pendiente de debito | da accettare | in attesa di accettazione | in attesa di addebito
    | wartet auf annahme | warten auf annahme | wartet auf akzeptanz | wartet auf belastung | warten auf belastung | warten auf bestatigung der zahlung | ausstehende abbuchung
    | czeka na platnosc | czeka na wplate | kupione | esperando el pago | esperando tu pago | pesanan belum dibayar | cho xac nhan thanh toan | dang cho xac nhan thanh toan
    | 결제 대기 | 결제확인중 | 振込待ち | 入金確認中 | 支払確認中 | コンビニ決済待ち | place order success | wait seller examine money`,
  paid: `
    processable | attending | autorizad* | closed won | deal won | concluded | concluid* | warenausgang gebucht | consegnat* | announced | to collect | incident open | incident closed | remorse period | in delivery | available on store | waiting for shipment acceptation | current | partially received
    | recu | recue | recus | recues | receptionne* | a collecter | a retirer | prise en charge | pris en charge | en transit | disponible en point relais | disponible en magasin | retire | retiree | retires | incident ouvert | incident en cours | incident clos* | litige ouvert | litige en cours | remis* au transporteur | a expedier | recu par l acheteur | recue par l acheteur | debit client en cours
    | recibid* | por enviar | para enviar | a enviar | en curso de envio | recogid* | para recoger | en transito | en reparto | list* para recoger | incidencia abierta | incidencia cerrada | entregado al transportista
    | ricevut* | in corso di spedizione | accettat* | ritirat* | da ritirare | in transito | pronto per la spedizione | pronto per il ritiro | incidente aperto | affidato al corriere
    | empfangen | erhalten | zu versenden | akzeptiert | angenommen | unterwegs | offen fur versand | belastung lauft | bereit zum versand | versandbereit gemeldet | ubergeben an versand* | storfall offen | versendet und automatisch bezahlt
    | onderweg | afgeleverd | ontvangen | afgehaald | opgehaald | geaccepteerd | aangemeld | klaar om af te halen
    | need to be sent | sent and autopaid | routed | order received | received by buyer | acknowledged | label printed
    | do odbioru | doreczon* | spakowan* | w drodze | do przygotowania | nadan* | odebrane w punkcie
    | sent by seller | доставляет* | у водителя | отгружен* | спорный | передает* в доставку | в пункте выдачи | вручен* | ожидает в пвз | ожидает в пункте выдачи | прибыл* на пвз | на сборке | в доставке | продажа | отсортирован* | сборочное задание отсортировано | доплата | sorted | готов* к получению
    | topack | to pack | toship | repacked | sedang dikemas | penghantaran | untuk dihantar | siap untuk dihantar | da van chuyen | da nhan duoc hang | dang chuan bi hang | cho chuan bi hang
    | masih dapat mengajukan pengembalian | masih boleh memohon pulangan | still can request return refund | can still request return refund | still can request | can still request | van co the gui yeu cau tra hang hoan tien | co the gui yeu cau tra hang | 可申請退貨 退款 | 可申请退货 退款 | 可申請退貨退款 | 可申請退貨 | 可申請退款 | 可申请退货 | 可申请退款
    | 배송지시 | 업체 직접 배송 | 업체직접배송 | 집하완료 | 출고완료 | 배송지시완료
    | 支払手続き中 | 支払手続き済 | 出荷待 | 入荷待ち | お取り寄せ中 | 発送準備 | お届け済み | お届け完了 | 配達中 | 出荷準備中 | 受注確認済み
    | acordar la entrega | acordar a entrega | venta concretada | venda concretizada | list* para despachar | etiqueta lista para imprimir | etiqueta pronta para imprimir | te acreditamos el dinero | te demos o dinheiro | pronta para emitir nf e | pacote de | paquete de | en punto de retiro | chegando hoje | llega hoy | llega manana | retirado pelo comprador | retirado por el comprador | en preparacion de envio
    | handover | handed over | pending rtd | rtd | ready to dispatch | packing in progress | pickup complete | door step exchanged | pending handover
    | at collection point | paketlendi | toplaniyor | faturalandi | faturalanan | gonderime hazir | tasima durumunda | teslim edilen | teslimat noktasinda | isleme alinan | ek sure verildi | siparis onaylandi | packaged | in transit to customer
    | in procesare | pregatit* | confirmat* | preluat* de curier | procesat* | atveve | csomagolva | atadva a futarnak | kezbesitve
    | seller part send goods | wait buyer accept goods | risk control | finish | in issue | in frozen | awaiting collection by courier`,
} as const;

/** Words that only marketplaces write: beside them 'closed' is done and 'new' is paid (plain, as `plainStatus`). */
export const marketplaceSigns: ReadonlySet<string> = new Set([
  ...['waiting acceptance', 'waiting debit', 'waiting debit payment', 'staging', 'incident open'],
  ...['need to be sent', 'sent and autopaid', 'to collect', 'refused', 'routed', 'remorse period'],
  ...[
    'picking',
    'un supplied',
    'instruct',
    'none tracking',
    'un packed',
    'at collection point',
    'confirm',
    'sorted',
    'packaged',
  ],
  ...['recue', 'refusee', 'en attente d acceptation', 'en attente de debit', 'a expedier', 'incident ouvert'],
  ...['recibido', 'recibida', 'rechazado', 'pendiente de aceptacion', 'pendiente de debito', 'por enviar'],
  ...['ricevuto', 'ricevuta', 'in attesa di accettazione', 'in attesa di addebito', 'da spedire'],
  ...['empfangen', 'erhalten', 'wartet auf annahme', 'wartet auf belastung', 'zu versenden'],
  ...['ontvangen', 'te verzenden', 'do wyslania', 'isleme alinan', 'isleme alindi', 'tedarik edilemedi'],
  ...[
    'на сборке',
    'в доставке',
    'отсортирован',
    'kargoya verildi',
    'paketlendi',
    'tasima durumunda',
    'preluata de curier',
  ],
]);
