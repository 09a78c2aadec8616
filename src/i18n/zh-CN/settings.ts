import type en from '../en/settings';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '设置',
  lead: '这里的一切都可以不动。更改从下一次分析起生效。',
  weights: {
    title: '凭什么把顾客归为一群',
    lead: '把相似的顾客分到一起时，各方面各占多少分量。',
    text: '顾客写了什么',
    textHelp: '评论的含义：称赞什么、缺少什么、在意什么。',
    taste: '顾客喜欢什么',
    tasteHelp:
      '买过、评过、看过哪些商品。浏览按购买的五分之一计，加购按五分之三计；人人都买的商品几乎不说明什么。',
    behaviour: '顾客做了什么',
    behaviourHelp:
      '购买的频率、远近、多少、是否均匀、是否广泛，以及参与程度和满意程度：不论背后有几项数字，各项分量相同。',
    attributes: '顾客是谁',
    attributesHelp: '年龄、性别、职业和城市（导出中有时）。两个不同的城市不论多少见，距离都一样。',
    share: '占 {{share}}',
    leftOut: '不计入',
    none: '不计入',
    normal: '正常',
    double: '加倍',
    allZero: '至少要有一个方面计入。',
    value: '{{value}} 倍',
    auto: '自动找出权重',
    autoHelp: '试用多组权重，取顾客分成两半时客群最一致的那一组。会多花几秒。',
    fusion: '各方面如何合在一起',
    fusionHelp: {
      weighted: '各方面按下面的权重决定。',
      concatenated: '凡未略去的方面都同等决定。',
      linear: '先按权重，再只保留占全部差异九成的方向：零碎的个别差异会略去。',
      text: '只由顾客写了什么决定。',
      behaviour: '只由顾客做了什么决定。',
    },
    fusionName: {
      weighted: '按权重',
      concatenated: '同等',
      linear: '按权重，再浓缩',
      text: '只看写了什么',
      behaviour: '只看做了什么',
    },
  },
  segments: {
    title: '客群数',
    lead: '少则便于行动，多则更细。',
    auto: '有几个就分几个',
    fixed: '由我决定',
    range: '{{min}} 到 {{max}} 个客群',
    rangeLabel: '尝试的最小与最大数目',
    from: '最小数目',
    to: '最大数目',
    k_other: '{{count, number}} 个客群',
    kLabel: '客群数',
  },
  depth: {
    title: '如何阅读文字',
    auto: '视店铺而定',
    autoHelp: '如果细读用不了十秒，就直接细读；否则先快速阅读，细读在后台继续。',
    careful: '细读',
    carefulHelp: '由完整的语言模型（BERT）阅读每一句。较慢，更细致。',
    quick: '快速',
    quickHelp: '支持 16 种语言的小模型，快好几倍。',
  },
  encoder: {
    title: '阅读模型',
    auto: '按文字的语言选择',
    label: '阅读文字的语言模型',
    help: '一个店铺的所有文字使用同一个模型。默认选择几乎总是合适。',
    ignored: '快速阅读始终使用它自己的模型。',
    'all-MiniLM-L6-v2': '英文店铺：快，擅长辨别主题',
    'bge-small-zh-v1.5': '中文店铺：快，擅长辨别主题和情绪',
    'multilingual-e5-small': '其他语言或多语言店铺：约 100 种语言，较慢',
    'use-multilingual-v3': '快速阅读模型：16 种语言，快好几倍',
  },
  offers: {
    title: '推荐',
    includeBought: '已经买过或评价过的商品也可以再推荐',
    includeBoughtHelp: '适合会用完的东西：咖啡、化妆品、宠物粮。',
    length: '每位顾客的商品数',
    lengthValue_other: '{{count, number}} 件商品',
    recommender: '推荐方式',
    recommenderHelp:
      '“综合”适合几乎所有店铺：按各方式在本店过往中的命中情况分配权重。需要文本或只适合较小店铺的方式会给出提示并拒绝运行。',
  },
  export: {
    title: '导出',
    bom: '为 Excel 标记 CSV 文件',
    bomHelp: '在文件开头加上字节顺序标记，使 Excel 正确显示中文和重音字母。',
  },
  repeat: {
    title: '可重复性',
    seed: '起始数（随机种子）',
    seedHelp: '相同的数和选项得到相同的客群。换一个数，可以看看客群是否稳定。',
  },
  interface: {
    title: '语言与配色',
  },
  privacy: {
    title: '隐私',
    text: '文件、结果和名称都留在此浏览器中。页面只允许连接它自身的来源地址，由浏览器强制执行。在“导入”里删除店铺，即可全部清除。',
  },
  device: {
    title: '由什么来计算',
  },
  run: {
    again: '重新分析',
    noShop: '请先打开一个店铺，设置会保留到那时。',
    running: '分析正在进行。',
    changed: '与当前显示的分析不同。重新分析即可看到效果。',
    same: '这些就是当前显示的分析所用的选项。',
    firstRun: '第一次分析将使用这些选项。',
    reset: '恢复默认',
  },
};

export default words;
