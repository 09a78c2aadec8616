import type en from '../en/judging';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '是否存在客群？',
  lead: '这个店铺的顾客是否真的分成几类、分成几类，以及每一类有多可靠。',
  answer: '结论',
  oldRun: '这次分析来自较早的版本，当时没有检验客群是否存在。重新分析即可得知。',
  toRfm: '按最近购买、次数和金额给顾客分组',
  segment: '客群',
  curves: {
    name: '各种客群数的表现',
    best_other: '分成 {{count, number}} 个客群时区分最清楚（轮廓系数 {{value}}）。',
    byGap_other:
      '与打乱后的顾客相比，{{count, number}} 组是再多一组也不会更好的最小组数（1 组表示没有客群）。',
    k: '客群数',
    chosenRow: '{{k}}（当前显示）',
    chosen_other: '显示 {{count, number}} 个',
    point_other: '{{count, number}} 个客群：{{value}}',
    band: '打乱后的顾客偶然能达到的范围',
  },
  measure: {
    silhouette: {
      name: '清晰度（轮廓系数）',
      read: '越高越清楚。',
      help: '比较顾客离自己客群与离最近的另一个客群的远近：1 表示界限分明，0 表示边界混在一起，低于 0 表示顾客离另一个客群更近。',
    },
    gap: {
      name: '与偶然的差距（Gap）',
      read: '高于灰色区域才不只是偶然。',
      help: '把顾客的各项数据打乱，使它们互不相关，再看真实的分组比打乱后的紧密多少。落在灰色区域内的值偶然也能得到。',
    },
    stability: {
      name: '能否重现（稳定性）',
      read: '越高越可靠。',
      help: '重新抽取顾客并再次分组：1 表示每次都得到同样的组，0 表示只是偶然。竖线表示一个标准误差。',
    },
    calinskiHarabasz: {
      name: '组间距离与组内分散之比（Calinski–Harabasz）',
      read: '越高越好。',
      help: '各组相距多远，与组内有多分散相比。这个数没有单位，只能在本店的不同客群数之间比较。',
    },
    daviesBouldin: {
      name: '相邻组的相似度（Davies–Bouldin）',
      read: '越低越好。',
      help: '平均而言，每组与最相近的一组有多像：两组的宽度与它们的距离之比。0 表示相距很远的点。',
    },
  },
  stability: {
    name: '每个客群能否重现',
    summary_other:
      '{{count, number}} 个客群中，稳定重现的有 {{stable}} 个，消散的有 {{dissolved}} 个。顾客被重新抽取二十次并再次分组；1 表示每次都是同一批顾客聚在一起。',
    verdict: '结论',
    level: {
      stable: '稳定重现',
      shifting: '边界会移动',
      dissolved: '会消散',
    },
    mean: '平均',
    least: '最低',
    first: '下四分位',
    median: '中位',
    third: '上四分位',
    most: '最高',
    dissolvedBound: '平均低于 {{value}} 的客群会消散，请勿据此行动。',
    stableBound: '平均达到 {{value}} 才可靠（界限取自 Hennig 2007）。',
  },
  silhouette: {
    name: '每位顾客归属得有多清楚',
    summary: '有 {{share}} 的顾客离另一个客群更近。',
    sampled: '查看了 {{customers}} 位顾客中随机抽取的 {{looked}} 位。',
    looked: '查看的顾客',
    mean: '平均',
    highest: '最清楚',
    lowest: '最不清楚',
    misplaced: '离别的客群更近',
    meanMark: '平均 {{value}}',
    axis: '0 左侧：离另一个客群更近 · 右侧：离自己的客群更近',
  },
  dendrogram: {
    name: '谁和谁合并在一起',
    summary_other: '从这里切开有 {{count, number}} 组，人数分别为 {{sizes}}。',
    sampled: '依据 {{customers}} 位顾客中的 {{points}} 位绘制。',
    groups: '合并的组',
    joined: '{{from}} → {{to}}',
    height: '相距多远',
    axis: '连线越高，差别越大',
    cut_other: '{{count, number}} 组',
    byHand: '切成几组',
    again_other: '按 {{count, number}} 个客群重新分析',
    same: '当前显示的客群就是这样切开的。',
  },
  kDistance: {
    name: '邻近的顾客有多远',
    summary:
      '相距不超过 {{reach}} 的顾客连在一起；{{share}} 的顾客的第 {{neighbour}} 个邻居在此范围内。曲线陡然上升之处，便是落单的顾客。',
    share: '顾客占比（由近到远）',
    distance: '距离',
    reach: '范围 {{reach}}',
  },
};

export default words;
