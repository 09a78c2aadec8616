import { categoryNames, customerIdNames, emailNames, type FieldNames, list, productIdNames } from './names';

export const eventNames: Readonly<Record<string, FieldNames>> = {
  customerId: {
    exact: [
      ...customerIdNames.exact,
      ...list('anonymous id | distinct id | device id | amplitude id | cookie id | user'),
    ],
    ...(customerIdNames.like === undefined ? {} : { like: customerIdNames.like }),
  },
  email: emailNames,
  productId: productIdNames,
  category: categoryNames,
  eventType: {
    exact:
      list(`event type | event | event name | behavior type | behaviour type | behavior | behaviour | action | action type | activity | activity type | interaction | interaction type | type | user action | event action
      | 行为类型 | 行为 | 事件 | 事件类型 | 事件名称 | 操作类型 | 用户行为 | 動作 | 行為類型 | 行為 | 事件類型 | イベント | イベント名 | 行動 | アクション
      | Ereignis | Ereignistyp | Aktion | événement | type d'événement | evento | tipo de evento | acción | ação | peristiwa | aksi | 이벤트`),
    like: /^(?:event|action|behaviou?r|activity|interaction)(?:type|name|kind|code)?$|(?:行为|行為|事件)(?:类型|類型|名称)?$/,
  },
  occurredAt: {
    exact:
      list(`timestamp | event time | event timestamp | time | event date | date | datetime | occurred at | created at | time stamp | event datetime | action time | visit time | view time | unix timestamp | client event time | day
      | 时间 | 时间戳 | 行为时间 | 事件时间 | 发生时间 | 日期 | 操作时间 | 時間 | 時間戳 | 發生時間 | 日時 | 発生日時 | タイムスタンプ | Zeitstempel | Zeitpunkt | Zeit | Datum | horodatage | heure | fecha | hora | marca de tiempo | data | data hora | waktu | tanggal | 시간`),
    like: /^(?:event|action|behaviou?r|activity|visit|session|occurred).*(?:time|timestamp|date|at|on)$|(?:时间|時間|时间戳)$/,
  },
  sessionId: {
    exact: list(
      `session id | sessionid | session | user session | visit id | ga session id | 会话ID | 会话 | 访问ID | 會話ID | セッションID | Sitzung | Sitzungs-ID | id de session | id de sesión | id da sessão | sesi`,
    ),
    like: /session(?:id|key|no|number)?$/,
  },
  dwellSeconds: {
    exact: list(
      `dwell seconds | dwell time | dwell | time on page | duration | duration seconds | time spent | seconds | view duration | engagement time | stay seconds | dwelltime | dwell time seconds | 停留时长 | 停留时间 | 浏览时长 | 停留秒数 | 停留時間 | 滞在時間 | Verweildauer | durée | duración | duração | durasi`,
    ),
    like: /^(?:dwell|stay|view|page|engagement|visit).*(?:seconds|time|duration|secs?)$|(?:停留|浏览)(?:时长|时间|秒数)$/,
  },
};
