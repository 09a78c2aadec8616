import type en from '../en/mails';
import type { Words } from '../words';

const words: Words<typeof en> = {
  who: { group: '像您这样的顾客', all: '我们的顾客' },
  many: { group: '不少像您这样的顾客', all: '我们的不少顾客' },
  greeting: { formal: '{name}，您好！', casual: '{name}，你好呀！' },
  subject: {
    blamed: '关于{{matter}}，大家的意见我们读到了',
    critical: '您的意见我们读到了',
    away: '期待与您再次见面',
    new: '欢迎来到{shop}',
    once: '接下来，也许可以看看这些',
    loyal: '来自{shop}的一声感谢',
    visitor: '有什么问题我们可以解答吗？',
    returner: '是哪里不合适呢？',
    reviewer: '感谢您写下的评价',
    gift: '在挑礼物吗？',
    topic: '{shop}写给“{{topic}}”爱好者',
    product: '您看过这个吗？{{product}}',
    few: '想听听您的感受',
    plain: '{shop}为您挑选',
  },
  opening: {
    blamed:
      '{{who}}在评价中谈到了{{matter}}，说得并不客气。谢谢您的直言。如果您的订单也有不满意的地方，请回复本邮件并附上订单号，以便我们核实。',
    critical:
      '{{who}}在评价中直率地告诉我们哪里不好，谢谢您。如果您的订单有不满意的地方，请回复本邮件并附上订单号，以便我们核实。',
    away: '很希望能在店里再次见到您。如果您觉得我们缺了什么，欢迎直接回复本邮件告诉我们。',
    new: '很高兴认识您，感谢您的信任。如有问题，直接回复本邮件即可。',
    once: '感谢您在我们店里购物。如果对买到的商品有疑问，直接回复本邮件即可。',
    loyal: '我们的店能一直开下去，离不开{{who}}。谢谢您！',
    visitor: '感谢您关注我们的店。如果有什么问题让您拿不定主意，欢迎直接回复本邮件问我们。',
    returner:
      '我们希望卖出的商品都适合买它的人。如果您买的商品不合适，请告诉我们是尺码、描述还是质量的问题，直接回复本邮件即可。',
    reviewer: '{{who}}写下的评价，能帮助其他人挑选。感谢您花时间分享。',
    gift: '要挑礼物的话，我们很乐意帮您一起选。',
    topic: '{{many}}偏爱“{{topic}}”。',
    product: '我们觉得这个也许适合您：{{product}}。',
    few: '想听听您在我们店里的感受。如果有什么我们可以做得更好，欢迎直接回复本邮件。',
    plain: '我们从店里挑了几样也许适合您的商品：',
    plainEmpty: '很高兴有您这位顾客。如果有什么我们可以做得更好，欢迎直接回复本邮件。',
  },
  praise_other: '在 {{reviews}} 条评价中，{{who}}称赞了{{matter}}。',
  praiseProduct_other: '在 {{reviews}} 条评价中，顾客称赞了{{matter}}。',
  quote: '{{sentence}}其中一位写道：\n“{{quote}}”',
  categories: '{{many}}会选{{categories}}。',
  picks: { usual: '这些也许适合您：', once: '这些也许与您买过的很搭：' },
  close: '期待您的光临！',
  sign: { formal: '{shop}团队敬上', casual: '{shop}团队' },
  fact: {
    products: '购买或评价人数最多的商品：{{list}}。',
    categories: '选购人数最多的类别：{{list}}。',
    of: '{{title}}（{{all}} 位顾客中的 {{customers}} 位）',
    offered: '排在他们推荐列表最前面的：{{list}}。',
    action: '下一步：{{action}}',
    language: '他们的评价中 {{share}} 是用{{language}}写的。',
    everybody: '店铺的全部顾客：{{customers}} 位。',
    product_other: '“{{product}}”出现在 {{customers}} 位顾客的推荐中。',
    chosen: '选定的顾客：{{customers}} 位。',
  },
  slot: { name: '名字', shop: '店铺名称', order: '订单号' },
};
export default words;
