import type en from '../en/suspects';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '可疑账号',
  lead: '背后似乎没有真实顾客的账号、评价、订单和点击。这些只是线索，不是定论：由您判断。',
  group: {
    copies_other: '{{count, number}} 个账号除了同一条（几乎）一字不差的评价，几乎没有其他记录：“{{text}}”',
    machines_other:
      '{{count, number}} 个账号似乎像机器一样浏览：几秒一页或昼夜不停（每个约 {{views}} 页，其他人为 {{usual}} 页），且没有购买或加购的记录。',
    pushed_other:
      '{{count, number}} 个账号在 {{period}}内只下单“{{product}}”，此外没有其他记录：刷单如此，被一次促销吸引而不再回来的顾客也会如此。',
    refunded_other:
      '{{count, number}} 个账号在 {{period}}内各下一单“{{product}}”，全部退款，此外几乎没有其他记录；其他买家大多没有退。',
    burst_other:
      '{{count, number}} 个账号在 {{period}}内各写一条“{{product}}”的评价，都是{{stars}}，没有购买，此外几乎没有其他记录。受邀来好评的人看起来也会如此。',
    contrary_other:
      '{{count, number}} 个账号在 {{period}}内给“{{product}}”打了{{stars}}，文字却说的是相反的意思，且没有购买。',
    clickers_other:
      '{{count, number}} 个账号反复打开“{{product}}”（每个约 {{views}} 次，其他人对自己看得最多的商品为 {{usual}} 次），几乎不看别的，也没有购买或加购的记录。',
    unbought_other:
      '{{count, number}} 个账号在 {{period}}内给“{{product}}”打了五星，却从未买过；这里写评价的人大多买过。受邀试用的人看起来也会如此。',
    unboughtSeveral_other:
      '{{count, number}} 个账号从未买过自己评价的商品，却全部打五星（共 {{reviews}}，在 {{period}}内）；这里写评价的人大多买过。受邀试用的人看起来也会如此。',
    returned_other:
      '{{count, number}} 个账号各多次下单（共 {{orders}}，在 {{period}}内），全部退掉，此外几乎没有其他记录。',
    alike_other:
      '{{count, number}} 个账号除了“{{product}}”没有别的记录，并且有共同之处：{{tie}}。其他有此共同之处或买过此商品的人大多还买别的。一起团购的人看起来也会如此。',
    alikeMixed_other:
      '{{count, number}} 个账号有共同之处：{{tie}}。一个人用多个账号时会如此，例如重复领取优惠或推高商品。',
    confirmed_other: '{{count, number}} 个由您判定为虚假的账号。',
  },
  tie: {
    mailbox: '同一个邮箱的不同写法（{{value}}）',
    series: '只有数字不同的邮箱地址（{{value}}）',
    domain: '少有其他人使用的邮箱域名（{{value}}）',
    address: '同一个地址（{{value}}）',
    night: '在全店几乎没有订单的时段下单，且分布在多个夜晚',
  },
  reviews_other: '{{count, number}} 条评价',
  orders_other: '{{count, number}} 个订单',
  ofSeveral: '多个商品',
  days_other: '{{count}} 天',
  stars_other: '{{count}} 星',
  accounts: '{{sentence}}',
  evidence: {
    alone: '有 {{share}} 的账号比它更接近大多数账号（孤立森林）。',
    hours: '这些账号有 {{share}} 的订单落在全店几乎没有订单的时段；其他账号为 {{usual}}。',
    alike: '这些账号中有 {{share}} 的{{what}}是“{{value}}”；其他账号为 {{usual}}。',
    ids: '这些账号中有 {{share}} 的编号形如“{{value}}”；其他账号为 {{usual}}。',
    stars_other: '它们平均打 {{mean}} 星；其他人的 {{count, number}} 个评分平均为 {{others}} 星。',
  },
  kind: {
    copies: '多个账号同一段文字',
    machines: '机器浏览',
    pushed: '刷单：集中下单',
    refunded: '刷单：全部退款',
    burst: '集中好评或差评',
    contrary: '星级与文字相反',
    clickers: '反复点击同一商品',
    unbought: '好评未购买的商品',
    returned: '多次下单全部退掉',
    alike: '有共同之处，只买一种',
    alikeMixed: '一个邮箱，多个账号',
    confirmed: '由您判定为虚假',
  },
  titleOf: '{{kind}}：{{name}}',
  verdict: { open: '待定', fake: '已排除', genuine: '真实顾客' },
  idea: '在您判断之前，这些账号不属于任何客群，但其行为仍计入评分和推荐列表。排除后：它们做过的一切都不再计入。判为真实顾客后：和其他人一样进入客群。随时可以撤回。',
  working: '正在查找不像顾客的行为…',
  none: {
    title: '没有发现可疑账号',
    text: '没有发现抄袭评价、推高商品或像机器一样点击的账号。数量很少或手法谨慎、像顾客一样购买的虚假账号，仅凭导出文件无法分辨；记录只有日期、没有时刻时，也不按小时或秒来判断。',
  },
  noneShown: '没有处于这种状态的账号。',
  counts_other: '有 {{count, number}} 个账号待查看（占全部的 {{share}}）。',
  decided: '待定 {{open}}，已排除 {{fake}}，真实顾客 {{genuine}}。',
  download: '下载（CSV）',
  more_other: '显示全部 {{count, number}} 个',
  order: { label: '排序', score: '得分最高的在前', size: '最大的组在前', kind: '按类型' },
  shown: { label: '显示', all: '全部', open: '待定', fake: '已排除', genuine: '真实顾客' },
  column: {
    account: '账号',
    score: '得分（0 到 1）',
    alone: '比它更寻常的账号',
    verdict: '状态',
    decide: '判断',
  },
  limits:
    '不会去找的：少于五个账号的合伙行为（像机器一样打开页面的除外）；记录只有日期、没有时刻时，也不按小时或秒来判断。没有找到并不证明没有。',
  scoreNote:
    '得分：九成来自该组行为中店铺顾客所没有的部分，组越大越可靠；一成来自比它更寻常的账号所占比例。它只用来排定先看哪些，不是概率。',
  action: {
    weigh: '排除…',
    genuine: '真实顾客',
    undo: '撤回',
    weighAll_other: '排除全部 {{count, number}} 个…',
    genuineAll_other: '都是真实顾客',
    undoAll_other: '全部撤回',
  },
  effect: {
    title_other: '如果排除这 {{count, number}} 个账号',
    working: '正在不计这些账号重新划分和推荐，以便比较。尚未保存任何改动。',
    progress: '比较的进度',
    stop: '停止',
    close: '保持原样',
    stopped: '比较已停止，没有任何改动。',
    failed: '比较失败，没有任何改动。{{cause}}',
    exclude_other: '排除 {{count, number}} 个账号',
    removed: '以下内容将不再计入：{{orders}}、{{reviews}}、{{events}}。',
    orders_other: '{{count, number}} 个订单',
    reviews_other: '{{count, number}} 条评价',
    events_other: '{{count, number}} 次点击等事件',
    ratings: '商品评分',
    noRatings: '没有商品的评分会变化。',
    moreRatings_other: '另有 {{count, number}} 个商品。',
    product: '商品',
    before: '现在',
    after: '排除后',
    count: '评分数',
    fromTo: '{{from}} → {{to}}',
    noRun: '还没有客群和推荐列表；先运行分析，才能看到其中的变化。',
    segments: '当前的客群和推荐列表',
    moved_other: '其余 {{of}} 位顾客中有 {{count, number}} 位会换到别的客群。',
    lists_other:
      '其余 {{of}} 位顾客中有 {{count, number}} 位的前 {{top}} 个推荐会有变化；这些位置的 {{kept}} 保持不变。',
    segment: '客群',
    noSegment: '不属于任何客群',
    newSegment: '另一个客群（{{code}}）',
  },
};

export default words;
