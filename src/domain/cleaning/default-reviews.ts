/** What review systems write where the customer wrote nothing, compared without case, blanks and punctuation. */
const sentences = `
  此用户没有填写评价 | 此用户没有填写评价内容 | 此用户没有填写评论 | 该用户没有填写评价 | 该用户未填写评价内容 | 该用户未填写评价 | 用户未填写评价内容 | 此用户未填写评价内容 | 此用户未填写评价 | 用户未填写评价 | 买家未填写评价 | 买家未填写评价内容 | 买家没有填写评价 | 用户没有填写评价内容
  | 系统默认好评 | 默认好评 | 系统默认评价 | 评价方未及时做出评价系统默认好评 | 评价方未及时评价系统默认好评 | 15天内买家未作出评价 | 系统自动好评 | 自动好评 | 用户默认好评 | 该用户觉得商品非常好 | 没有评价内容 | 暂无评价内容 | 未填写评价
  | 此用戶沒有填寫評價 | 買家未留下評論 | 用戶未填寫評價 | 系統默認好評 | 買家沒有留下評論
  | the customer left no comment | customer left no comment | the customer did not leave a comment | this customer did not leave a comment | the buyer left no comment | buyer left no comment | no comment left | no comment | no comments | no review text | no written review | rating only | this user did not leave a review | the reviewer didnt leave any comments | the reviewer did not leave any comments | no feedback left | left no feedback | automatic review | auto generated review | this review has no text | order delivered on time with no issues
  | der kunde hat keinen kommentar hinterlassen | kein kommentar | keine bewertung abgegeben | kein text | ohne kommentar | le client na pas laisse de commentaire | pas de commentaire | aucun commentaire | sans commentaire
  | el cliente no dejo comentarios | el cliente no dejo ningun comentario | sin comentarios | sin comentario | o cliente nao deixou comentario | o cliente nao deixou comentarios | sem comentario | sem comentarios | nenhum comentario | il cliente non ha lasciato commenti | nessun commento | de klant heeft geen opmerking achtergelaten | geen opmerking | geen commentaar
  | klient nie zostawil komentarza | brak komentarza | покупатель не оставил комментарий | без комментариев | без комментария | нет комментария | musteri yorum birakmadi | yorum yok | khach hang khong de lai binh luan | nguoi mua khong de lai nhan xet | pembeli tidak meninggalkan ulasan | pembeli tidak menulis ulasan
  | コメントはありません | 購入者さんのコメントはありません | コメントなし | レビュー本文はありません | 내용 없음 | 구매자가 작성한 내용이 없습니다 | 작성된 내용이 없습니다 | 등록된 내용이 없습니다 | ลูกค้าไม่ได้แสดงความคิดเห็น`;

const known = new Set(sentences.split('|').map(plain));

/** True for a text that the system wrote in the customer's place. */
export function isDefaultReview(text: string): boolean {
  return text.length < 60 && known.has(plain(text));
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');
}
