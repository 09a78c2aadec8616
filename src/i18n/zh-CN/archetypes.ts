import type en from '../en/archetypes';
import type { Words } from '../words';

const words: Words<typeof en> = {
  'loyal-big-spender': {
    title: '忠诚大客户',
    action: '邀请他们加入会员计划，新品优先购买。',
  },
  'loyal-regular': {
    title: '忠实常客',
    action: '每满五单给予奖励，并在他们通常该下单的时候提醒他们。',
  },
  'big-ticket': {
    title: '高客单价顾客',
    action: '在每次购买后向他们推荐高端系列和配套商品。',
  },
  'frequent-small-basket': {
    title: '高频小单顾客',
    action: '用组合装和略高于其平时客单价的包邮门槛来提高每单金额。',
  },
  'bulk-buyer': {
    title: '批量采购者',
    action: '提供批量价和一键再次购买清单。',
  },
  'new-customer': {
    title: '新客',
    action: '用新客欢迎系列内容和回访优惠来留住他们。',
  },
  'one-time-buyer': {
    title: '一次性买家',
    action: '用与首单搭配的商品优惠券给他们一个再次下单的理由。',
  },
  'lapsing-valued': {
    title: '正在流失的优质客户',
    action: '主动回访，询问他们缺少什么，并以优惠价提供他们喜爱的商品。',
  },
  lapsed: {
    title: '沉睡顾客',
    action: '发送一次召回优惠，之后把预算留给有回应的顾客。',
  },
  'long-standing': {
    title: '资深老顾客',
    action: '在他们成为顾客的周年日送上心意，让长期的信任得到回应。',
  },
  'recently-active': {
    title: '近期活跃顾客',
    action: '趁热打铁，推荐与他们最近所选搭配的商品。',
  },
  'small-spender': {
    title: '小额顾客',
    action: '展示低价热销款和组合装，让他们轻松多加一件。',
  },
  'broad-explorer': {
    title: '广泛尝新者',
    action: '向他们展示各品类的新品，让他们率先尝试。',
  },
  'slow-planner': {
    title: '偶尔光顾者',
    action: '在他们通常回来的时节联系他们，而不是每周打扰。',
  },
  quieter: {
    title: '较少光顾的顾客',
    action: '提醒他们上次买了什么，再给一个回来的理由；成本高的优惠留给有回应的人。',
  },
  'larger-orders': {
    title: '客单价较高的顾客',
    action: '优先向他们展示更好的系列，以及与订单配套的商品。',
  },
  'smaller-orders': {
    title: '客单价较低的顾客',
    action: '推荐组合装，以及与购物车商品搭配的小件。',
  },
  'more-often': {
    title: '较常购买的顾客',
    action: '在他们该下单之前给予奖励，并提供一键再次购买。',
  },
  'less-often': {
    title: '较少购买的顾客',
    action: '给他们再下一单的理由：推荐与上次所购搭配的商品，并给出尝鲜价。',
  },
  'sent-back': {
    title: '买后退回的顾客',
    action: '询问为何一件都没有留下：尺码、描述还是质量，再推荐更合适的商品。',
  },
  returner: {
    title: '退货多的顾客',
    action: '先查明退货原因：哪些尺码、商品或图片与实物不符；问题解决前，不向他们推免费退货和满额优惠。',
  },
  'yet-to-buy': {
    title: '尚未下单的访客',
    action: '降低首单门槛：对他们最近浏览的商品给出小额新客优惠。',
  },
  'without-orders': {
    title: '没有订单的顾客',
    action: '先查明他们是否在本次导出之外下过单；若没有，用小额新客优惠降低首单门槛。',
  },
  browser: {
    title: '只逛少买的浏览者',
    action: '用收藏清单和浏览商品降价提醒，把浏览变成购买。',
  },
  'cart-abandoner': {
    title: '加购未下单者',
    action: '在一天内提醒他们购物车中的商品，并尽早说明运费。',
  },
  'cart-collector': {
    title: '爱加购的顾客',
    action: '让购物车可存为心愿单，并对其中的商品给出组合优惠。',
  },
  'decisive-buyer': {
    title: '果断下单者',
    action: '让购买路径更短：一键复购和少而准的推荐。',
  },
  'curious-clicker': {
    title: '好奇的点击者',
    action: '新品和活动先向他们展示，他们愿意点开看看。',
  },
  'careful-looker': {
    title: '仔细比较者',
    action: '提供便于决策的细节：对比表、尺寸和实拍图。',
  },
  'light-visitor': {
    title: '轻度访客',
    action: '每月用一条清晰的热门资讯把他们带回来。',
  },
  'enthusiastic-reviewer': {
    title: '热情点评者',
    action: '邀请他们晒图，把他们的好评放到商品页上。',
  },
  'critical-voice': {
    title: '低分评价者',
    action: '逐一回复他们的不满，并优先改进他们提得最多的问题。',
  },
  'happy-customer': {
    title: '满意顾客',
    action: '邀请他们把店铺推荐给朋友，双方都得奖励。',
  },
  'detailed-reviewer': {
    title: '详尽评测者',
    action: '请他们试用新品，并在他人决策处引用他们的评测。',
  },
  'brief-reviewer': {
    title: '短评顾客',
    action: '用一个简短的问题代替冗长的问卷。',
  },
  'prolific-reviewer': {
    title: '高产点评者',
    action: '让他们成为店铺代言人：授予体验官称号并优先试新。',
  },
  'gift-giver': {
    title: '送礼达人',
    action: '提供礼品包装和贺卡，并在节日前提醒他们。',
  },
  hobbyist: {
    title: '兴趣玩家',
    action: '用教程、进阶装备和社群来支持他们的爱好。',
  },
  seasonal: {
    title: '季节性顾客',
    action: '在他们每年光顾的时节前几周联系他们，其余时间少打扰。',
    actionAbout: '他们每年{{topic}}前来：提前几周联系他们，其余时间少打扰。',
  },
  specialist: {
    title: '单一品类顾客',
    action: '向他们展示其专注品类的全部款式、新品和搭配商品。',
    actionAbout: '向他们展示“{{topic}}”的全部款式、新品和搭配商品。',
  },
  'topic-lover': {
    title: '偏爱',
    action: '在邮件和首页上多展示他们常关注的主题。',
    actionAbout: '在邮件和首页上多展示与“{{topic}}”有关的商品。',
  },
  'few-accounts': {
    title: '少数账户',
    action: '人数太少，不适合群发活动，请单独沟通。',
  },
  'everyday-customer': {
    title: '普通顾客',
    action: '定期推送同类顾客喜爱的热门商品，保持联系。',
  },
};

export default words;
