/** What the check of a text knows of a language. */
export interface WritingWords {
  /** Words that claim nothing of the shop: what sentences are held together by, and politeness. */
  readonly neutral: ReadonlySet<string>;
  /** Words with which a reply speaks to a customer and asks for what is needed, on top. */
  readonly asking: string;
  /** Words that count, or say how many: no fact, no such word. */
  readonly amounts: RegExp;
  /** What binds the shop to something. */
  readonly promises: RegExp;
  /** What a customer says of himself, and a shop does not. */
  readonly customerVoice: RegExp;
  /** With what somebody apologises. */
  readonly sorrow: RegExp;
  /** Whether words stand without blanks, so that pairs of characters are compared. */
  readonly unspaced: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const english: WritingWords = {
  neutral: words(`
    a an and are as at be been being but by can could did do does for from had has have he her here his how if in into is
    it its like more most much not of on one or other our out over own she so some such than that the their them then there
    these they this those to too up us was we were what when where which who whose will with would you your yours about
    after also among any back because before between both during each even few further just may might must only same should
    since still through under until very well while yet
    thank thanks thanked glad happy pleased delighted sorry apologise apologize apologies regret appreciate appreciated
    please let know tell hear heard feel feeling hope hear hearing enjoy enjoyed like liked love loved experience
    feedback review reviews comment comments words taking time write writing wrote written sharing shared kind
    contact details detail number look looking matter help us again soon future better improve wish wonderful great
    customer customers shop store buyer buyers shopper shoppers client clients segment group people person
    see seen find found think thought say says said mention mentioned mentions praise praised complain complained overall
    especially mainly mostly inconvenience caused cause trouble understand disappointed disappointing disappointment
  `),
  asking: 'dear order number picture photo hi hello picked selection choose visit team yours subject mail',
  amounts:
    /\b(all|every|everyone|always|never|none|nobody|majority|half|third|quarter|double|twice|triple|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million)\b/giu,
  promises:
    /\b(refund\w*|reimburs\w*|replac\w+|exchang\w+|compensat\w*|vouchers?|coupons?|discounts?|free|credits?|guarantee\w*|promis\w+|resend\w*|gratis|gifts?|money back|no charge|no cost|on the house|you(?:'ll| will| shall| can| may) (?:get|have|keep|receive|expect)|will (?:arrive|reach|come|be (?:with|there|sent|delivered|paid|repaid|credited|returned))|we(?:'re| are) (?:going to|sending|shipping|paying|returning)|we(?:'ve| have) (?:sent|shipped|paid|issued|credited|arranged|ordered)|we (?:send|ship|pay|issue|credit|return|owe|cover|shall)|(?:send|ship|deliver)\s+(?:you|it|a\s+new|another)|we(?:'ll| will)\s+(?!be\s+(?:glad|happy)\b)\w+|at once|right away|immediately|within \w+ (?:hours?|days?|weeks?)|tomorrow|today)\b/giu,
  customerVoice: /\b(I|I'm|I've|I'll|my|me|mine|myself)\b/gu,
  sorrow: /\b(?:sorry|apolog\w+|regret)\b/iu,
  unspaced: false,
};

export const chinese: WritingWords = {
  neutral: words(`
    谢谢 感谢 非常 您的 您好 评价 好评 很高兴 高兴 您能 喜欢 抱歉 十分 对此 我们 给您 带来 不便 造成 深感 歉意 希望 下次 再次 光临
    欢迎 联系 请您 提供 订单 单号 告诉 反馈 意见 建议 会继 继续 努力 改进 体验 顾客 客户 认为 觉得 但是 而且 以及 其中 主要 他们 这些
    的客 户群 群体 店铺 本店 支持 理解 期待 没有 能够 可以 已经 还是 因为 所以 不过 同时 都是 也是 也很 对于 关于 满意 不满 提到 表扬
    批评 购买 方便 核实 查看 情况 商品
  `),
  asking: '您好，你好，订单号，照片，挑选，期待，欢迎，敬上，团队，主题',
  amounts:
    /(所有|全部|每个|每位|总是|从不|大多数|多数|半数|一半|翻倍|两倍|[一二两三四五六七八九十百千]+(?:成|倍|次|人|位|单|元|天|年|个月|周))/gu,
  promises:
    /(退款|退钱|退货|换货|更换|补发|重发|补寄|赔偿|补偿|免费|折扣|优惠|代金券|优惠券|红包|保证|承诺|马上|立即|立刻|尽快|今天|明天|明日|后天|本周|下周|退还|返还|返现|赔付|赔您|赔给|补差|补给您|送您|赠送|赠品|全额|一定会|(?:会|将)(?:为|给|帮|替)您|(?:为|给|帮|替)您(?:退|换|补|寄|发|送|赔)|我们(?:会|将)(?!继续|努力|一如既往)|[\d一二两三四五六七八九十]+\s*(?:小时|天|日|周|个?工作日)之?内)/gu,
  customerVoice: /(我(?!们)|我家|我们家|咱)/gu,
  sorrow: /抱歉|歉意|对不起|遗憾|不好意思/u,
  unspaced: true,
};

/** What is known of the language that a sentence is written in: told by its characters, since names may be of any. */
export function wordsOf(text: string): WritingWords {
  const count = (kind: RegExp) => (text.match(kind) ?? []).length;
  // A Chinese word has two characters where an English one has five or so.
  return 2 * count(/\p{Script=Han}/gu) > count(/\p{Script=Latin}/gu) ? chinese : english;
}
