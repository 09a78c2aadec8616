import { list } from './table';

/** The number of an order by which a database's tables hang together, beside the one that customers see. */
export const secondOrderId = {
  name: 'otherOrderId',
  names: list(
    'entity id | order entity id | internal id | doc entry | id | order id | order number | order no | order key | reference',
  ),
  beside: 'orderId',
} as const;

/** The order that a refund or an exchange belongs to. */
export const parentOrderId = {
  name: 'parentOrderId',
  names: list(
    'parent order | parent order id | parent order number | parent id | original order | original order id | original order number | original invoice | original invoice no | refunded order | refunded order id | reference order | related order | applies to invoice | applies to doc no | applies to document no | applied to invoice | original document no | original document | invoice reference | refunded invoice | Originalbeleg | Originalrechnung | Ursprungsrechnung | Bezugsrechnung | zu Rechnung | zu Auftrag | facture liée | commande liée | factura rectificada | documento origen | fattura di riferimento | documento di riferimento | ordine di riferimento | oorspronkelijke bestelling | oorspronkelijke factuur | faktura pierwotna | dokument źródłowy | исходный заказ | номер исходного заказа | 原订单号 | 原订单编号 | 原单号 | 原单据号 | 原销售单号 | 关联订单号 | 关联订单编号 | 关联单号 | 来源单号 | 蓝字发票号 | 元注文番号 | 元伝票番号 | 원주문번호 | 원거래번호 | Ursprungsbestellung | Bezugsbeleg | Referenzbeleg | commande d’origine | facture d’origine | pedido original | factura original',
  ),
  beside: 'orderId',
} as const;

/** The line that a line belongs to: a part to its set, a variant to its product, an engraving to its ring. */
export const parentLineId = {
  name: 'parentLineId',
  names: list(
    'parent item id | parent line id | parent line item id | parent lineitem id | parent order item id | parent order line id | parent item | parent line | bundled by | bundle parent | bundle parent id | bundle parent line | bundle item id | bundle line id | kit parent | parent id | parent product id | parent sku | parent product sku | bundle sku | bundle id | set sku | kit sku | parent | bundle | bundle name | in bundle | part of bundle | component of | kit | kit name | part of kit | set name | parent product | parent product name | parent name | parent item name | parent item sku | 所属套装 | 套装 | 组合 | セット商品 | セット品番 | 세트상품 | 父订单项 | 父商品编码 | 套装编码 | 组合商品编码 | Stücklistenartikel | Elternartikel | Set-Artikel',
  ),
} as const;

/** The number of a line, by which others name it. */
export const lineId = {
  name: 'lineId',
  names: list(
    'item id | order item id | line id | line item id | lineitem id | order line id | order product id | id order detail | order detail id | transaction id | id | item number | line number | line no | line | position',
  ),
  with: 'parentLineId',
} as const;

/** The shop or the branch that sold, which may count its orders by itself. */
export const shopName = {
  name: 'shopName',
  names: list(
    'shop | shop name | shop id | store | store name | store id | store code | website | site | outlet | outlet name | branch | branch name | location | location name | register | register id | register name | till | till no | till id | terminal | terminal id | pos | sales channel | channel | marketplace | 店铺 | 店铺名称 | 店铺名 | 门店 | 门店名称 | 网点 | 门市 | 門市 | 門市名稱 | 分店 | 收银机 | 机台号 | 店舗 | 店舗名 | 店舗コード | レジ番号 | Filiale | Filialnummer | Shopname | Kasse | Kassennummer | Standort | magasin | boutique | point de vente | caisse | tienda | sucursal | caja | loja | filial | caixa | negozio | punto vendita | cassa | winkel | filiaal | kassa | sklep | kasa | prodejna | pobočka | магазин | филиал | касса | mağaza | şube | cửa hàng | chi nhánh | 매장 | 매장명 | 지점 | 쇼핑몰',
  ),
} as const;

/** The number of a line of an order, by which returns may name it. */
export const orderLineId = {
  name: 'orderLineId',
  names: list(
    'order item id | order line id | orderitem id | orderline id | order line item id | line item id | lineitem id | order product id | order detail id | order details id | id order detail | sales line id | sale line id | invoice line id | order item number | order line number | 子订单编号 | 子订单号 | 订单明细编号 | 订单明细ID | 订单行号 | 订单商品ID | 注文明細番号 | 注文明細ID | 주문상품번호 | 상품주문번호 | Bestellpositions-ID | id ligne de commande | id línea de pedido | id item pedido | id do item do pedido',
  ),
} as const;

/** Which version of an edited order, or of a line of it, a row is. */
export const versionColumns = [
  {
    name: 'orderVersion',
    names: list(
      'order version | order revision | order version number | order revision number | version of order | order edit number | 订单版本 | 订单版本号 | 訂單版本 | 注文バージョン | 주문버전 | Auftragsversion | Bestellversion | version de commande | versión del pedido | versão do pedido | версия заказа',
    ),
    beside: 'orderId',
  },
  {
    name: 'lineVersion',
    names: list(
      'line version | item version | row version | line revision | item revision | record version | 行版本 | 明细版本 | 明細バージョン | Positionsversion | version de ligne | versión de línea | versão da linha | версия строки',
    ),
    beside: 'orderId',
  },
  {
    name: 'version',
    names: list(
      'version | version no | version number | version id | ver | revision | revision no | revision number | rev | rev no | edit number | edit no | edit | amendment | amendment no | amendment number | change number | change no | 版本 | 版本号 | 修订 | 修订号 | 修订版本 | 修改次数 | 版次 | 版號 | バージョン | 改訂 | 改訂番号 | 版 | 버전 | 개정 | 수정차수 | Fassung | Änderungsnummer | Revisionsnummer | Versionsnummer | révision | numéro de version | versión | revisión | número de versión | versão | revisão | número da versão | versione | revisione | versie | revisie | wersja | rewizja | версия | редакция | номер версии | เวอร์ชัน | ฉบับแก้ไข | versiyon | revizyon | phiên bản | versi | revisi',
    ),
    beside: 'orderId',
  },
  // Whether a row is the latest version, and when it was recorded: warehouses keep the others beside it.
  {
    name: 'isCurrent',
    names: list(
      'is current | is latest | current flag | is current version | is latest version | current version | dbt is current | is current record | current record | is active record | 是否最新 | 是否当前版本 | 最新フラグ | 최신여부 | ist aktuell | est actuel | es actual',
    ),
    beside: 'orderId',
  },
  {
    name: 'recordedAt',
    names: list(
      'valid from | dbt valid from | effective from | effective date from | record valid from | snapshot date | snapshot at | snapshot time | snapshot | exported at | export date | export time | extracted at | extraction date | airbyte extracted at | fivetran synced | sdc batched at | sdc received at | synced at | loaded at | load date | load time | ingested at | ingestion date | etl date | dw load date | recorded at | record date | as of | as of date | ts ms | ts | event time | gültig ab | valide du | vigente desde | 快照日期 | 快照时间 | 导出时间 | 导出日期 | 抽取时间 | 入库时间 | 生效时间 | スナップショット日 | 取得日時 | 抽出日時 | 스냅샷일자 | 추출일시',
    ),
    beside: 'orderId',
  },
] as const;

/** What a unit of the row's currency is worth in the shop's, or the other way round, and which that is. */
export const rateColumns = [
  {
    name: 'exchangeRate',
    names: list(
      'exchange rate | currency rate | currency exchange rate | conversion rate | fx rate | forex rate | rate of exchange | base to order rate | store to order rate | order exchange rate | Wechselkurs | Umrechnungskurs | Devisenkurs | taux de change | taux de conversion | tipo de cambio | tasa de cambio | taxa de câmbio | câmbio | tasso di cambio | cambio | wisselkoers | kurs waluty | kurs wymiany | směnný kurz | курс | курс валюты | обменный курс | 汇率 | 匯率 | 結算匯率 | 为替レート | 為替レート | 換算レート | 환율 | อัตราแลกเปลี่ยน | döviz kuru | tỷ giá | nilai tukar',
    ),
  },
  {
    name: 'baseCurrency',
    names: list(
      'base currency | base currency code | shop currency | shop currency code | store currency | home currency | company currency | functional currency | Hauswährung | Basiswährung | devise de base | moneda base | moeda base | 本位币 | 記帳幣別 | 本位幣 | 基軸通貨 | 기준통화',
    ),
  },
] as const;
