import type en from '../en/accounts';
import type { Words } from '../words';

const words: Words<typeof en> = {
  lead: '从文件里的全部金额，到顾客实际支付的金额：请与店铺后台核对。凡不是由其他数字相加而来的数字，点开都能看到对应的行。',
  noOrders: '这个店铺没有订单，没有金额可以核对。',
  noMoney: '订单里没有价格，只能核对行数。',
  working: '正在汇总…',
  compare: {
    title: '与店铺后台核对',
    customers_other: '位买过东西的顾客',
    orders_other: '个订单',
    takenBack_other:
      '另有 {{count, number}} 个订单没有留下任何商品（全部退回，或件数为 0），后台可能把它们也计入。',
    revenue: '商品与运费实付',
    period: '{{from}} 至 {{to}}，按 {{zone}} 的日期。',
    periodOfFiles: '{{from}} 至 {{to}}，按文件里的日期。',
    how: '订单数只计至少留下一件商品的订单，与顾客信息和客群里的口径相同。如果后台的数字不同，下面各行说明差在哪些行：未付款、已取消、已退款、游客、同一人的多个账号、运费。后台通常把游客也算作顾客，收入也常在退款之前统计。',
  },
  bridge: {
    title: '收入',
    what: '项目',
    rows: '行数',
    money: '金额',
    all: '文件中的全部行，每行计一次',
    unpaid: '未付款',
    cancelled: '已取消',
    refunded: '整单退款',
    test: '测试订单',
    nobody: '不知是谁的（游客）',
    gone: '较新的导出中没有，已去掉',
    refunds: '部分退款',
    return: '其中退货',
    paid: '顾客实际支付',
    sale: '其中售出商品',
    service: '其中运费、手续费等',
    once: '以下未计入上表，因为另有行记录了同样的内容：',
    merged: '重复的行',
    superseded: '行的较早状态',
    head: '订单总行，明细在其他行',
  },
  people: {
    title: '顾客',
    accounts: '文件里的账号',
    joined: '因邮箱或电话相同而视为同一人',
    mergedFrom: '，也写作 {{accounts}}',
    showMerged: '哪些账号被视为同一人',
    shared_other: '有 {{count, number}} 个邮箱或电话属于太多人，不可能是一个人的，因此不用来合并。',
    damaged_other: '有 {{count, number}} 个顾客编号被电子表格损坏，因此不用来合并。',
    byName_other:
      '有 {{count, number}} 位顾客只能靠姓名来辨认，同名的两个人在这里会算成一个：导出里有邮箱或客户编号才能分开。',
    named: '任何地方出现过的顾客',
    withoutOrders: '没有订单：只有评论、浏览或名单中的一行',
    refunded: '订单全部退款',
    cancelled: '订单全部取消',
    unpaid: '从未付款',
    test: '只有测试订单',
    return: '只有退货',
    service: '只有运费、手续费等',
    merged: '只有别处已有的行',
    superseded: '只有订单的较早状态',
    head: '只有没有明细的订单总行',
    bought: '买过东西的顾客',
  },
  months: {
    title: '各月收入',
    summary: '收入最高的是 {{month}}：文件中 {{all}}，实际支付 {{paid}}。',
    month: '月份',
    undated: '没有日期',
    all: '文件中的金额',
    refunds: '部分退款',
    returns: '其中退货',
    service: '其中运费',
    paid: '实付',
    paidLegend: '实际支付',
    restLegend: '未付款、已取消、已退款、不知是谁的等',
    open: '{{month}}，{{what}}：{{value}}。查看这些行',
  },
  statuses: {
    title: '状态列里的词是什么意思',
    lead: '从未付款的订单不算销售。在这里改动的词从此按新的意思计算；客群在您要求时重新计算。',
    unknown_other: '有 {{count, number}} 个词需要您确认：它们算销售吗？',
    word: '状态',
    takenFor: '当作',
    takenForOf: '“{{word}}”的意思',
    auto: '自动识别：{{state}}',
  },
  state: {
    paid: '销售',
    unpaid: '未付款',
    cancelled: '已取消',
    refunded: '已退款',
    partlyRefunded: '销售，部分退款',
    test: '测试订单',
    unknown: '无法识别，按销售计',
  },
  meaning: {
    sale: '销售',
    unpaid: '未付款',
    cancelled: '已取消',
    refunded: '已退款',
    takesBack: '冲销之前的销售',
    test: '测试订单',
  },
  currencies: {
    title: '币种',
    lead: '金额以 {{currency}} 计。其他币种在您给出汇率后才计入，在此之前不计。',
    currency: '币种',
    none: '未注明',
    uncounted: '金额未计入的行',
    rate: '1 {{currency}} 等于多少 {{main}}',
    worth: '折合 {{main}}',
    main: '店铺币种',
  },
  zone: {
    title: '店铺所在时区',
    lead: '日期按文件里的时间计算。如果文件用的是格林尼治时间（Unix 时间，或以 Z 结尾的时间），选好时区后，临近午夜的订单才会算在正确的日子里。',
    own: '使用本机时区 {{zone}}',
    asWritten: '按文件里的时间',
  },
  doubt: {
    'totals-disagree': '订单总额与明细不符',
    'line-sums-disagree': '小计不等于数量乘单价',
    'discount-not-proven': '没有总额可证实折扣',
    'discount-above-goods': '折扣高于商品金额',
    'refund-above-paid': '退款高于实付',
    'refund-not-known': '部分退款，金额未知',
    'refunds-not-joined': '文件中没有该订单',
    'refunds-open': '退款未完成',
    'refunds-told-twice': '退款重复出现',
    'payments-not-joined': '文件中没有该订单',
    'payments-disagree': '付款与订单不符',
    'orders-by-time': '按时间合并的订单',
    'refund-or-return': '已退款的销售，或其退款',
    'priced-by-list': '按商品表价格计算',
    'tax-on-top': '价外税，未计入',
    'bundle-parts': '套装内另有标价的单品',
  },
  warnings: {
    title: '文件没有说清的地方',
    rows: '查看这些行',
    'totals-disagree':
      '{{ofOrders}} 个订单中有 {{orders}} 个，“{{field}}”一列与明细合计不符：{{byTotals}} 对 {{byLines}}。取较小者。',
    'line-sums-disagree': '有 {{rows}} 行的小计不等于数量乘单价：{{bySum}} 对 {{byPrice}}。取小计。',
    'discount-not-proven':
      '有 {{orders}} 个订单的优惠共 {{money}}，已从价格中扣除。文件里没有总额能说明价格是否已扣过优惠：请与后台核对。',
    'discount-above-goods': '有 {{orders}} 个订单的优惠超过商品金额：其中 {{money}} 不计。',
    'refund-above-paid': '有 {{orders}} 个订单的退款超过实付：按实付为零计。',
    'refund-not-known': '有 {{orders}} 个订单部分退款，但没有一列说明金额：未作扣除。',
    'refund-or-return':
      '有 {{rows}} 行（{{money}}）的状态是已退款，旁边各有另一行售出相同的商品。它们不计入。如果它们是那些销售的退款，合计会因此偏高：请在“{{title}}”中说明。',
    'refunds-not-joined': '有 {{rows}} 条退款或退货（{{money}}）所属的订单不在文件中：未作扣除。',
    'refunds-open': '有 {{rows}} 条退款或退货（{{money}}）仍在申请、处理中、被拒绝或只是换货：未作扣除。',
    'refunds-told-twice':
      '有 {{orders}} 个订单的退款（{{money}}）在订单、退款表或付款记录里重复出现：只扣除一次。',
    'payments-not-joined': '有 {{rows}} 笔付款（{{money}}）所属的订单不在文件中。',
    'payments-disagree':
      '{{ofOrders}} 个订单中有 {{orders}} 个，付款合计 {{byPayments}}，而商品加减其他费用为 {{byLines}}。以订单为准。',
    'orders-by-time':
      '有 {{rows}} 行没有订单号。同一客户同一时间的行（没有客户时为同一时刻的行）算作一个订单，共 {{orders}} 个订单。',
    'documents-left-out':
      '有 {{rows}} 行的单据类型是“{{word}}”，它本身不是销售，或后面的单据已再次列出这些商品：按未付款处理，不计入。',
    'bundle-parts':
      '有 {{rows}} 行（{{money}}）属于上面的一行，标价合计却高于它。文件里没有总额能说明它们是否已含在其中，这里照计：如果是套装内的单品，合计会因此偏高。',
    'perhaps-joined':
      '{{rows}} 行（{{money}}）与同一订单的另一行只在与商品无关的列上不同，例如包裹号。如果文件按这些内容重复了明细，合计就多出 {{money}}：请与后台核对件数，确实如此时在“清理了什么”下排除这些行。',
    'sold-below-zero':
      '有一个文件的金额或数量几乎全部小于零，像出入库流水或账簿那样：其中小于零的 {{rows}} 行按销售计入，共 {{money}}，大于零的视为退回或入库。如果这些行是退货，请加上销售文件；如果金额是成本，请改为导出订单。',
    'reviews-of-nobody':
      '{{rows}} 条评论没有写明是谁写的，其他文件也没有提到顾客。它们能说明商品因何受到称赞或批评，顾客列表不包含它们。订单导出，或带顾客编号的评论，能说明是谁写的。',
    'nobody-known':
      '有一个文件的 {{ofRows}} 行销售中有 {{rows}} 行（{{money}}）没有可读取的顾客：不计入顾客实付的任何合计。如果文件中有一列标明顾客，请在导入时把它选为“顾客”；否则请导出带有顾客编号或邮箱的订单。',
    'perhaps-parts':
      '{{rows}} 行明细加起来正好等于同一订单中上面一行的价格，而且每次都是同样的商品，照常计入：如果它们是套装的内容，合计就多出 {{money}}。带有订单总额、或标明所属套装的列的导出能说明这一点。',
    'priced-by-list':
      '有 {{rows}} 行只有件数没有金额：按商品表里的价格计算，共 {{money}}。顾客的实付金额（折扣、当时的价格）要看带金额的订单导出。',
    'money-not-known': '有 {{rows}} 行已售出但没有一列给出金额：只计订单，不计金额。',
    'tax-counted':
      '文件里有 {{rows}} 行除了不含税的金额，还给出了税。这里按客户实付的含税金额计，其中税额 {{money}}：请与后台的含税合计核对。',
    'tax-on-top':
      '从合计看，{{orders}} 个订单的税是在价格之外另加的，共 {{money}}，未计入商品金额：请与后台的不含税合计核对。',
    'perhaps-coins':
      '{{rows}} 行的金额全是整数，而且结尾像以分为单位的价格（最高 {{highest}}）。如果导出以分为单位，所有合计都会大一百倍：请在列名中写明“分”，如“price_cents”，再重新导入。',
    'no-rate': '有 {{rows}} 行以 {{currency}} 计（{{money}}）：给出汇率后才计入。',
    'paid-on-delivery':
      '这份导出里没有一个订单标为已付款，货到付款的店铺常常如此。已发货的 {{rows}} 行算作销售，还在等待的不算。如果不是这样，请在“{{title}}”中说明。',
    'unknown-status':
      '有 {{rows}} 行的状态是“{{word}}”，无法识别，按销售计。请在“{{title}}”中说明它们是否算销售。',
    'mostly-unpaid':
      '{{ofRows}} 行中有 {{rows}} 行（{{money}}）的状态是“{{word}}”，按未付款处理，不计入。如果是货到付款，或后台把这些订单算作销售，请在“{{title}}”中说明，这 {{money}} 就会计入。',
    'never-paid':
      '{{ofRows}} 行中有 {{rows}} 行（{{money}}）没有标为已付款，不计入。如果后台把它们算作销售，说明店铺没有填写这一列：请去掉这一列再导入，这 {{money}} 就会计入。',
    'unmatched-returns':
      '有 {{rows}} 行退货在文件中找不到购买记录（购买可能早于文件的第一天，或记在别的商品名下）：{{money}} 仍然扣除。',
  },
  stale: '当前客群是在您上次回答之前计算的。',
  again: '重新计算',
};

export default words;
