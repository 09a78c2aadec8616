import type en from '../en/errors';
import type { Words } from '../words';

const words: Words<typeof en> = {
  cancelled: {
    title: '已停止',
    text: '在结束之前停了下来。已完成的部分会保留，再次开始时从那里继续。',
  },
  'file-empty': {
    title: '文件是空的',
    text: '里面没有内容或只有空行。请从店铺后台重新导出，再放进来。',
  },
  'file-not-text': {
    title: '这个文件里没有表格',
    text: '它既不是文本，也不是这里能读的格式。请从店铺导出为 CSV、Excel（.xlsx）、JSON 或 Parquet 后再放进来，.zip 或 .gz 压缩也可以。',
  },
  'file-broken': {
    title: '这个文件已损坏或不完整',
    text: '它提前结束，或者内容前后对不上，常见于下载中断。请重新下载或导出，再放进来。',
  },
  'file-encrypted': {
    title: '这个文件有密码',
    text: '请用密码打开后另存为无密码的文件，或先解压缩，再把结果放进来。',
  },
  'file-pdf': {
    title: '这是 PDF 文件',
    text: 'PDF 用于打印，其中的表格无法完整读取。请在店铺导出时选择 CSV 或 Excel。',
  },
  'file-old-excel': {
    title: '这是旧版或少见格式的工作簿',
    text: '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再放进来。店铺的导出功能通常也提供 CSV。',
  },
  'file-document': {
    title: '这是文档或演示文稿',
    text: '它不是表格。请从店铺把订单、评价或商品导出为 CSV 或 Excel。',
  },
  'file-picture': {
    title: '这是图片或音视频',
    text: '里面没有表格。请从店铺把订单、评价或商品导出为 CSV 或 Excel。',
  },
  'file-web-page': {
    title: '这是没有表格的网页',
    text: '下载到的可能是店铺的登录页或错误页。请登录后重新导出，再放进来。',
  },
  'file-xml': {
    title: '这是 XML 文件',
    text: '各家的 XML 格式不同，这里无法读取。请在店铺导出时选择 CSV、Excel 或 JSON。',
  },
  'json-without-rows': {
    title: '这个 JSON 里没有按行排列的数据',
    text: 'JSON 表格应是对象的列表（每行一个对象）或 JSON Lines。请这样导出，或导出为 CSV、Excel。',
  },
  'line-without-end': {
    title: '文件里有一行没有结尾',
    text: '这一行超过 32 MB，表格不会有这样的行：可能丢失了换行符，或者这不是表格。请重新导出为 CSV，再放进来。',
  },
  'too-many-columns': {
    title: '这个表格有几千列',
    text: '它看起来像矩阵，每个商品或每一天占一列。请改为导出清单：每个订单、商品行或评论占一行。',
  },
  'table-too-large': {
    title: '这个文件太大，无法安全读取',
    text: '其中一部分展开后超出了网页能同时容纳的量。请把表格或每个工作表另存为“CSV UTF-8”（没有这个限制），再放进来。',
  },
  'sheet-hidden': {
    title: '这是工作簿中隐藏的工作表',
    text: '隐藏的工作表大多是副本或辅助数据，因此先不导入。如需导入，请选择它的内容类型。',
  },
  'packing-unknown': {
    title: '这里不能读取这种压缩方式',
    text: '请在电脑上解压后直接放入文件，或重新压缩为 .zip 或 .gz。Parquet 文件请用 snappy 或 zstd 压缩。',
  },
  'archive-without-tables': {
    title: '这个压缩包里没有文件',
    text: '它是空的。请重新导出，或直接放入 CSV 或 Excel 文件。',
  },
  'archive-too-full': {
    title: '这个压缩包里的内容太多',
    text: '文件数量或解压后的大小超出了一般店铺导出的范围。请解压后只放入需要的导出文件。',
  },
  'archive-too-deep': {
    title: '压缩包层层嵌套',
    text: '请先解开外层压缩包，再放入里面的文件。',
  },
  'file-not-recognised': {
    title: '没有认出这个文件的内容',
    text: '它的列名不像订单、评论、商品、顾客或行为记录的列名。如果其实是其中一种，请在下面选择是哪一种、每一列是什么。汇总报表不适用，请在店铺后台选择明细导出。',
  },
  'file-no-header': {
    title: '这个文件没有列名',
    text: '第一行就已经是数据，仅凭数值无法判断一个金额是单价、小计还是整单金额。请在最上面加一行列名，例如 order_id、date、customer_id、product、quantity、unit_price，或在下面指定每一列的含义。',
  },
  'file-no-separator': {
    title: '这个文件的各列用了我们不认识的分隔符',
    text: '每一行有多个值，之间用空格或双冒号隔开。请改存为用逗号、分号或制表符分隔的文件，并在第一行写上列名，例如 customer_id、date、quantity、amount。',
  },
  'file-in-blocks': {
    title: '这个文件是由几张小表拼成的报告',
    text: '每一部分都有自己的列名，无法可靠地把各行合在一起。请改为导出一张平面清单：一行表头，之后每个订单或商品占一行。',
  },
  'file-no-rows': {
    title: '文件中没有找到数据行',
    text: '第一行可能是列名，也可能是没有换行的很长的一行；其下没有可读的数据行。请在店铺后台放宽日期范围或去掉筛选条件，再导出一次。',
  },
  'file-is-settlement': {
    title: '这是平台的结算账单',
    text: '每一行是一起打款的销售、费用或退款，并不是订单。请改为导出订单：在商家后台的订单列表导出，每行一个订单或商品，带买家和时间。',
  },
  'file-is-payments': {
    title: '这是支付流水，不是订单',
    text: '每一行是一次付款、尝试或退款，没有商品。请同时导出订单：与订单一起拖入后，带订单号的付款会与订单核对，其中的退款会扣除。',
  },
  'file-is-statement': {
    title: '这是账户的资金流水',
    text: '里面是手续费、转账、换汇等资金变动，不都是销售。请从顾客下单的店铺后台导出订单。',
  },
  'file-is-inventory': {
    title: '这是库存表',
    text: '它只写明各处有多少件，没有谁买过。要标题、价格和类目请导出商品，要销售请导出订单。',
  },
  'file-is-returns': {
    title: '这是售后或退货表，不是订单',
    text: '每一行是一次售后。请把订单一起拖入：只要写明订单号，退回的金额就会从对应订单中扣除，只扣一次。没有订单号的表无法使用：请改为导出带退款金额或负数行的订单。',
  },
  'file-is-discounts': {
    title: '这是优惠券或礼品卡',
    text: '里面是券码，没有用它买了什么。请改为导出订单。',
  },
  'file-is-ads': {
    title: '这是广告报表',
    text: '它按推广计划汇总曝光、点击和花费。客群需要逐笔订单：请从店铺后台导出。',
  },
  'file-is-traffic': {
    title: '这是流量报表',
    text: '它按页面或来源汇总访客，无法区分每个人。请从店铺后台导出订单，或带访客编号的逐条行为。',
  },
  'file-is-report': {
    title: '这是汇总报表',
    text: '它按商品、日期或顾客汇总销售，无法区分每个订单。请导出订单明细：每行一个订单或商品，带顾客、时间和价格。',
  },
  'file-is-carts': {
    title: '这是未付款的购物车',
    text: '没有人为它们付款，不算订单。请改为导出已完成的订单。',
  },
  'file-is-shipments': {
    title: '这是发货表',
    text: '里面是包裹和快递，没有商品和价格。请改为导出带商品的订单。',
  },
  'file-is-purchasing': {
    title: '这是向供应商的采购单',
    text: '里面是店铺向供应商下的单，不是顾客的订单。请改为导出销售订单。',
  },
  'file-is-lookup': {
    title: '这是对照表',
    text: '里面是地区、翻译或代码，没有顾客、订单或商品。不需要它：请放入订单、商品、顾客或评论。',
  },
  'file-is-matrix': {
    title: '这是按时间汇总的表',
    text: '每个月或季度占一列，无法区分每个订单。请导出背后的订单或发票：每行一笔，带日期、顾客和金额。',
  },
  'file-is-subscriptions': {
    title: '这是订阅记录，不是付款',
    text: '里面写的是每位顾客订了哪个方案，没有何时付了多少钱。请改为导出订阅的账单或扣款记录。',
  },
  'file-is-points': {
    title: '这是积分流水',
    text: '里面是积分的增减，没有买了什么。请改为导出订单；会员名单可以一起放入。',
  },
  'file-of-nobody': {
    title: '这些销售没有写明顾客',
    text: '每一行是卖了什么、什么时候卖的，没有写卖给谁，也没有订单号。请导出带顾客编号或邮箱的订单。',
  },
  'no-customers': {
    title: '无法区分顾客',
    text: '没有一个文件说明是谁买的或谁写的。请检查顾客编号或邮箱是否对应到某一列，或补充一份带有它的导出。',
  },
  'too-few-customers': {
    title: '顾客太少，分不出客群',
    text: '至少需要 6 位顾客，有几十位以上时分群才有参考价值。请导出更长的时间段。',
  },
  'nothing-to-compare': {
    title: '没有可用来比较顾客的内容',
    text: '设置中选用的那些方面，文件里都没有内容，或所有顾客在其中都相同。请在设置中选用其他方面，或补充内容更多的导出文件。',
  },
  'nothing-to-split': {
    title: '这里无法拆分',
    text: '拆出的客群里和原来的客群里都必须有顾客：所选顾客是整个客群、不在其中，或彼此完全相同。',
  },
  'model-missing': {
    title: '服务器上没有这个阅读模型',
    text: '在页面旁没有找到它的文件。请在设置里换一个阅读模型，或请人修复安装。',
  },
  'encoder-failed': {
    title: '阅读模型无法启动',
    text: '多半是内存不足：关闭其他标签页，在设置里选择“快速”或“处理器”，再分析一次。',
  },
  'storage-full': {
    title: '浏览器存储已满',
    text: '请删除不再需要的店铺，或腾出磁盘空间后重试。',
  },
  'storage-failed': {
    title: '浏览器存储没有响应',
    text: '请重新加载页面。无痕窗口可能关闭了存储，请改用普通窗口。',
  },
  'result-lost': {
    title: '保存的结果已丢失',
    text: '浏览器保存的部分分析结果丢失或已损坏。请重新分析，结果会重新计算，店铺数据仍在。',
  },
  'shop-deleted': {
    title: '这个店铺已被删除',
    text: '它已在另一个标签页或窗口中被删除，相关工作已停止。如需继续使用，请重新导入文件。',
  },
  'shop-damaged': {
    title: '这个店铺的数据已损坏',
    text: '浏览器保存的部分数据丢失或无法读取。请删除该店铺，然后重新导入文件。',
  },
  'shop-file-damaged': {
    title: '店铺文件已损坏',
    text: '文件不完整，或保存后内容有改动，因此没有打开其中任何内容。请重新复制或下载，或在店铺仍在的地方再保存一次。',
  },
  'shop-file-newer': {
    title: '店铺文件来自更新的版本',
    text: '它由本应用的更新版本保存。请刷新页面以取得最新版本，然后再打开文件。',
  },
  'worker-lost': {
    title: '计算被浏览器中止',
    text: '通常是内存不足。请关闭其他标签页后重新分析，已读的部分会保留。',
  },
  'bad-option': {
    title: '有一项设置不能使用',
    text: '其中一项设置不适合这个店铺。请恢复默认设置后重新分析。',
  },
  'run-under-way': {
    title: '分析正在进行',
    text: '请等它完成，或先停止它。',
  },
  unexpected: {
    title: '出了点问题',
    text: '这本不该发生。请重新加载页面再试，您的店铺会保留。',
  },
  sentence: '{{title}}。{{text}}',
  detail: '详情：{{detail}}',
  toSettings: '前往设置',
  reload: '重新加载页面',
};

export default words;
