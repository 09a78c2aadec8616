import type { Lexicon } from './lexicon';

/** Vietnamese. */
export const vi: Lexicon = {
  headFirst: true,
  linkWords: 'cho với',
  frequentWords: `
    và là của không có được cho rất đẹp tốt hàng giao nhanh chất lượng sản phẩm mình này đã với các một
    những thì cũng nhưng giá nên như ok shop đóng gói cảm ơn màu sau trước hai ba ngày tuần tôi bạn mẹ
    con nó nhỏ to lớn bị rồi lại nữa chỉ vì nếu khi để từ trong ra vào mua dùng sử dụng thích chạy hỏng
    trả`,
  tellingLetters: 'ê ă đ â ô ý ơ ư',
};
