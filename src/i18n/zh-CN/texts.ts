import type en from '../en/texts';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '文案',
  lead: '客群的名称和摘要，以及对评论的回复。全部都是草稿：先看每条背后的事实，再采用、修改或舍弃。',
  writer: {
    title: '由谁来写',
    template: {
      label: '模板',
      about: '填入数据的固定句式。随时可用，始终准确，略显平淡。',
    },
    shipped: {
      label: '应用自带的语言模型（{{size}}）',
      about:
        '一个在本标签页中运行的小型模型（Qwen2.5-Coder 0.5B，为简短的中英文文案裁剪）。只从本应用所在的地址下载一次，共 {{size}}，之后保留在本机；约占 {{memory}} 内存。除了给它的事实，它对您的店铺一无所知，也没有判断力：会弄混数字，会许下无人答应的承诺。因此名称只从属实的候选中选取，它自己写的句子只有事实能证实的才保留，否则使用模板。',
    },
    file: {
      label: '文件中的模型',
      about:
        '您磁盘上的 Qwen2 类语言模型（GGUF 文件）。只在本标签页中读取，不会发送到任何地方；同样的核对也适用。',
      choose: '选择文件',
      chosen: '{{name}}：{{size}}，约占 {{memory}} 内存。',
    },
    write_other: '撰写 {{count, number}} 条草稿',
    opening: '正在下载并装载模型：{{share}}',
    writing: '正在撰写第 {{number}} 条，共 {{all}} 条',
    progress: '撰写进度',
    rate: '上一条：每秒 {{rate}} 个词元（词元是一个词或词的一部分）。',
    stop: '停止',
    failed: '模型未能撰写：{{cause}} 草稿保持原样。',
  },
  kind: {
    names: {
      title: '名称',
      lead: '采用的名称会成为该客群在各处的名称。',
      none: '本次运行没有客群，因此没有可命名的对象。',
    },
    summaries: {
      title: '摘要',
      lead: '每个客群是谁，有何不同。',
      none: '本次运行没有客群，因此没有可概括的对象。',
    },
    replies: {
      title: '评论回复',
      lead: '针对三条以上评论抱怨或称赞的方面，以及评论另外谈到的话题，使用所引评论的语言。{name} 和 {order} 由发送者填写。',
      none: '没有任何抱怨或称赞出现在三条评论中。回复依据评论内容：请添加含评论文字的导出文件。',
    },
  },
  about: {
    segment: '客群 {{code}}：{{name}}',
    named: '客群 {{code}}',
    soFar: '客群 {{code}}，目前叫“{{name}}”',
    blamed: '抱怨：{{aspect}}',
    praised: '称赞：{{aspect}}',
    topic: '谈到：{{topic}}',
  },
  mark: {
    template: '由模板生成',
    model: '由语言模型生成',
    edited: '已修改',
    accepted: '已采用',
    dropped: '已舍弃',
    refused: '模型写的内容未通过核对',
  },
  action: {
    accept: '采用',
    edit: '修改',
    drop: '舍弃',
    write: '重新撰写',
    restore: '恢复模板',
    of: '{{action}}：{{title}}',
  },
  edit: {
    field: '草稿文字：{{title}}',
    save: '保存并采用',
    cancel: '取消',
  },
  done: {
    accepted: '已采用该草稿。',
    accepted_names: '已采用该名称：它现在就是该客群的名称。',
    edited: '您的文字已保存并采用。',
    dropped: '已舍弃该草稿。',
    restored: '已恢复模板。',
  },
  facts: {
    open_other: '背后的 {{count, number}} 条事实',
    title: '背后的事实',
    changed: '此后事实有变：使用前请先核对。',
    gone: '当时属实，现已不再属实',
    come: '此后新增',
  },
  objection: {
    title: '模型第 {{number}} 次尝试中未通过的内容',
    number: '没有事实把这个数字与这些词联系在一起：“{{text}}”。',
    claim: '没有事实这样说：“{{text}}”。',
    promise: '店铺没有答应过：“{{text}}”。',
    voice: '这是顾客的口吻：“{{text}}”。',
    slot: '缺少或多出了需填写的位置：{{text}}。',
    empty: '它什么也没有写。',
  },
  policy: {
    title: '您的店铺答应什么',
    lead: '请用您自己的话写。模型写的回复只能承诺这里写明的内容：没有写明，就不提退款、换货、日期或折扣。',
    field: '您答应顾客的事',
    placeholder: '例如：收到时已破损的商品，我们退款',
    save: '保存',
    kept: '已随店铺保存。',
  },
  export: '回复导出为 CSV',
  showAll: '显示全部 {{count, number}} 条',
  ofSegment: {
    title: '关于该客群的文案',
    lead: '草稿及其背后的事实。',
    names: '名称',
    summaries: '摘要',
    all: '全部文案与撰写者',
  },
};
export default words;
