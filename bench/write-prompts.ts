import type { ChatTurn } from '../src/domain/writing/prompts';

const names = (asked: string): ChatTurn[] => [
  {
    role: 'system',
    text: 'You name customer segments for a shop. Answer with a name of 2 to 5 words and nothing else.',
  },
  { role: 'user', text: 'Facts: 14 orders a year, spends 3 times the average, last order 8 days ago.' },
  { role: 'assistant', text: 'Loyal Big Spenders' },
  { role: 'user', text: 'Facts: one order only, 310 days ago, small basket.' },
  { role: 'assistant', text: 'Lapsed One-Time Buyers' },
  { role: 'user', text: asked },
];

const replies = (asked: string): ChatTurn[] => [
  {
    role: 'system',
    text: 'You write a short, polite reply of one or two sentences to a customer review, in the name of the shop.',
  },
  {
    role: 'user',
    text: 'Review (5 stars): Great headphones, the bass is amazing and they arrived a day early.',
  },
  {
    role: 'assistant',
    text: 'Thank you! We are glad you enjoy the bass and that your headphones came early.',
  },
  { role: 'user', text: asked },
];

const summaries = (asked: string): ChatTurn[] => [
  {
    role: 'system',
    text: 'You sum up facts or reviews for a shop owner in one or two short sentences. Use only what is given.',
  },
  { role: 'user', text: asked },
];

const namesInChinese = (asked: string): ChatTurn[] => [
  { role: 'system', text: '你为店铺的客户群体起名。只回答一个不超过十个字的名称。' },
  { role: 'user', text: '事实：一年下单14次，消费是平均的3倍，最近一次在8天前。' },
  { role: 'assistant', text: '高消费忠实客户' },
  { role: 'user', text: '事实：只下过一单，310天前，金额很小。' },
  { role: 'assistant', text: '流失的一次性客户' },
  { role: 'user', text: asked },
];

const repliesInChinese = (asked: string): ChatTurn[] => [
  { role: 'system', text: '你代表店铺，用一两句话简短礼貌地回复顾客评价。' },
  { role: 'user', text: '评价（5星）：耳机很棒，低音震撼，还提前一天到货。' },
  { role: 'assistant', text: '谢谢您的好评！很高兴您喜欢耳机的低音，也很高兴它提前送到。' },
  { role: 'user', text: asked },
];

const summariesInChinese = (asked: string): ChatTurn[] => [
  { role: 'system', text: '你用一两句话为店主概括事实或评价，只用给出的内容。' },
  { role: 'user', text: asked },
];

/** Twenty prompts, ten in each language, of the kinds that the writer is asked. */
export const writePrompts: readonly ChatTurn[][] = [
  names("Facts: 6 orders a year, always on weekends, mostly children's books and toys, average basket."),
  names('Facts: first order 5 days ago, viewed 40 products, opened every email.'),
  names('Facts: buys only at a discount, returns 28% of items.'),
  replies(
    'Review (2 stars): The strings sounded fine but one snapped after three days, and shipping took two weeks.',
  ),
  replies('Review (5 stars): Best coffee beans I have had in years. My whole family loves the dark roast!'),
  replies('Review (1 star): The mug came broken and nobody answers my emails.'),
  replies('Review (3 stars): Nice colour, but two sizes too small. The exchange was easy though.'),
  summaries(
    'Reviews:\n- Room was clean, but the street noise kept us awake.\n- Great breakfast, thin walls.',
  ),
  summaries('Facts: 1,240 customers; 18% bought in the last 30 days; top product: green tea (340 orders).'),
  summaries('Facts: revenue 42,000 (up 8%); returning customers 61% of orders; refunds 5%, mostly shoes.'),
  namesInChinese('事实：一年下单6次，总在周末，主要买童书和玩具，金额中等。'),
  namesInChinese('事实：5天前首次下单，浏览了40件商品，每封邮件都打开。'),
  namesInChinese('事实：只在打折时购买，退货率28%。'),
  repliesInChinese('评价（2星）：味道还可以，但是送餐晚了一个小时，汤都洒了。'),
  repliesInChinese('评价（5星）：这家的咖啡豆是我这几年喝过最好的，全家都喜欢深烘焙！'),
  repliesInChinese('评价（1星）：杯子收到就是碎的，发邮件也没人回。'),
  repliesInChinese('评价（3星）：颜色不错，但是小了两码，换货倒是很方便。'),
  summariesInChinese('评价：\n- 房间干净，就是临街太吵睡不着。\n- 早餐丰富，隔音不好。'),
  summariesInChinese('事实：客户1240人；近30天有18%购买；最畅销的是绿茶（340单）；平均每单27.5元。'),
  summariesInChinese('事实：收入4.2万元，增长8%；老客户占订单的61%；退款率5%，主要是鞋类。'),
];
