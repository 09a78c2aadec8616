import type en from '../en/labels';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '您自己的标签',
  lead: '给一部分评价或顾客贴上您自己的标签，例如投诉原因或顾客类型，其余的就由此判断。能信到什么程度，用没有参与学习的标签来衡量。',
  file: {
    title: '标签从哪里来',
    lead: '一个小的 CSV：每行一个编号（评价或顾客的）和一个标签。每种标签大约十个就可以开始。',
    choose: '选择文件',

    column: '或者顾客的一列',
    noColumn: '无',
    numbers: '没有编号的评价按导出的顺序为 #1、#2……',
    kept: '“{{name}}”：{{value}} 个标签，其中 {{corrections}} 个是在这里改的。',
    keptColumn: '顾客的“{{name}}”列，其中 {{corrections}} 个值是在这里改的。',
    forget: '忘掉这些标签',
    forgotten: '已忘掉标签“{{name}}”。',
    unread: '在 {{file}} 中没有找到标签：需要两列，编号和标签。',
  },
  noOne: '没有任何评价或顾客有这些编号。请使用导出文件中的编号。',
  noReviews: '当前运行没有阅读文字：评价的标签需要阅读过评价的运行。',
  what: '正在学习您的标签',
  subject: { reviews: '评价', customers: '顾客' },
  refusal: {
    'few-labels': '还没有学习：至少需要两种标签，每种 {{fewest}} 个例子。',
    'few-labelled': '还没有学习：{{given}} 个例子太少，总共需要 {{fewest}} 个。',
  },
  said: {
    better:
      '在 {{rows}} 条没有参与学习的带标签{{subjects}}中，{{accuracy}} 判断正确（{{low}} 至 {{high}}）；一律说“{{label}}”则为 {{majority}}。',
    notBetter:
      '判断并不比一律说“{{label}}”更好：在 {{rows}} 条没有参与学习的带标签{{subjects}}中，{{accuracy}} 判断正确（{{low}} 至 {{high}}），对照 {{majority}}。请不要据此行事；更清楚或更多的标签也许有帮助。',
    calibration: '它说的把握与实际正确的比例，平均相差 {{points}} 个百分点。',
    leftOut: '例子少于 {{fewest}} 个而没有学习的：{{list}}。',
    unknown_other: '有 {{value}} 行的编号不在这家店铺中。',
    contradicted_other: '有 {{value}} 行与先前的标签不同，以先出现的为准。',
  },
  quality: {
    title: '判断得怎么样',
    label: '标签',
    given: '例子',
    found: '有此标签的，找到',
    right: '判为此标签的，正确',
    all: '全部中判为此标签',
    seconds: '学习用时 {{seconds}} 秒。',
  },
  reliability: {
    name: '把握与正确率',
    summary: '以这样的概率判断的标签，以及其中正确的比例；在线上时两者相同。',
    sure: '所说的概率',
    right: '正确的比例',
    count: '标签数',
  },
  list: {
    title: '值得一看',
    lead: '哪个标签不对，就换一个：立即重新学习。',
    show: '显示',
    against: '判断与标签不同',
    unsure: '最没有把握',
    sureOf: '最确定是“{{label}}”',
    empty: '没有。',
    told: '{{label}}，{{chance}}',
    given: '您的标签：{{label}}',
    correct: '{{id}} 的标签',
    corrected: '{{id}} 现在是“{{label}}”。',
  },
  export: '全部导出为 CSV',
};

export default words;
