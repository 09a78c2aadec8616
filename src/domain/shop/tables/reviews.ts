import {
  age,
  areInstants,
  category,
  customerId,
  email,
  furtherNames,
  productCode,
  withNames,
} from './shared-fields';
import { orders } from './orders';
import { describeTable, list } from './table';
import { kindsOfNoReview, statesOfNoReview } from '../../vocabulary/no-review';

export const reviews = describeTable({
  fields: {
    reviewId: {
      type: 'id',
      identifies: 'review',
      names: {
        saying: list('review id | rating id'),
        usual: list(
          `review id | reviewid | review no | comment id | rating id | feedback id | response id | answer id | survey response id | submission id | id | 评论ID | 评价ID | 评价编号 | 評論ID | 評價編號 | レビューID | Bewertungs-ID | id avis | id reseña | id da avaliação`,
        ),
      },
    },
    customerId: withNames(
      customerId,
      ...list(`author | reviews username | reviewer name | reviewer | display name | nickname | profile name | profilename | user | customer name | 评论人 | 评论者 | 用户 | 昵称
        | 買家 | 評論者 | 投稿者 | レビュアー | Autor | Verfasser | auteur | autor | autor da avaliação`),
    ),
    email,
    productId: productCode,
    productTitle: {
      type: 'text',
      identifies: 'product',
      names: {
        saying: list('product | product name'),
        usual:
          list(`product title | product name | item name | item title | product | item | prod name | business name | app name | app | game title | game name | book title | movie title | restaurant name | hotel name | 商品名称 | 商品标题 | 宝贝标题 | 产品名称 | 商品 | 商品名 | 商品名稱 | 產品名稱 | Produktname | Produkt | Artikelname
          | nom du produit | produit | nombre del producto | producto | nome do produto | produto | nama produk | produk | 상품명`),
        further: furtherNames.title,
      },
    },
    category,
    rating: {
      type: 'rating',
      names: {
        saying: list('rating | review rating | product rating | customer rating | review rating id'),
        usual:
          list(`rating | review rating | reviews rating | star rating | stars | star | review score | score | overall | overall rating | ratings overall | rate | product rating | user rating | customer rating | ratings | grade | satisfaction | customer satisfaction | satisfaction rating | csat | Zufriedenheit | 满意度 | 滿意度 | 満足度 | 만족도 | satisfacción | satisfação | 评分 | 评级 | 星级 | 评价星级 | 评价等级 | 评价类型 | 评价结果 | 综合评分 | 评论等级 | 评分等级 | 订单星级 | 打分 | 评价分数 | 評分 | 評價星等 | 星等 | 評価 | 評価点 | 星の数
          | Bewertung | Sterne | Bewertung Sterne | note | étoiles | calificación | puntuación | estrellas | avaliação | nota | estrelas | penilaian | bintang | 평점 | 별점 | 구매자평점 | 상품평점`),
        further: furtherNames.rating,
        like: /^(?:review|product|item|user|customer|star|overall)(?:rating|score|stars?|grade)$|(?:评分|評分|星级|평점|별점)$/,
      },
    },
    title: {
      type: 'text',
      masked: true,
      names: {
        saying: list('review name | rating name'),
        usual:
          list(`title | review title | reviews title | summary | review headline | headline | subject | review summary | review comment title | heading | reviews title | reviewtitle | 标题 | 评论标题 | 评价标题 | 評論標題 | 標題 | タイトル | レビュータイトル
          | Titel | Überschrift | Bewertungstitel | titre | titre de l'avis | título | título de la reseña | título da avaliação | judul | judul ulasan | 제목`),
        further: list(
          'titolo | titolo recensione | tytuł | titel recensie | nadpis | заголовок | başlık | tiêu đề | rubrik',
        ),
      },
    },
    text: {
      type: 'text',
      masked: true,
      shownBy: (profile) =>
        profile.meanLength > 40 && profile.distinct > profile.filled / 2 && profile.numbers < 0.2,
      names: {
        saying: list('review text | review | text | customer review | product review | review description'),
        usual:
          list(`review text | text | review body | body | review content | comment content | content | review | comment | comments | review comment message | message | reviewtext | review comment | feedback | opinion | full review | customer review | reviews | reviews text | customer comments
          | 评论 | 评论内容 | 评价内容 | 初评内容 | 内容 | 评价 | 评论文本 | 买家评论 | 评语 | 評論 | 評論內容 | 評價內容 | 內容 | 評價 | レビュー | 本文 | レビュー本文 | 口コミ | コメント | 感想
          | Text | Bewertungstext | Rezension | Kommentar | Inhalt | avis | commentaire | texte | contenu | reseña | comentario | opinión | texto | comentário | resenha | mensagem | ulasan | komentar | isi ulasan | 리뷰 | 내용 | 후기 | 상품평 | 리뷰내용 | 리뷰상세내용 | 후기내용 | レビュー内容 | クチコミ`),
        further: list(
          'recensione | testo recensione | commento | recensie | reactie | opinia | treść opinii | komentarz | recenze | komentář | отзыв | текст отзыва | комментарий | yorum | yorum metni | nội dung | nội dung đánh giá | bình luận | recension | omdöme',
        ),
        like: /^(?:review|comment|feedback|customer|user).*(?:text|body|content|message|comment|review)$|(?:评论|评价|評論|評價)(?:内容|內容|正文|文本)$|(?:리뷰|후기|상품평).*내용$/,
      },
    },
    reviewedAt: {
      type: 'date',
      shownBy: areInstants,
      names: {
        saying: list('date | review date | review created | review created date | created date | created'),
        usual:
          list(`review date | reviews date | date | reviewed at | created at | review time | reviewtime | unix review time | unixreviewtime | review creation date | date created | timestamp | review timestamp | submitted at | submission date | date added | posted at | time | datetime | submission time
          | 评论时间 | 评价时间 | 评价日期 | 评论日期 | 日期 | 时间 | 評論時間 | 評價時間 | 評論日期 | 投稿日 | レビュー日 | 投稿日時
          | Datum | Bewertungsdatum | Erstellt am | date de l'avis | fecha | fecha de la reseña | data | data da avaliação | tanggal | tanggal ulasan | 작성일 | 작성일시 | 등록일 | 리뷰등록일 | 리뷰작성일 | 投稿時間 | 投稿日付`),
        further: furtherNames.date,
        like: /^(?:review|comment|feedback|rating|submitted|posted).*(?:date|time|timestamp|at|on)$|(?:评论|评价|評論|評價)(?:时间|時間|日期)$|(?:리뷰|후기).*(?:일|일시|일자)$/,
      },
    },
    votes: {
      type: 'votes',
      names: {
        usual: list(
          `votes | helpful votes | helpful vote | helpful | positive feedback count | helpful count | likes | upvotes | thumbs up | helpfulness numerator | total positive feedback count | 有用数 | 点赞数 | 点赞 | 有帮助数 | 參考になった | 有用 | Hilfreich | utile | votos | suka`,
        ),
      },
    },
    age,
  },
  happenedAt: 'reviewedAt',
  // Reviews without a customer are welcome: each stands for a customer of its own.
  needs: [{ need: 'words', anyOf: ['text', 'title', 'rating'], rejectedAs: 'nothing-to-read' }],
  remarks: [
    {
      names: list(
        'comment type | type | entry type | record type | post type | kind | author type | author role | 类型 | 评论类型 | 内容类型 | 種類 | 유형 | Typ | Art | tipo | тип',
      ),
      says: kindsOfNoReview,
    },
    {
      names: list(
        'comment approved | status | review status | moderation status | approved | state | 状态 | 评论状态 | 状態 | 상태',
      ),
      says: statesOfNoReview,
    },
  ],
  // A rating that cannot be read is let go where there are words.
  readable: [['rating', 'text', 'title']],
  // A review may name its order only.
  joins: [
    {
      name: 'orderId',
      names: [...orders.fields.orderId.names.usual, ...(orders.fields.orderId.names.further ?? [])],
      unless: ['customerId', 'productId'],
    },
  ],
  settle(match) {
    // People's names collide; an e-mail beside them tells customers apart.
    if (match.has('email') && personName.test(match.nameOf('customerId'))) match.drop('customerId');
  },
  cues: ({ sure }) => ({ reviewText: sure('text'), rating: sure('rating') }),
  score({ sure }, cues) {
    const customer = sure('customerId', 'email');
    const item = Math.max(sure('productId', 'productTitle'), 0.7 * sure('category'));
    const text = sure('text');
    const rating = sure('rating');
    // Stars of orders, of which nothing else is told: goods and customer are the order's.
    const ofOrders = item + customer + cues.quantity + cues.receipt === 0 ? cues.orderId : 0;
    if (text === 0 && (rating === 0 || ((item === 0 || customer === 0) && ofOrders === 0))) return 0;
    const found =
      (text === 0 ? 0.3 * ofOrders : 0) +
      0.4 * text +
      0.3 * rating +
      0.15 * item +
      0.1 * customer +
      0.1 * sure('reviewedAt') +
      0.05 * sure('title') +
      0.05 * sure('votes');
    // Stars without words on a list of purchases are no list of reviews.
    const sale = text > 0 ? 0 : 0.3 * cues.bought;
    return (
      found - 0.5 * Math.min(cues.orderId, cues.quantity) - 0.4 * cues.eventType - sale - 0.6 * cues.receipt
    );
  },
});

const personName =
  /^(?:author|reviewername|reviewer|displayname|nickname|profilename|customername|user|昵称|用户)$/;
