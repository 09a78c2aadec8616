import { describe, expect, it } from 'vitest';
import { isDefaultReview } from './default-reviews';

describe('isDefaultReview', () => {
  it.each([
    '此用户没有填写评价。',
    '该用户觉得商品非常好，给出5星好评',
    '此用户未及时填写评价内容，系统默认好评',
    '用户默认评价',
    '系统默认好评!',
    '没有评论',
    'This user did not leave a comment',
    'The customer has not left a text review.',
    'Default positive review',
    'レビュー本文なし',
    '본문 없음',
    '구매자가 리뷰를 작성하지 않았습니다',
    'ผู้ใช้ไม่ได้ให้ความคิดเห็น',
    'Người dùng không để lại bình luận',
    'Pembeli tidak memberikan ulasan',
    'Пользователь не оставил комментарий',
    'El usuario no dejó comentarios',
  ])('%s is the system’s', (text) => expect(isDefaultReview(text)).toBe(true));

  it.each([
    '好评',
    '非常好',
    '默认颜色就很好看',
    '没有填写尺码，客服帮我改了',
    '系统默认是英文，要自己改',
    '此用户没有填写评价但是我要说很好用',
    'no comment, just buy it',
    'Default setting works well',
    'The customer service did not leave a good impression',
  ])('%s is somebody’s', (text) => expect(isDefaultReview(text)).toBe(false));
});
