import type en from '../en/cleaning';
import type { Words } from '../words';

const words: Words<typeof en> = {
  lead: '导入的内容保持原样：关闭某条规则，它处理过的行就重新计入。客群和推荐在您要求时重新计算。读取文件时所做的清理，发生在保存任何内容之前。',
  working: '正在查看清理情况…',
  none: '没有需要清理的内容。',
  changed_other: '{{count, number}} 处改动',
  wouldChange_other: '若启用，会有 {{count, number}} 处改动',
  effect: '使顾客实付减少 {{money}}',
  effect_adds: '使顾客实付增加 {{money}}',
  switch: '启用规则：{{rule}}',
  example: '{{before}} → {{after}}（{{place}}）',
  exampleGone: '{{before}}（{{place}}）',
  rowsOf_other: '{{table}}：{{count, number}} 行',
  atImport: '读取文件时完成',
  leftOut: '按您的要求，{{files}} 未使用此规则。',
  importWithout: '不用此规则，重新导入文件',
  why: {
    personalData:
      '无法关闭：没有保存的内容既不会泄露，也不会被误导出，而分析的任何部分都不需要它。其余文字保留。',
    unreadableFields: '不是数字的内容无法当作数字保存。行仍然保留；请看文件中该列的值。',
    markup: '文件里的原文没有保存。不用此规则再导入一次，就能得到原文。',
    damagedIds:
      '电子表格留下的这种编号，许多不同的编号看起来都一样。与其不用此规则，不如重新导出，并在电子表格打开之前放入文件。',
    placeholderDates: '不用此规则再导入一次，日历上存在的这类日期就会保留。',
  },
  reading: {
    title: '读取文件时清理什么',
    lead: '只保存这些规则处理之后的内容。其他清理以后都可以在“数据”页关闭。',
    always: '始终启用',
  },
  name: {
    'equal-rows': '重复的行',
    'later-states': '行的较早状态',
    'gone-rows': '较新的导出中不再有的行',
    unreadableFields: '无法读取的单元格',
    markup: '文字中的 HTML',
    personalData: '文字中的个人信息',
    damagedIds: '被电子表格损坏的编号',
    placeholderDates: '代表“没有”的日期',
    implausibleDates: '不可能的日期',
    duplicateReviews: '重复的评论',
    nearDuplicateReviews: '几乎相同的评论',
    defaultReviews: '系统自动填写的评论',
    sharedTexts: '多个账号的同一段文字',
    outliers: '购买方式与众不同的账号',
  },
  what: {
    'equal-rows': '整行重复的内容，无论在同一文件还是不同文件中，只计一次。',
    'later-states': '较新的导出文件里同一行处于另一状态时，以较新的为准。',
    'gone-rows': '较新的导出本应包含却没有的订单、顾客和商品：在这里打开规则之前照常计入。',
    unreadableFields: '无法理解的数字和日期留空。',
    markup: '去掉了标签和实体，保留了文字。',
    personalData: '邮箱、电话、卡号和证件号在保存之前已替换为标记。',
    damagedIds: '末几位已丢失的编号不会把任何人认作同一个人。',
    placeholderDates: '系统在没有日期时填写的日子不算日期。',
    implausibleDates: '在未来或早于店铺的日期按日期不明处理。',
    duplicateReviews: '同一位顾客逐字重复的评论只计一次。',
    nearDuplicateReviews: '只差几个字的评论只计一次。',
    defaultReviews: '没有人写过的文字，说明不了任何顾客。',
    sharedTexts: '许多账号写的同一段文字，说明不了其中任何一位。',
    outliers: '批发账号或收银台会被标出，以免影响其他所有人的衡量。',
  },
};

export default words;
