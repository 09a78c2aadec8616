import type en from '../en/clicks';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '顾客看哪里、真正想点什么',
  lead: '排在好位置的卡片，不管是什么，点击都会更多。这里把位置的影响去掉。',
  stage: '正在从点击中去掉位置的影响',
  list: '列表',
  listOf: '{{name}} · {{shown}} 次曝光',
  unnamed: '没有名称',
  listName: {
    forYou: '为你推荐',
    because: '因为某件商品',
    segment: '客群喜欢',
    shop: '全店喜欢',
  },
  facts:
    '向 {{customers}} 位顾客曝光 {{shown}} 次，其中 {{clicks}} 次被点击；已知位置的曝光有 {{placed}} 次。',
  setAside_other: '{{value}} 个账号的点击不像顾客所为（{{clicks}} 次点击），以下数值都不包括它们。',
  missing: {
    noImpressions:
      '位置的影响未知：没有导出文件记录顾客看到了什么。带曝光的行为日志（顾客、商品、时间、列表和其中的位置）可以说明，橱窗中的操作也会记录。',
    noClicks: '位置的影响暂时未知：曝光的内容没有一次被点击。带点击或浏览的日志可以说明。',
    noPositions:
      '日志记录了曝光了什么，没有记录排在哪里，因此顺序保持不变。带位置（坑位、排名、展示位置）的列可以说明。',
    fewClicks: '这个列表只有 {{clicks}} 次曝光被点击。达到 {{fewest}} 次才比较位置，在此之前顺序保持不变。',
  },
  comparable: {
    all: '卡片出现在不同的位置，因此可以区分位置和喜欢程度。',
    some: '有些位置与其他位置没有共同出现且被点击过的卡片：这些位置不作比较。',
    none: '每张卡片始终排在同一个位置。点击是因为卡片本身还是因为位置，无法区分，顺序保持不变。偶尔交换位置可以说明。',
  },
  personal:
    '为每位顾客单独生成的列表，靠前的位置放的是最适合她的商品。看起来是位置的影响，其中一部分其实是合适程度。',
  models: {
    position:
      '对没有见过的顾客，“喜欢程度乘以位置”预测点击最准（误差 {{position}}；“从上往下看、点了就停” {{cascade}}，只看点击率 {{rate}}）。',
    cascade:
      '对没有见过的顾客，“从上往下看、点了就停”预测点击最准（误差 {{cascade}}；“喜欢程度乘以位置” {{position}}，只看点击率 {{rate}}）。下面按位置的数值请谨慎使用。',
    rate: '对没有见过的顾客，只看点击率预测最准（误差 {{rate}}；“喜欢程度乘以位置” {{position}}，“从上往下看、点了就停” {{cascade}}）：在这个列表里，位置的影响很小。',
  },
  places: '每个位置被看到的比例',
  placesNote: '以最常被看到的位置为 100%。条形末端的线表示数值所在的范围（95% 可信）。',
  place: '位置',
  placeNumber: '第 {{place}} 位',
  looked: '被看到',
  between: '{{low}} 至 {{high}}',
  interval: '可信区间（95%）',
  rate: '点击率',
  shown: '曝光',
  clicked: '点击',
  open: '无法比较',
  cards: '被位置掩盖了价值的卡片',
  cardsNote: '喜欢程度是去掉位置影响后，在最好的位置被点击的概率。旁边的数值是只看点击率时的结果。',
  cardsNone_other: '{{value}} 张卡片中，没有一张因位置而明显得益或受拖累。',
  cardsFound: '{{value}} 张卡片中，{{flattered}} 张因位置显得比实际更好，{{heldBack}} 张显得更差。',
  card: '卡片',
  usualPlace: '平均位置',
  liking: '喜欢程度',
  apparent: '只看点击率',
  standing: { label: '位置的影响', flattered: '得益于位置', heldBack: '受位置拖累' },
  segments: '各客群的点击率',
  segmentsNote: '曝光少的客群向整体靠拢。条形末端的线表示数值所在的范围（95% 可信）。',
  segment: '客群',
  order: '换一种顺序会带来更多点击吗？',
  refusal: {
    noPropensities:
      '无法判断：日志没有记录每张卡片以多大概率排到它的位置。有些页面随机换过顺序的店铺，其日志中带有这一列（展示概率）就可以说明。',
    notExplored: '无法判断：每张卡片始终排在原来的位置。只有部分页面随机换过顺序，才能评估另一种顺序。',
    tooFew:
      '暂时无法判断：依据的曝光太少（可以评估的页面上有 {{shown}} 次）。对新顺序有效的曝光至少要有 {{effective}} 次。',
    unseenPlaces: '无法判断：日志记录的概率与实际曝光不符，或者新顺序会把卡片放到它从未出现过的位置。',
  },
  verdict: {
    better:
      '会。按喜欢程度排序，前 {{depth}} 个位置每 100 次曝光会多 {{more}} 次点击（{{low}} 至 {{high}}）；原来的顺序为 {{logged}} 次。',
    worse:
      '不会。按喜欢程度排序，前 {{depth}} 个位置每 100 次曝光的点击变化为 {{more}} 次（{{low}} 至 {{high}}），原来的顺序为 {{logged}} 次。顺序保持不变。',
    unclear:
      '与偶然无法区分：每 100 次曝光的点击变化为 {{more}} 次（{{low}} 至 {{high}}），原来的顺序为 {{logged}} 次。顺序保持不变。',
  },
  worth:
    '依据向 {{customers}} 位顾客的 {{shown}} 次曝光，对新顺序相当于 {{effective}} 次。评估每位顾客所用的顺序都是从其他顾客学来的。',
  ranker: {
    title: '点击与推荐器共同决定的顺序',
    lead: '去除位置影响后的喜欢程度、顾客所在客群的点击率，以及推荐器的分数，按实际点击加权。',
    by: '依据（从最重要的开始）：{{parts}}。',
    byNothing: '在这份日志里，喜欢程度、客群和推荐器分数都区分不出点击。',
    part: {
      liking: '卡片受喜欢的程度',
      segment: '顾客所在客群的点击',
      recommender: '推荐器的分数',
    },
    foretells: {
      better: '在它没有见过的顾客身上，它比“喜欢程度 × 位置”更能预测点击（误差 {{own}}，后者 {{place}}）。',
      alike:
        '在它没有见过的顾客身上，它预测点击并不比“喜欢程度 × 位置”更好（误差 {{own}}，后者 {{place}}）。',
    },
    refused: '它的顺序会不会带来更多点击，无法判断，原因同上。顺序保持不变。',
    verdict: {
      better:
        '在前 {{depth}} 个位置上，它的顺序每 100 次曝光会多 {{more}} 次点击（{{low}} 至 {{high}}；原来 {{logged}} 次；相当于 {{effective}} 次曝光）：可以采用。',
      worse:
        '在前 {{depth}} 个位置上，它的顺序每 100 次曝光的点击变化为 {{more}} 次（{{low}} 至 {{high}}；原来 {{logged}} 次；相当于 {{effective}} 次曝光）：顺序保持不变。',
      unclear:
        '它的顺序会带来什么，与偶然无法区分：每 100 次曝光的点击变化为 {{more}} 次（{{low}} 至 {{high}}；原来 {{logged}} 次；相当于 {{effective}} 次曝光）。顺序保持不变。',
    },
    take: '橱窗按它排序',
    isTaken: '橱窗的这个列表按它排序。',
    groups: '在它没有见过的顾客身上的预测与实际，从可能性最低的十分之一曝光起',
    group: '第几组',
    foretold: '预测每 100 次的点击',
    cameTrue: '实际每 100 次的点击',
  },
  estimate: '估计方法',
  estimates: { ips: '按展示概率', snips: '按展示概率（归一化）', dr: '双重稳健' },
  clicksOf: '每 100 次的点击',
  moreClicks: '每 100 次的变化',
  intervalMore: '变化的可信区间（95%）',
};

export default words;
