import type en from '../en/verdict';
import type { Words } from '../words';

const words: Words<typeof en> = {
  parted: '这些是真实的客群：各组顾客之间有空隙，空隙中几乎没有人。',
  overlapping:
    '存在客群：无论抽取哪些顾客，都会得到同样的几组；从一个整体中切出的组做不到这一点。各组有所重叠，有些顾客处于两组之间。',
  'dense-places': '这些是真实的客群：无论抽取哪些顾客，他们总是聚在同样的几处。',
  'one-crowd':
    '这些不是真实的客群：顾客之间没有分界，是连成一片的整体。下面的分组只是切片，可用于排序，不代表不同类型的顾客。',
  'too-few':
    '无法判断是否存在客群：彼此不同的顾客只有 {{distinct}} 位，至少需要 {{needed}} 位。下面的分组只能当作切片。',
  whole: {
    'one-crowd': '不存在客群：顾客之间没有分界，因此显示为一组。',
    'too-few':
      '无法判断是否存在客群：彼此不同的顾客只有 {{distinct}} 位，至少需要 {{needed}} 位。因此全部显示为一组；导出更长的时间段可以看出更多。',
  },
  sides: {
    one: '把他们分开的是“{{side}}”，分为 {{parts}} 组；单看其他方面，他们是一个整体。',
    several: '有几个方面各自就能把他们分开：{{list}}。',
    each: '每一组是各方面的一种组合。',
    together: '没有哪个方面能单独把他们分开，合起来看才有分界。',
    part: '“{{side}}”分为 {{parts}} 组',
    text: '写了什么',
    taste: '喜欢什么',
    behaviour: '怎样购买',
    attributes: '是什么人',
  },
  byRules: '这些分组由规则按购买划出，并不是发现的客群。',
  partedBeside: '此外存在客群：空隙把顾客分为 {{parts}} 组；在设置中换一种寻找客群的方式即可看到。',
  ownNumber: '这种方式自行决定组数；仅按空隙来分会有 {{parts}} 组。',
  otherHeight: '切分高度由手动设定；仅按空隙来分会有 {{parts}} 组。',
  otherNumber: '组数由手动设定；仅按空隙来分会有 {{parts}} 组。',
  finer: '仅按空隙来分会有 {{parts}} 组，但换一批顾客后，这样细的分组不一定重现。',
  beyondRange: '按空隙来分会有 {{parts}} 组，超出了设置中的范围；放宽范围即可看到。',
  belowRange: '按空隙来分只有 {{parts}} 组；设置的范围要求更多，因此有些组被切开了。',
  surer: '仅按空隙来分会有 {{parts}} 组；再细分后，各组同样清楚，换一批顾客也同样重现。',
  moreByHand:
    '按数据本身只有 {{parts}} 组；显示的 {{shown}} 组沿用了此前的划分或手动拆分，并非每一组都与相邻的组分得开。',
  notAsMany: '这样的组有 {{parts}} 个；对当前显示的组数，无法得知。',
  otherShape:
    '存在客群：空隙把顾客分为 {{parts}} 组。但它们形状特殊，当前的分组方式把它们切断了，下面的分组与之并不一致；设置中的“任意形状的密集群（HDBSCAN）”也许能跟随其形状。',
  times_other:
    '各组之间有空隙，但可能只是时间造成的：{{shown, number}} 组中有 {{count, number}} 组，其不同之处在他们购买时其他顾客也一样（买的东西或客单价相同）。若商品后来改名或调过价，这些只是店铺的不同时期，并不是客群。',
  someTimes_other:
    '{{shown, number}} 组之间都有空隙，但除其中 {{count, number}} 组外才是真实的客群：这 {{count, number}} 组的不同之处，在他们购买时其他顾客也一样（买的东西或客单价相同）。若商品后来改名或调过价，这只是店铺的不同时期。',
  ofTheirTime_other:
    '但其中 {{count, number}} 组的不同之处，在他们购买的那段时间里其他顾客也一样（买的东西或客单价相同）：若商品后来改名或调过价，这只是店铺的不同时期，并不是不同类型的顾客。',
  unknownCustomers_other:
    '另有 {{count, number}} 位顾客没有任何记录（订单、评价或访问），以上判断只针对其余顾客。导出更早的数据或访问日志，才能了解他们。',
  noise: '{{share}} 的顾客不在任何密集之处。',
  noiseAbout: '在抽取的部分顾客上试过：有 {{share}} 未归组；对全部顾客，比例可能有出入。',
  homes: {
    title: '未归组的顾客中，最近的 {{share}} 归入某一组',
    strict: '严格',
    everyone: '人人有归属',
    label: '未归组的顾客有多少归入最近的组',
  },
  dissolved_other: '有 {{count, number}} 组在换一批顾客后不再出现，请勿据此行动。',
  title: '是否存在客群？',
  yes: '存在',
  no: '不存在，是一个整体',
  unknown: '顾客太少，无法判断',
  again: '100 次抽样中有 {{value}} 次重现',
  againHelp: '重新抽取顾客二十次并再次分组。100 表示每次都得到同样的组，0 表示只是偶然。',
  method: {
    title: '如何寻找客群',
    lead: '默认方式几乎适合所有店铺。其他方式能发现不同形状的组，或指出哪些顾客不属于任何组。',
    label: '寻找客群的方式',
    kmeans: 'K 均值',
    kmeansHelp: '默认方式：每位顾客归入中心最近的一组。',
    spherical: '按方向的 K 均值',
    sphericalHelp: '只看顾客偏向什么，不看数量多少。',
    hdbscan: '任意形状的密集群（HDBSCAN）',
    hdbscanHelp: '自动找出密集的人群及其数目，并说明多少顾客不在其中。',
    dbscan: '同一密度的密集群（DBSCAN）',
    dbscanHelp: '把彼此够得着的顾客连在一起，并说明多少顾客够不着。',
    rfm: '最近、频次、金额（RFM）',
    rfmHelp: '按规则把顾客分成营销人员熟悉的组，并不是发现的客群。',
    ward: '逐步合并（Ward）',
    wardHelp: '先合并最相似的顾客，再合并组，直到剩下所需的组数。',
    average: '逐步合并（平均距离）',
    averageHelp: '合并顾客之间平均距离最近的组。',
    complete: '逐步合并（最大距离）',
    completeHelp: '合并最远的顾客彼此最近的组。',
  },
};

export default words;
