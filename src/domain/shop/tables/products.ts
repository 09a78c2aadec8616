import { brand, category, changedColumn, furtherNames, productId, withNames } from './shared-fields';
import { describeTable, list } from './table';

/** Codes of the whole trade; one of the shop's own comes before them. */
const tradeCodes: readonly string[] = ['upc', 'ean', 'gtin', 'isbn'];

export const products = describeTable({
  fields: {
    productId: {
      ...productId,
      names: {
        ...productId.names,
        usual: [...productId.names.usual.filter((name) => !tradeCodes.includes(name)), 'id', ...tradeCodes],
      },
    },
    title: {
      type: 'text',
      identifies: 'product',
      names: {
        saying: list('product name | name | product'),
        usual:
          list(`title | product title | product name | p name | pname | name | item name | item title | prod name | article name | goods name | listing title
          | 商品名称 | 商品标题 | 宝贝标题 | 产品名称 | 货品名称 | 名称 | 标题 | 商品名 | 商品名稱 | 產品名稱 | 品名 | 名稱 | 製品名
          | Produktname | Artikelname | Bezeichnung | Produkttitel | nom | nom du produit | titre | désignation | nombre | nombre del producto
          | título | nome | nome do produto | nama | nama produk | nama barang | 상품명 | 제품명 | product | item | product type | commodity desc | sub commodity desc`),
        further: furtherNames.title,
        like: /^(?:product|item|article|goods|produkt|artikel)(?:name|title|bezeichnung)$|(?:商品|产品|產品|货品|宝贝)(?:名称|名稱|标题|標題)$/,
      },
    },
    description: {
      type: 'text',
      names: {
        saying: list('description | product description | product text'),
        usual:
          list(`description | body | body html | product description | item description | detail desc | long description | short description | about
          | details | features | feature | summary | 商品描述 | 描述 | 商品详情 | 详情 | 产品描述 | 简介 | 商品简介 | 商品描述 | 商品說明 | 商品介紹 | 說明 | 商品説明 | 説明
          | Beschreibung | Kurzbeschreibung | Produktbeschreibung | description du produit | description courte | descripción | descrição | deskripsi | deskripsi produk | 상품설명`),
        further: list(
          'descrizione | omschrijving | beschrijving | opis | popis | описание | açıklama | mô tả | beskrivning',
        ),
        like: /^(?:product|item|long|short|full)(?:desc|description)$/,
      },
    },
    category: withNames(category, 'google product category', 'tags', 'product type code', 'zshop category1'),
    brand,
    price: {
      type: 'money',
      names: {
        saying: list('price | product price | unitprice | unit price | order price'),
        usual:
          list(`price | regular price | variant price | price tax included | price tax excluded | list price | unit price | retail price | sale price | selling price | sales price | product price | item price | current price
          | final price | msrp | 价格 | 商品价格 | 售价 | 单价 | 销售价 | 市场价 | 一口价 | 零售价 | 吊牌价 | 價格 | 售價 | 定價 | 單價
          | 価格 | 販売価格 | 定価 | Preis | Regulärer Preis | Verkaufspreis | Angebotspreis | prix | prix de vente | tarif | precio | precio de venta | preço | preço de venda | valor
          | harga | harga jual | 가격 | 판매가`),
        further: furtherNames.price,
        like: /^(?:product|item|selling|retail|list|sale|regular|discounted|actual)price$|(?:价格|售价|價格|售價)$/,
      },
    },
    rating: {
      type: 'rating',
      names: {
        saying: list('rating | product rating'),
        usual:
          list(`rating | average rating | avg rating | mean rating | stars | review score | product rating | rating average | rating score
          | 评分 | 平均评分 | 商品评分 | 綜合評分 | 評分 | 評価 | Bewertung | note moyenne | calificación | avaliação | penilaian | 평점`),
        further: furtherNames.rating,
      },
    },
    stock: {
      type: 'number',
      names: {
        saying: list('stock | inventory quantity'),
        usual:
          list(`stock | stock quantity | stock qty | variant inventory qty | inventory quantity | inventory qty | quantity in stock | current stock level | stock level | stock on hand
          | on hand | available quantity | qty | in stock | 库存 | 库存数量 | 可售库存 | 商品库存 | 现有库存 | 剩余库存 | 庫存 | 庫存數量 | 在庫 | 在庫数 | Lagerbestand | Bestand
          | estoque | quantidade em estoque | existencias | stok | 재고 | 재고수량`),
        further: list(
          'giacenza | quantità disponibile | voorraad | stan magazynowy | sklad | skladem | остаток | остатки | stok adedi | tồn kho | lagersaldo',
        ),
      },
    },
    cost: {
      type: 'money',
      names: {
        saying: list('cost price | unit cost'),
        usual:
          list(`cost per item | cost price | unit cost | cost of goods | product cost | item cost | purchase price | wholesale price | cost | 成本 | 成本价 | 成本價 | 采购价 | 进货价 | 進貨價 | 仕入価格 | 原価
          | Einkaufspreis | EK-Preis | prix d'achat | prix de revient | costo | costo unitario | preço de custo | custo | harga pokok | harga beli | 원가`),
        further: list(
          'prezzo di acquisto | inkoopprijs | cena zakupu | nákupní cena | закупочная цена | себестоимость | alış fiyatı | giá vốn | inköpspris',
        ),
      },
    },
    imageUrl: {
      type: 'url',
      names: {
        saying: list('image | product image | image address | product image address'),
        usual:
          list(`image url | image src | image | images | image link | picture | picture url | photo | photo url | main image | thumbnail | image urls
          | product image url | variant image | img | imgurl | product image file - 1 | base image | 图片 | 商品图片 | 图片链接 | 主图 | 商品主图 | 图片地址 | 主图链接
          | 圖片 | 商品圖片 | 画像 | 画像URL | 商品画像 | Bild | Bilder | Bild-URL | image produit | imagen | imágenes | imagem | imagens | gambar | foto produk | 이미지`),
        further: list(
          'immagine | afbeelding | zdjęcie | obrázek | изображение | фото | resim | görsel | hình ảnh | bild',
        ),
        like: /^(?:product|item|main|primary|first)?(?:image|img|picture|photo|thumbnail)s?(?:url|src|link|path)?1?$/,
      },
    },
  },
  needs: [{ need: 'product', anyOf: ['productId', 'title'], rejectedAs: 'no-key' }],
  joins: [changedColumn],
  fillDown: {
    // Shopify's rows of one product share a handle; only the first has its title.
    group: { column: 'handle' },
    carried: ['title', 'description', 'category', 'brand', 'imageUrl'],
  },
  settle(match) {
    // A number and a name are those of a region or a branch as well, where nothing tells of goods.
    const isBare = match.nameOf('productId') === 'id' && match.nameOf('title') === 'name';
    const ofGoods = ['price', 'category', 'brand', 'description', 'imageUrl', 'stock', 'cost'] as const;
    if (isBare && !ofGoods.some((field) => match.has(field))) match.drop('productId');
  },
  score({ sure }, cues) {
    const id = sure('productId');
    const title = sure('title');
    const details = 0.15 * sure('price') + 0.15 * sure('category') + 0.1 * sure('brand');
    const texts = 0.1 * sure('description') + 0.1 * sure('imageUrl');
    if (id === 0 || (title === 0 && details + texts === 0)) return 0;
    const against =
      0.5 * Math.max(cues.orderId, cues.bought) +
      0.5 * cues.eventType +
      Math.min(cues.reviewText, cues.rating);
    return 0.35 * id + 0.3 * title + details + texts - against;
  },
});
