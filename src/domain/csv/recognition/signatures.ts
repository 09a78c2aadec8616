import { list } from '../../shop/tables/table';
import { normaliseHeader } from './header-name';

interface Signature {
  readonly name: string;
  /** All of these names, normalised, must be among the headers. */
  readonly headers: readonly string[];
}

const signature = (name: string, headers: string): Signature => ({
  name,
  headers: list(headers).map(normaliseHeader),
});

/** A few rare names each, since the whole header line moves between versions and settings. */
const platforms: readonly Signature[] = [
  signature('Squarespace', 'Lineitem variant | Private Notes'),
  signature('Shopify', 'Lineitem quantity | Lineitem name'),
  signature('Shopify', 'Handle | Body (HTML)'),
  signature('Shopify', 'Handle | Variant SKU'),
  signature('Shopify', 'Accepts Email Marketing | Tax Exempt'),
  signature('Shopify', 'product_handle | state | replied_at'),
  signature('Amazon', 'amazon-order-id | fulfillment-channel'),
  signature('Amazon', 'order-item-id | ship-service-level'),
  signature('Amazon', 'Payment Instrument Type | ASIN'),
  signature('Amazon', 'zshop-category1'),
  signature('WooCommerce', 'GTIN, UPC, EAN, or ISBN'),
  signature('WooCommerce', 'GTIN, UPC, EAN oder ISBN'),
  signature('WooCommerce', 'Items sold | Net Sales | Product(s)'),
  signature('WooCommerce', 'billing_first_name | order_item_1'),
  signature('WooCommerce', 'Item Cost | First Name (Billing)'),
  signature('WooCommerce', 'AOV | Total Spend'),
  signature('Etsy', 'Adjusted Order Total | Card Processing Fees'),
  signature('Taobao / Tmall', '买家会员名 | 宝贝标题'),
  signature('Taobao / Tmall', '外部系统编号 | 套餐信息'),
  signature('Taobao / Tmall', '主订单编号 | 商品属性 | 退款状态'),
  signature('Taobao / Tmall', '买家实付金额 | 支付详情'),
  signature('JD', '下单帐号 | 京东价'),
  signature('Pinduoduo', '商家编码-规格维度 | 样式ID'),
  signature('Douyin', '选购商品 | 子订单编号'),
  signature('Youzan', '全部商品名称 | 归属店铺'),
  signature('Youzan', '客户储值余额 | 成长值'),
  signature('1688', 'OfferID | 货品标题'),
  signature('Rakuten', '楽天会員フラグ'),
  signature('BASE', '氏(請求先) | 購入元'),
  signature('Shopee', 'No. Pesanan | Waktu Pesanan Dibuat'),
  signature('Shopee', '蝦皮補助運費'),
  signature('Shopline', '訂單號碼 | 商品貨號'),
  signature('Mercado Livre', 'N.º de venda | Título do anúncio'),
  signature('Magento', 'Purchase Point | Bill-to Name'),
  signature('Magento', 'store_view_code | attribute_set_code'),
  signature('Magento', 'rp_token | taxvat'),
  signature('BigCommerce', 'Bin Picking Number | Option Set'),
  signature('PrestaShop', 'Ecotax | Wholesale price'),
  signature('Wix', 'Additional checkout info | Contact email'),
  signature('Square', 'Price Point Name | Modifiers Applied'),
  signature('Judge.me', 'curated | metaobject_handle'),
  signature('Loox', 'verified_purchase | img | nickname'),
  signature('Okendo', 'reviewer.name | dateCreated'),
  signature('Yotpo', 'Review Score | Review Content'),
  signature('Klaviyo', 'Klaviyo ID'),
  signature('Mailchimp', 'LEID | EUID'),
];

/** The shop system whose rare names are all among the (normalised) headers, or null. */
export function platformOf(names: ReadonlySet<string>): string | null {
  return platforms.find((p) => p.headers.every((name) => names.has(name)))?.name ?? null;
}
