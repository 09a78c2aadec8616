import type en from '../en/map';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '顾客地图',
  lead: '每个点是一位顾客。靠得近的点，在导出文件所记录的各方面彼此相似；离得远的点，共同之处很少。',
  name: '顾客地图',
  summary_other: '{{customers}} 位顾客，分为 {{count}} 个客群；最大的是“{{name}}”，占 {{share}}。',
  summaryHidden_other: '已隐藏 {{formatted}} 个客群。',
  how: {
    title: '怎样看这张地图',
    near: '近就是像：相邻的两位顾客，在导出文件所记录的方面大致相同：买什么、多久买一次、花多少钱，或者写了什么。',
    axes: '横竖方向本身没有含义，也没有单位：许多指标被压平到两个维度上，就像把地球仪压平成地图。',
    overlap: '有些客群在这里重叠，其实是分开的：压平会掩盖一部分差别。每个客群的页面会说明它真正的不同之处。',
  },
  legend: '地图上的客群',
  legendAll: '全部显示',
  legendOnly: '只看',
  legendOnlyFor: '只显示第 {{code}} 客群',
  toggle: '在地图上显示第 {{code}} 客群：{{name}}',
  keys: '方向键在顾客之间移动，回车打开顾客，+ 和 − 缩放，Shift 加方向键移动地图，0 显示全部。',
  controls: {
    in: '放大',
    out: '缩小',
    reset: '显示全部',
  },
  hint: '拖动可移动，滚轮可缩放，点击圆点查看顾客',
  hintTouch: '拖动可移动，双指可缩放，轻点圆点查看顾客',
  point: '顾客 {{id}}',
  open: '点击查看推荐',
  openTouch: '再点一次查看推荐',
  announce: '顾客 {{id}}，{{segment}}，{{confidence}}。按回车打开。',
  canvas: '顾客地图，共 {{formatted}} 个点。{{keys}}',
  table: {
    segment: '客群',
    customers: '顾客',
    share: '占比',
    nearest: '最近的客群',
    spread: '分散程度',
    spreads: {
      tight: '聚集',
      medium: '适中',
      wide: '分散',
    },
  },
};

export default words;
