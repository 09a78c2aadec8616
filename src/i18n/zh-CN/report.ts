import type en from '../en/report';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '{{shop}}：顾客报告',
  made: '由 Clientele 于 {{date}} 在一台电脑上生成，未向任何地方发送数据。',
  leadByModel: '以上几句由本标签页中的语言模型撰写，已与数据核对，并由制作本报告的人采用。',
  button: '报告',
  buttonHint: '三分钟读完的一页，可打印或转发：一个无需联网即可打开的 HTML 文件。',
  making: '正在生成报告……',
  known: {
    title: '已知情况',
    customers: '顾客',
    products: '商品',
    orderLines: '订单明细',
    reviews: '评价',
    events: '浏览与点击',
    revenue: '销售额',
    revenuePlain: '销售额（导出文件未注明币种）',
    span: '记录从 {{from}} 到 {{to}}。',
    unsettled: '导出文件未能说清的地方，此处的数字可能因此有出入：',
    noDates: '记录没有日期。',
    rows_other:
      '从 {{count, number}} 个表中读取 {{read}} 行：导入 {{imported}} 行，与内容相同的行合并 {{merged}} 行，拒绝 {{rejected}} 行。',
  },
  who: '他们是谁',
  shares: '各客群的顾客数',
  quotes: '顾客原话：',
  moved: { title: '有何变化', months: '每月底各客群的顾客数；颜色浅的月份说明不足' },
  steps: {
    title: '该做什么',
    step: '{{name}}：{{action}}',
    stepFor: '{{name}}：{{action}}{{audience}}',
  },
  expected: '今后预期',
  sure: {
    title: '推荐有多准',
    notMeasured: '推荐的命中率尚未测量。',
    note: '所有数字均来自已读取的导出文件；文件中没有的，本页无从得知。',
  },
};

export default words;
