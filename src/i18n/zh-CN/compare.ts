import type en from '../en/compare';
import type { Words } from '../words';

const words: Words<typeof en> = {
  title: '比较两个客群',
  lead: '两个客群并排：他们是谁、有何不同、喜欢什么、该做什么。',
  onlyOne: '只有一组，没有可比较的。',
  first: '第一个客群',
  second: '第二个客群',
  perCustomer: '每位顾客的金额',
  taste: '他们喜欢什么',
  figures: {
    name: '各项指标，差别最大的在前',
    summary: '差别最大的是“{{feature}}”：{{one}} 对 {{other}}。',
    feature: '指标',
    shop: '全店',
    usual: '全店通常水平',
    all: '显示全部 {{count, number}} 项',
    fewer: '收起',
    oldRun: '这次分析来自较早的版本。重新分析后即可比较各客群的指标。',
  },
  aspects: {
    name: '评论称赞与抱怨什么',
    lead: '按评论数计；提及太少的方面未列出。',
    counts: '{{praised}} 条称赞，{{blamed}} 条抱怨',
  },
  runs: {
    title: '比较两次分析',
    lead: '哪些客群保持不变，哪些分开了，顾客去了哪里。',
    link: '比较两次分析',
    back: '全部分析记录',
    needTwo: '只有一次分析。换用其他选项或更新数据后再分析一次，即可比较。',
    before: '较早',
    after: '较晚',
    name: '顾客去了哪里',
    summary:
      '两次都有的 {{both}} 位顾客中，{{stayed}} 位（{{share}}）仍在同一编号的客群。两次划分的一致度：{{agreement}}（1 为相同，0 为偶然）。',
    noneInCommon: '两次分析没有共同的顾客。',
    segment: '之前的客群',
    gone: '已不在店铺中',
    newcomers: '新加入店铺',
    fates: '每个客群后来怎样',
    fate: {
      kept: '{{name}}：{{share}} 仍在一起，现为 {{to}}。',
      split: '{{name}}：已分开，现在：{{parts}}。',
      splitAll: '{{name}}：分散到许多客群中。',
      gone: '{{name}}：大部分顾客已不在店铺中。',
    },
    part: '{{share}} 在 {{to}}',
    facts: '两次分析的对照',
    segments: '客群数',
    verdict: '是否存在客群？',
    silhouette: '清晰度（轮廓系数）',
    stability: '能否重现（0 到 1）',
    method: '寻找客群的方式',
    customers: '顾客',
    hits: '推荐命中（每百次）',
    options: '与默认不同',
  },
};

export default words;
