import type en from '../en/adapting';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '让阅读适应这家店铺',
  lead: '阅读模型懂的是一般的语言。这里让它从您自己的评价中学习哪些评价相似：凭星级、凭商品类别、凭写评价的人。只有在它没见过的顾客身上回答得更好，才会采用。',
  use: '以后的运行中，更好时就采用',
  useHelp: '每次运行都会重新尝试，多花几秒，店铺很大时最多约一分钟。',
  try: '在当前运行上试一试',
  tryNote: '只是尝试，不会改变任何结果。',
  noReading: '还没有可以尝试的运行：请先运行一家有评价的店铺。',
  what: '正在让阅读适应店铺',
  facts:
    '从 {{learnt}} 条不同的评价中学习；另有 {{ending}} 条决定何时停止；用未参与学习的顾客的 {{tested}} 条评价检验。',
  labels: '评价相似的依据：{{list}}。',
  label: {
    stars: '星级（{{texts}} 条）',
    category: '商品类别（{{texts}} 条）',
    customer: '同一位顾客（{{texts}} 条）',
  },
  reason: {
    taken:
      '采用：{{tasks}} 个问题中有 {{gained}} 个回答得更好，且超过误差；没有一个变差到超过误差。选择适应的运行会使用这种阅读。',
    'few-texts':
      '不采用：{{texts}} 条不同的评价太少，不够一部分学习、一部分检验，至少需要 {{fewest}} 条。导出更长时间的评价就能知道。',
    'no-labels':
      '不采用：店铺中没有什么能说明哪些评价相似。星级、每件商品的类别，或写过多条评价的顾客，都可以说明。',
    'no-tasks':
      '不采用：可用来检验的太少。既有满意也有不满意的评价、几个商品类别，或评价之后有日期的订单，都可以用来检验。',
    'not-learnt': '不采用：从一部分顾客学到的，对留出的顾客并不成立。',
    'no-gain': '不采用：没有一个问题的改善超过误差，阅读保持原样。',
    harm: '不采用：有的问题回答得更差，且超过误差，阅读保持原样：{{worse}}。',
  },
  intervals: '区间已放宽：全部区间合在一起，二十次中有一次会不准；同一位顾客的评价视为相互关联。',
  task: {
    'stars-neighbours': '满意与否，凭最相似的评价判断',
    'stars-head': '满意与否，凭从其他评价学到的规则判断',
    'category-neighbours': '商品类别，凭最相似的评价判断',
    'category-head': '商品类别，凭从其他评价学到的规则判断',
    'next-list': '下一件商品，是否在与评价最接近的 20 件之中',
  },
  chart: {
    name: '适应前后',
    summary: '与原来的阅读相比，适应后的阅读每一百条多答对几条。',
    fewer: '← 更差',
    middle: '没有变化',
    more: '更好 →',
  },
  column: {
    task: '问题',
    texts: '评价数',
    customers: '顾客数',
    before: '之前',
    after: '之后',
    gain: '改善的百分点（区间）',
  },
  curve: {
    name: '学习过程',
    summary: '留出的评价上的损失，占开始时的比例；取最小的一次，即第 {{step}} 步。',
    steps: '步数',
    learnt: '学习的评价',
    heldOut: '留出的评价',
    best: '最小',
  },
  ofRun: {
    yes: '当前运行使用适应后的阅读。',
    no: '当前运行尝试过，仍使用原来的阅读。',
  },
};

export default words;
