/** Canonical values of `events.eventType`, in this order: an event's type is stored as the index. */
export const eventTypes = [
  'impression',
  'view',
  'click',
  'favourite',
  'cart',
  'purchase',
  'dismiss',
] as const;
export type EventType = (typeof eventTypes)[number];

/** What shops call the same event; compared without case, blanks, `_`, `-` and `:`. */
const words: Readonly<Record<EventType, string>> = {
  impression:
    'impression impressions exposure expose shown show display viewitemlist recommended served 曝光 展示 展现 露出 表示',
  view: `view pv pageview pageviews viewitem viewproduct productview productviewed viewedproduct itemview detailview detail viewcontent browse visit views viewed
    浏览 浏览商品 查看 访问 详情页浏览 商品浏览 瀏覽 閲覧 visualizacao visualizacion vue ansicht`,
  click:
    'click clicks clicked clickitem selectitem itemclick productclick productclicked tap 点击 點擊 クリック clic klick clique',
  favourite: `favourite favorite favourites fav favor wishlist addtowishlist like liked save saved bookmark addtofavorites addfavorite addedtowishlist collect heart
    收藏 加收藏 关注 喜欢 お気に入り favoris favorito merkliste wunschliste`,
  cart: `cart addtocart addcart addedtocart productadded basket addtobasket cartadd atc addtobag add 加购 加购物车 加入购物车 购物车 加購 加入購物車 カート カートに入れる
    panier ajoutaupanier warenkorb carrito adicionaraocarrinho carrinho keranjang tambahkekeranjang`,
  purchase: `purchase buy order transaction purchased bought checkoutcompleted ordercompleted placeorder placedorder orderedproduct orderplaced ordered sale paid pay payment completepurchase
    购买 下单 支付 付款 成交 购买商品 購買 購入 注文 achat kauf bestellung compra pembelian beli`,
  dismiss: `dismiss dismissed notforme notinterested hide hidden dislike disliked thumbsdown
    不感兴趣 不喜欢 不喜歡 不感興趣 興味なし`,
};

const byWord = new Map<string, number>();
eventTypes.forEach((type, index) => {
  for (const word of words[type].split(/\s+/)) byWord.set(word, index);
});

/** Characters, with blanks and signs between them; sentences name no event. */
const longestWord = 60;

/** What tills write as the kind of a movement: a column of nothing else is no log of what visitors did. */
export function isTillMovement(word: string): boolean {
  return /^(?:payment|refund|sale|sales|return|exchange|void|no sale|paid|zahlung|verkauf|rückgabe|vente|paiement|venta|pago|venda|pagamento)$/iu.test(
    word.trim(),
  );
}

/** Index into `eventTypes` of an export's word for an event, or -1 where none of ours is meant. */
export function eventTypeOf(word: string): number {
  if (word.length > longestWord) return -1;
  const key = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return byWord.get(key) ?? -1;
}

/** Whether a type, as `eventTypeOf` gives it, is what visitors do before they buy: a view, a click, a cart. */
export function isVisit(type: number): boolean {
  return type >= 0 && eventTypes[type] !== 'purchase';
}
