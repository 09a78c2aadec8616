import type en from '../en/health';
import type { Words } from '../words';

const words: Words<typeof en> = {
  lead: '分析的每个部分依据什么，以及补充哪份导出文件能知道得更多。',
  working: '正在检查…',
  state: {
    full: '齐全',
    partly: '还可以更好',
    none: '无法进行',
  },
  analysis: {
    money: '谁的价值有多大',
    rhythm: '多久买一次、最近何时买过',
    words: '顾客写了什么',
    offers: '商品推荐',
    products: '对商品的了解',
    interest: '他们看过什么',
    people: '他们是谁',
  },
  lack: {
    noOrders: {
      what: '没有订单：无法知道消费情况。',
      how: '请导出订单，每个商品一行：顾客、商品、日期、数量、价格。',
    },
    noPrices: {
      what: '订单没有价格：无法得知收入和消费。',
      how: '请导出带有单价或小计的订单，或在导入时指定该列。',
    },
    fewPrices: {
      what: '{{share}} 的订单行没有价格，只计订单，不计金额。',
      how: '请看看这些行：价格可能写在文件的另一列。',
    },
    noDates: {
      what: '订单没有日期：无法区分新客、忠诚和流失的顾客。',
      how: '请导出带日期的订单。',
    },
    fewDates: {
      what: '{{share}} 的订单行没有日期，只知道买过，不知道何时。',
      how: '请看看这些行：日期的写法可能比较特别。',
    },
    noReviews: {
      what: '没有评论：客群无法说明顾客写了什么。',
      how: '请从店铺或评价应用导出评论：顾客、商品、星级、内容、日期。',
    },
    noReviewTexts: {
      what: '评论只有星级，没有文字。',
      how: '请导出带文字内容的评论。',
    },
    noRatings: {
      what: '评论没有星级：只能从文字判断是否满意。',
      how: '请导出带评分的评论。',
    },
    noPurchases: {
      what: '没有任何文件说明谁买过、看过或评价过什么。',
      how: '请导出订单，或带有顾客和商品的评论。',
    },
    noGoods: {
      what: '订单没有说明买了什么：无法据此推荐商品。',
      how: '请导出订单明细：订单号、商品、数量、价格。',
    },
    unnamedOrders: {
      what: '{{share}} 的订单行不知道是谁的：只计入商品，不计入任何顾客。',
      how: '请导出带顾客编号或邮箱的订单，游客也包括在内。',
    },
    unnamedReviews: {
      what: '{{share}} 的评论不知道是谁的：只计入商品，不计入任何顾客。',
      how: '请导出带顾客编号或邮箱的评论，而不是只有姓名。',
    },
    unnamedEvents: {
      what: '{{share}} 的浏览记录不知道是谁的。',
      how: '请导出登录用户的浏览记录，并带上顾客编号。',
    },
    noProductNames: {
      what: '商品只有编号：推荐和客群无法说出名称。',
      how: '请导出商品列表：编号、标题、类目、价格。',
    },
    noProductList: {
      what: '没有商品列表：只知道订单和评论中提到的内容。',
      how: '请导出商品列表：编号、标题、描述、类目、价格。',
    },
    noCategories: {
      what: '商品列表没有类目：只能从标题判断口味。',
      how: '请导出带类目或标签的商品列表。',
    },
    noEvents: {
      what: '没有浏览与点击：没有购买的兴趣无从得知。',
      how: '请从店铺的统计工具导出浏览记录：顾客、商品、行为、时间。',
    },
    noEventKinds: {
      what: '浏览记录没有注明行为：全部按浏览计。',
      how: '请导出带行为类型（浏览、加购、购买）的记录。',
    },
    noCustomerList: {
      what: '没有顾客名单：无法用年龄、地区等描述客群。',
      how: '请导出顾客名单：编号或邮箱，以及您了解的信息。',
    },
  },
  rows: '查看这些行',
  howTo: '怎样导出合适的文件',
};

export default words;
