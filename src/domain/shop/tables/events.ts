import {
  areInstants,
  category,
  customerId,
  email,
  furtherNames,
  productCode,
  withNames,
} from './shared-fields';
import { readName } from './header-concepts';
import { describeTable, list } from './table';

export const events = describeTable({
  fields: {
    customerId: withNames(
      customerId,
      ...list(
        'anonymous id | distinct id | properties distinct id | properties user id | device id | amplitude id | cookie id | user',
      ),
    ),
    email,
    productId: productCode,
    productTitle: {
      type: 'text',
      identifies: 'product',
      names: {
        usual: list(
          'product name | product title | item name | item title | items item name | 商品名称 | 商品标题 | 商品名 | 商品名稱 | Produktname | nom du produit | nombre del producto | nome do produto | nama produk | 상품명 | название товара',
        ),
      },
    },
    /** All goods that an event is about in one cell, as Google Analytics writes them into its tables of events. */
    items: {
      type: 'text',
      admits: ({ packed, filled }) => filled === 0 || packed > 0,
      names: { usual: list('items | products | contents | cart items | line items | properties products') },
    },
    category,
    eventType: {
      type: 'category',
      admits: (profile) => profile.events >= 0.3,
      // 'Paid' is the status of an order as well as an event.
      shownBy: (profile, name) => profile.events >= 0.6 && !readName(name).concepts.includes('status'),
      names: {
        saying: list(
          'event | event type | event name | event category | customer event | event customer type',
        ),
        usual:
          list(`event type | event | event name | metric name | metric | behavior type | behaviour type | behavior | behaviour | action | action type | activity | activity type | interaction | interaction type | type | user action | event action
          | 行为类型 | 行为 | 事件 | 事件类型 | 事件名称 | 操作类型 | 用户行为 | 動作 | 行為類型 | 行為 | 事件類型 | イベント | イベント名 | 行動 | アクション
          | Ereignis | Ereignistyp | Aktion | événement | type d'événement | evento | tipo de evento | acción | ação | peristiwa | aksi | 이벤트`),
        further: list(
          'evento | gebeurtenis | zdarzenie | událost | событие | тип события | olay | sự kiện | händelse',
        ),
        like: /^(?:event|action|behaviou?r|activity|interaction)(?:type|name|kind|code)?$|(?:行为|行為|事件)(?:类型|類型|名称)?$/,
      },
    },
    /** 1 where what was shown was clicked, 0 where it was only shown: of logs without a column of kinds. */
    clicked: {
      type: 'category',
      admits: ({ binary, flags }) => binary || flags >= 0.9,
      names: {
        usual: list(
          'clicked | is clicked | click | is click | clk | has clicked | was clicked | click flag | 是否点击 | 点击 | 點擊 | クリック | クリック有無 | 클릭 | 클릭여부 | geklickt | cliqué | clicado | кликнул | клик',
        ),
      },
    },
    occurredAt: {
      type: 'date',
      shownBy: areInstants,
      names: {
        saying: list('date | event date | session date | created date | event created'),
        usual:
          list(`timestamp | event time | event timestamp | time | event date | date | datetime | occurred at | created at | time stamp | event datetime | action time | visit time | view time | unix timestamp | client event time | original timestamp | sent at | received at | day
          | 时间 | 时间戳 | 行为时间 | 事件时间 | 发生时间 | 日期 | 操作时间 | 時間 | 時間戳 | 發生時間 | 日時 | 発生日時 | タイムスタンプ | Zeitstempel | Zeitpunkt | Zeit | Datum | horodatage | heure | fecha | hora | marca de tiempo | data | data hora | waktu | tanggal | 시간`),
        further: furtherNames.date,
        like: /^(?:event|action|behaviou?r|activity|visit|session|occurred).*(?:time|timestamp|date|at|on)$|(?:时间|時間|时间戳)$/,
      },
    },
    sessionId: {
      type: 'id',
      identifies: 'session',
      names: {
        saying: list('session | session id | customer session'),
        usual: list(
          `session id | sessionid | session | user session | visit id | ga session id | 会话ID | 会话 | 访问ID | 會話ID | セッションID | Sitzung | Sitzungs-ID | id de session | id de sesión | id da sessão | sesi`,
        ),
        like: /session(?:id|key|no|number)?$/,
      },
    },
    dwellSeconds: {
      type: 'number',
      names: {
        usual: list(
          `dwell seconds | dwell time | dwell | time on page | duration | duration seconds | time spent | seconds | view duration | engagement time | stay seconds | dwelltime | dwell time seconds | 停留时长 | 停留时间 | 浏览时长 | 停留秒数 | 停留時間 | 滞在時間 | Verweildauer | durée | duración | duração | durasi`,
        ),
        like: /^(?:dwell|stay|view|page|engagement|visit).*(?:seconds|time|duration|secs?)$|(?:停留|浏览)(?:时长|时间|秒数)$/,
      },
    },
    /** Where it stood, in what list, and what put it there with which score and chance: of products that were shown. */
    position: {
      type: 'number',
      // Whether the numbers are places is seen when the shop is put together (`assemble-placed.ts`).
      admits: (profile) => profile.bareNumbers >= 0.9 && profile.percents === 0 && !profile.fractions,
      names: {
        usual: list(
          `list position | item list position | impression position | position in list | item list index | items item list index | list index | slot position | card position | display position | display rank | shown position | creative slot | rank | slot | position
          | 坑位 | 坑位号 | 坑位序号 | 展位 | 展示位置 | 曝光位置 | 列表位置 | 位置序号 | 推荐位 | 排位 | 位置 | 展示位 | 坑位位置 | 坑位編號 | 曝光位 | 表示順位 | 掲載順位 | Listenposition | position dans la liste | posición en la lista | posição na lista | posisi`,
        ),
        like: /^(?:list|item|card|display|slot|impression|recommendation|rec)(?:position|rank|slot|index)$|坑位/,
      },
    },
    list: {
      type: 'category',
      names: {
        usual: list(
          'list name | item list name | items item list name | recommendation list | item list id | items item list id | list id | 列表名称 | 推荐列表 | 推荐场景 | 场景',
        ),
      },
    },
    model: {
      type: 'category',
      names: {
        usual: list(
          'recommender | recommendation model | recommender model | 推荐模型 | 推荐算法 | 召回来源',
        ),
      },
    },
    score: {
      type: 'number',
      names: {
        usual: list('list score | model score | recommendation score | recommender score | 模型分 | 推荐分'),
      },
    },
    propensity: {
      type: 'number',
      names: {
        usual: list(
          'propensity | propensity score | pscore | placement probability | display probability | action probability | 展示概率 | 投放概率 | 曝光概率',
        ),
      },
    },
  },
  happenedAt: 'occurredAt',
  // A purchase that names its transaction is told from the same one sent again.
  joins: [
    {
      name: 'orderId',
      names: list(
        'transaction id | transactionid | transaction | ecommerce transaction id | order id | orderid | order number | order no | purchase id | 订单编号 | 订单号 | 订单ID | 訂單編號 | 注文番号 | 注文ID | 주문번호 | Bestellnummer | numéro de commande | número de pedido | номер заказа',
      ),
    },
  ],
  needs: [
    {
      need: 'customer',
      anyOf: ['customerId', 'email'],
      orInRow: ['sessionId'],
      rejectedAs: 'no-key',
    },
    { need: 'product', anyOf: ['productId', 'productTitle', 'category'] },
  ],
  readable: [['occurredAt']],
  cues: ({ sure }) => ({ eventType: sure('eventType', 'clicked') }),
  score({ sure }, cues) {
    const customer = Math.max(sure('customerId', 'email'), 0.8 * sure('sessionId'));
    const item = sure('productId');
    const date = sure('occurredAt');
    if (customer === 0) return 0;
    if (cues.eventType === 0) {
      // Without a column of types every row is a view, if it has who, what and when and nothing else.
      const isBare = item > 0.5 && date > 0.5 && cues.rating === 0 && cues.reviewText === 0;
      return isBare && cues.orderId === 0 && cues.quantity === 0 ? 0.5 : 0;
    }
    const found = 0.4 * cues.eventType + 0.3 * customer + 0.2 * date + 0.2 * item;
    return found - 0.3 * Math.min(cues.orderId, cues.quantity);
  },
});
