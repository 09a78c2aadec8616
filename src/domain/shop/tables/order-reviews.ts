import { fieldTypes } from './field-types';
import { type DraftMatch, type Field, list } from './table';

/**
 * What customers said of an order in the rows of the order itself. The names are those of lists of reviews without the
 * ones that mean something else beside a sale: a 'rate' is a price there, and a 'message' goes with a gift.
 */
export const orderReviews = {
  rating: {
    type: 'rating',
    takesLeftovers: true,
    admits: (profile) => fieldTypes.rating.admits(profile) && profile.percents < 0.5,
    names: {
      usual: list(
        `rating | review rating | star rating | stars | review score | review stars | customer rating | user rating | order rating | rating given | customer order rating | rated | satisfaction rating | satisfaction score | csat | csat score
        | 评分 | 星级 | 评价星级 | 订单星级 | 订单评分 | 用户评分 | 打分 | 评价分数 | 满意度 | 評分 | 星等 | 評價星等 | 評価 | 評価点 | 星の数 | Bewertung | Sterne | Bewertung Sterne | étoiles | note client | note avis | calificación | puntuación | estrellas | valoración | avaliação | estrelas | nota da avaliação | penilaian | bintang | 평점 | 별점 | 구매자평점`,
      ),
      further: list(
        'valutazione | stelle | beoordeling | sterren | gwiazdki | hodnocení | оценка | рейтинг | yıldız | đánh giá | số sao | betyg',
      ),
      like: /^(?:review|customer|user|order|star)s?(?:rating|score|stars?)$|^(?:rating|score)(?:by|of)(?:customer|user|buyer)$/,
    },
  },
  reviewTitle: {
    type: 'text',
    masked: true,
    takesLeftovers: true,
    names: {
      usual: list(
        'review title | review headline | review comment title | 评论标题 | 评价标题 | 評論標題 | レビュータイトル | Bewertungstitel | titre de l’avis | título de la reseña | título da avaliação | judul ulasan',
      ),
    },
  },
  reviewText: {
    type: 'text',
    masked: true,
    takesLeftovers: true,
    names: {
      usual: list(
        `review text | review | reviews | review body | review content | review comment | review comment message | customer review | order review | product review | feedback | customer feedback | review description | comment | comments | customer comment | customer comments | opinion
        | 评价内容 | 评论内容 | 评价 | 评论 | 初评内容 | 买家评论 | 用户评价 | 评语 | 評價內容 | 評論內容 | 評價 | 評論 | レビュー | レビュー本文 | レビュー内容 | 口コミ | コメント | Rezension | Bewertungstext | Kommentar | avis | avis client | commentaire | commentaires | reseña | comentario | comentarios | opinión | resenha | comentário | comentários | ulasan | isi ulasan | komentar | 리뷰 | 리뷰내용 | 후기 | 후기내용 | 상품평`,
      ),
      further: list(
        'recensione | testo recensione | commento | recensie | opinia | treść opinii | komentarz | recenze | komentář | отзыв | текст отзыва | комментарий | yorum | nội dung đánh giá | bình luận | recension | omdöme',
      ),
      like: /^(?:review|feedback|customerreview)(?:text|body|content|message|comments?)$/,
    },
  },
  reviewedAt: {
    type: 'date',
    takesLeftovers: true,
    names: {
      usual: list(
        'review date | reviewed at | reviewed on | review time | review creation date | review timestamp | rating date | rated at | feedback date | 评价时间 | 评论时间 | 评价日期 | 评论日期 | 評價時間 | 評論時間 | レビュー日 | Bewertungsdatum | date de l’avis | fecha de la reseña | data da avaliação | tanggal ulasan | 리뷰작성일 | 리뷰등록일',
      ),
    },
  },
} as const satisfies Readonly<Record<string, Field>>;

/** Lets columns go that say something else than what one customer thought of one order. */
export function settleReviews(match: DraftMatch<string>): void {
  // What stands with every sale of a product is all customers' opinion of it, and with every one of a customer hers.
  const isOfAll =
    ['productId', 'productTitle', 'customerId', 'email'].some(
      (field) => match.has(field) && match.follows(match.nameOf('rating'), field) > 0.9,
    ) || match.names.some((name) => countsRatings.test(name));
  if (match.has('rating') && isOfAll) match.drop('rating');
  // A comment without stars is what the customer asks of the shop.
  if (!match.has('rating') && !speaksOfReviews.test(match.nameOf('reviewText'))) match.drop('reviewText');
  if (!match.has('rating') && !match.has('reviewText')) {
    match.drop('reviewTitle');
    match.drop('reviewedAt');
  }
}

const countsRatings =
  /^(?:rating|review)s?count$|^(?:no|num|number|total)(?:of)?(?:ratings|reviews)$|^(?:ratings|reviews)(?:no|number|total)$|^评论数$|^评价数$/;
const speaksOfReviews =
  /review|feedback|评价|評價|评论|評論|初评|评语|レビュー|口コミ|rezension|bewertung|avis|resena|opinion|resenha|ulasan|리뷰|후기|상품평|recensi|opini|recenze|отзыв|yorum|danhgia|recension|omdome/;
