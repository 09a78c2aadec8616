/**
 * Remarks as short as what is looked for, each of another matter of any shop. What their vectors have in common is how
 * short texts sound, which is none of what is looked for.
 */
const remarks = {
  en: [
    'nice colour',
    'too heavy',
    'the battery died',
    'friendly service',
    'fits well',
    'the box was torn',
    'easy to clean',
    'tastes of nothing',
    'my children love it',
    'not worth the money',
    'used it for three years',
    'too loud',
    'simple to set up',
    'soft fabric',
    'hard to return',
    'looks cheap',
  ],
  zh: [
    '颜色好看',
    '太重了',
    '电池坏了',
    '客服很好',
    '尺寸合适',
    '包装破了',
    '容易清洗',
    '味道一般',
    '孩子喜欢',
    '不值这个价',
    '用了三年',
    '声音太大',
    '安装简单',
    '面料柔软',
    '退货麻烦',
    '看起来便宜',
  ],
} as const;

/** Those in the language of some words, English ones where there are none in it. */
export function shortRemarks(words: string): readonly string[] {
  return /\p{Script=Han}/u.test(words) ? remarks.zh : remarks.en;
}
