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
};

export default words;
