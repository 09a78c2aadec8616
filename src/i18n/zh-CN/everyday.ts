import type en from '../en/everyday';
import type { Words } from '../words';

const words: Words<typeof en> = {
  reopening: {
    now: '正在打开“{{name}}”…',
    failed: '无法再次打开“{{name}}”',
    because: {
      gone: '此浏览器中已不再保存它：它在这里或另一个标签页中被删除了。',
      damaged: '保存的内容已损坏，无法读取。请重新导入文件，或打开您保存的店铺文件。',
      failed: '无法读取浏览器的存储。店铺内容没有任何改动。',
      'held-up': '浏览器的存储没有回应，可能被本应用的另一个标签页占用。请关闭其他标签页后再试。',
      'broke-off': '打开它时页面连续两次中断，所以这次没有自动打开。店铺内容没有任何改动。',
    },
    again: '现在打开',
  },
  undo: {
    action: '撤销',
    region: '刚才的操作',
    close: '关闭提示',
    announced: '{{said}}按 Ctrl 或 Cmd 加 Z 可撤销。',
    merged: '第 {{code}} 客群已并入“{{name}}”。',
    split_other: '{{formatted}} 位顾客现在是第 {{code}} 客群。',
    shopRenamed: '店铺现在叫“{{name}}”。',
    ruleOn: '规则“{{rule}}”已打开。',
    ruleOff: '规则“{{rule}}”已关闭。',
    fake_other: '{{count, number}} 个账号已排除在外。',
    genuine_other: '{{count, number}} 个账号已算作真实顾客。',
    openAgain_other: '您对 {{count, number}} 个账号的判断已取消。',
    rate: '{{name}} 的汇率已更改。',
    status: '“{{name}}”的含义已更改。',
    zone: '时区已更改。',
  },
  palette: {
    open: '搜索',
    title: '前往、查找、操作',
    close: '关闭搜索',
    label: '搜索页面、客群、商品、顾客和操作',
    placeholder: '页面、客群、商品、顾客……',
    results: '搜索结果',
    hint: '方向键选择，回车打开，Esc 关闭。',
    found_other: '找到 {{formatted}} 项。',
    ofCount: '{{formatted}} 项中的 {{shown}} 项',
    loading: '正在读取商品和顾客……',
    unread: '无法读取商品和顾客。',
    unindexed: '店铺有了客群之后，这里就能找到商品和顾客。',
    group: {
      screens: '页面',
      segments: '客群',
      audiences: '人群',
      campaigns: '营销活动',
      products: '商品',
      customers: '顾客',
      shops: '其他店铺',
      actions: '操作',
    },
    report: '保存报告',
    run: '开始分析',
  },
};

export default words;
