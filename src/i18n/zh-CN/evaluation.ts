import type en from '../en/evaluation';
import type { Words } from '../words';

const words: Words<typeof en> = {
  lead: '用对所有推荐方式都隐藏的购买来检验：推荐多常命中、哪种方式最好、对谁有效。',
  title: '推荐命中的频率',
  blend: {
    title: '综合所有方式是否比单独一种更好？',
    better:
      '好于“{{model}}”：每 100 件商品多找到 {{value}} 件（{{low}} 到 {{high}} 之间），几乎不可能是偶然。',
    worse:
      '不如“{{model}}”：每 100 件商品相差 {{value}} 件（{{low}} 到 {{high}} 之间），几乎不可能是偶然。可以只用这一种方式。',
    unsure:
      '与“{{model}}”没有确定的差别：每 100 件商品相差 {{value}} 件（{{low}} 到 {{high}} 之间），可能是偶然。',
    form: {
      equal_other: '每种方式同等计入：在 {{count, number}} 位顾客身上，其他权重都没有确定地更好。',
      elected_other: '每种方式计入多少，是用 {{count, number}} 位顾客更早的购买选出的；没有看被隐藏的购买。',
      'by-history_other':
        '每种方式计入多少，是用 {{count, number}} 位顾客更早的购买、按对顾客了解的多少选出的；没有看被隐藏的购买。',
    },
    ageing: '热门程度会变旧：一次购买在 {{days}} 天后只算一半：在用来试的购买上这样更好，也可能是偶然。',
    interest: {
      shop: '对比较顾客购买的方式，行为过 {{days}} 天后只按一半计，已无人购买的商品会逐渐淡出。在用来试的购买上这样更好，也可能是偶然。',
      customer:
        '对比较顾客购买的方式，每位顾客最近一次购买之前 {{days}} 天的行为只按一半计。在用来试的购买上这样更好，也可能是偶然。',
    },
    noAgeing: '热门程度不会变旧：在用来试的购买上，更看重近期购买并没有更好。',
  },
  again_other:
    '顾客再次购买的商品，每 100 件中有 {{value}} 件在他们自己接触最多的 {{k}} 件商品里（{{low}} 到 {{high}} 之间，{{count, number}} 位顾客）；综合所有方式为 {{blend}} 件，盲目抽取为 {{chance}} 件。',
  groups: {
    title: '对谁有效',
    lead: '每个群体接下来首次购买的 100 件商品中，有多少件在推荐之中。',
    who: '顾客',
    customers: '检验人数',
    cold: '之前没有购买（不计入上面的数字）',
    some: '之前有 {{from}} 到 {{to}} 件商品',
    many: '之前有 {{from}} 件及以上商品',
    few_other: '检验顾客少于 {{count}} 位的群体不给出数字。',
  },
};

export default words;
