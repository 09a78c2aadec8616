import { namesOfGuests } from './bookings';
import { readName } from './header-concepts';
import { type ColumnProfile, fieldTypes } from './field-types';
import { type Field, list } from './table';

/** A field that other columns may serve as well in one kind of table, their names tried after its own. */
export function withNames(field: Field, ...more: readonly string[]): Field {
  return { ...field, names: { ...field.names, usual: [...field.names.usual, ...more] } };
}

/** Dates written as such; Unix time and the like only under a name that speaks of time. */
export function areInstants(profile: ColumnProfile, name: string): boolean {
  return profile.dates >= 0.8 && (profile.numbers < 0.5 || /time|date|ts$/.test(name));
}

/** Names of fields that differ from kind to kind in the usual languages only. */
export const furtherNames = {
  title:
    list(`nome prodotto | prodotto | nome articolo | productnaam | product naam | artikelnaam | nazwa produktu | nazwa | produkt | název produktu | název
      | название | название товара | наименование | товар | ürün adı | ürün | tên sản phẩm | sản phẩm | produktnamn`),
  price: list(
    'prezzo unitario | prezzo | prijs | stuksprijs | prijs per stuk | cena | cena jednostkowa | cena za kus | цена | цена за единицу | fiyat | birim fiyat | đơn giá | giá | giá bán | pris | styckpris',
  ),
  rating: list(
    'valutazione | voto | stelle | beoordeling | sterren | ocena | gwiazdki | hodnocení | оценка | рейтинг | puan | yıldız | đánh giá | số sao | betyg',
  ),
  date: list(
    'data recensione | datum recensie | data opinii | datum recenze | дата отзыва | yorum tarihi | ngày đánh giá | data | datum | дата | tarih | ngày',
  ),
};

/** From this share of its cells on a column is one of labels. */
const mostlyLabels = 0.8;

export const customerId: Field = {
  type: 'id',
  identifies: 'customer',
  // A bare 'customer' may hold people's names, which collide; those of companies do not, nor do labels ('Client 3'),
  // which are names all the same where an address says better who it is.
  letsGo: (profile, name, has) =>
    (profile.spaced > 0.3 &&
      profile.organisations < 0.5 &&
      profile.logins < 0.3 &&
      (profile.labelled < mostlyLabels || has('email')) &&
      readName(name).concepts.join() === 'customer') ||
    // The shop's own account stands on every row, or the login of whoever serves.
    ((/^(?:unique)?(?:account|merchant|seller|login)/.test(name) || has('email')) &&
      profile.distinct === 1 &&
      profile.filled >= 10),
  // Labels are ids even where the column is called one of names.
  shownBy: ({ labelled, distinct }, name, has) =>
    labelled >= mostlyLabels && distinct > 1 && !has('email') && readName(name).concepts.includes('customer'),
  names: {
    saying: list('customer id | customer'),
    usual:
      list(`customer unique id | customer id | buyer nick | associated company | primary associated company | deal organization | nro doc receptor | número documento receptor | cpf/cnpj destinatário | cpf/cnpj do destinatário | cnpj destinatário | cpf destinatário | kundnr | customers id | customerid | customer number | customer no | customer code
      | cust id | user id | userid | uid | buyer user id | buyer id | donor id | constituent id | supporter id | client id | clientid | member id | memberid
      | household id | household key | shopper id | account id | visitor id | visitorid | user pseudo id | fullvisitorid
      | reviewer id | reviewerid | author id | guest id | contact id | klaviyo id | record id | loyalty id | loyalty card | loyalty card id | loyalty card number | loyalty number | loyalty card no | membership card | membership number | club card | card id | person id | profile id
      | cid | customer user | card code | customer reference | buyer username | buyer user name | customer username
      | 用户ID | 用户编号 | 用户id | 客户ID | 客户编号 | 客户编码 | 会员ID | 会员编号 | 会员号 | 会员卡号 | 买家ID | 买家会员名
      | 买家账号 | 买家帐号 | 下单帐号 | 下单账号 | 顾客ID | 顾客编号 | 用户标识 | 用户账号 | 用户名 | 买家昵称 | 用户昵称
      | 會員編號 | 會員ID | 顧客ID | 顧客編號 | 客戶編號 | 客戶ID | 買家帳號 | 會員帳號 | 使用者ID
      | 会員ID | 会員番号 | 顧客番号 | お客様番号 | お客様ID | ユーザーID | 顧客コード | 購入者ID
      | Kundennummer | Auftraggeber | Regulierer | Rechnungsempfänger | Warenempfänger | sold to party | sold to | payer | bill to party | sell to customer no | bill to customer no | kunag | kunrg | kunnr | Debitor | Debitorennummer | Kunden-ID | KundenNr | Kunden-Nr. | Kunde ID | Benutzer-ID | Käufer-ID
      | numéro client | id client | identifiant client | client no | code client | n° client
      | id cliente | cliente id | código cliente | código do cliente | número de cliente | id do cliente | id usuario
      | id do usuário | cod cliente | id comprador | username pembeli | username | user name | id pelanggan
      | kode pelanggan | id pembeli | customer_user | buyer | login allegro | allegro login | buyer login | login kupującego | nick kupującego | nazwa użytkownika | kupujący | 고객ID | 고객번호 | 회원번호 | 회원ID | 사용자ID | 구매자ID | 주문자ID | Kundenkarte | Kundenkartennummer | Kundenkarten-Nr. | carte de fidélité | n° carte fidélité | numéro de carte de fidélité | tarjeta de fidelización | tarjeta cliente | cartão fidelidade | 会员卡 | 会員カード番号 | ポイントカード番号 | 멤버십번호 | 取引先コード | 得意先コード | party code | party | party name | account code | invoice partner display name | invoice partner | cari kod | 微信昵称 | 微信名 | 群昵称 | 接龙人 | 昵称 | 客户昵称 | 客户网名 | 买家网名 | 网名 | 买家旺旺 | 旺旺号 | 往来单位 | 购货单位 | 客户全称 | 客户名称 | 客户 | 会员 | customer | client | cliente | kunde`),
    further:
      list(`carta fedeltà | numero carta fedeltà | klantenkaart | karta lojalnościowa | karta stałego klienta | věrnostní karta | дисконтная карта | карта лояльности | номер карты | sadakat kartı | thẻ thành viên | cpf | cpf/cnpj | id cliente | codice cliente | klantnummer | klant id | klantcode | id klienta | numer klienta | klient | id zákazníka | číslo zákazníka | zákazník
      | id клиента | клиент | покупатель | код клиента | id пользователя | particulars | müşteri no | müşteri id | müşteri | kullanıcı id | mã khách hàng | khách hàng | kundnummer | kund-id | 아이디`),
    like: /(?:customer|cust|user|buyer|client|member|shopper|visitor|account|household|reviewer|guest|patron|subscriber|kunden?|cliente|pelanggan|pembeli|usuario)(?:unique|account|reference)?(?:id|number|num|nummer|nr|no|code|key|hash|uid|guid)$|^(?:id|cod|codigo|no|nr)(?:do|de|del)?(?:customer|user|client|cliente|usuario|pelanggan|member|kunde)$|(?:客户|客戶|用户|會員|会员|会員|买家|買家|顾客|顧客)(?:id|编号|編號|编码|号|番号|账号|帐号|帳號|代码)$/,
  },
};

/** When a row was last changed: of two exports the one that knows of the later change is the later one. */
export const changedColumn = {
  name: 'updatedAt',
  names:
    list(`updated at | last updated | last updated at | date updated | updated | updated on | update time | last update | modified | date modified | last modified | modified at | modified date | modified on | date modified gmt | last modified date | date upd
    | 更新时间 | 最后更新时间 | 修改时间 | 最后修改时间 | 更新時間 | 修改時間 | 更新日時 | 更新日 | 수정일 | 수정일시 | 갱신일
    | zuletzt geändert | geändert am | aktualisiert am | date de modification | modifié le | mis à jour le | fecha de actualización | actualizado el | fecha de modificación | atualizado em | data de atualização
    | data modifica | gewijzigd op | data modyfikacji | дата изменения | обновлено | güncelleme tarihi`),
} as const;

/** What columns of people's whole names are called, best first. */
export const fullNamesOfPeople =
  list(`customer name | customer full name | eater name | denominación receptor | razón social receptor | destinatário | nome destinatário | deal contact person | contact person | اسم العميل | اسم المشتري | العميل | שם הלקוח | שם לקוח | customer fio | client fio | fio | фио покупателя | фио клиента | имя покупателя | фио получателя
    | получатель | піб покупця | піб клієнта | nombre cliente | nombre y apellidos | nom client | Name Kunde
    | Kunde Name | nome do comprador | imię i nazwisko klienta | müşteri adı soyadı | tên người mua
    | nama pembeli | 客户名称 | 顾客姓名 | 会员姓名 | 客戶姓名 | 顧客姓名 | 會員姓名 | お客様名 | お客様氏名 | 顧客名 | 顧客氏名 | 会員名 | 会員氏名 | 購入者氏名 | 고객명 | 고객이름 | full name
    | buyer name | donor name | donor | supporter name | billing name | billing full name | client name | recipient name | recipient | ship name
    | shipping name | 客户姓名 | 买家姓名 | 姓名 | 收货人姓名 | 收货人 | 收件人姓名 | 收件人 | 買家姓名 | 注文者氏名 | 氏名 | お名前 | 購入者名 | 구매자명
    | 주문자명 | 이름 | 수취인명 | Kundenname | Name des Kunden | nom du client | nom complet | nom | nombre del cliente
    | nombre completo | nombre | nome do cliente | nome completo | comprador | nome | nome cliente | klantnaam
    | imię i nazwisko | фио | имя клиента | имя | müşteri adı | ad soyad | tên khách hàng | họ tên | نام مشتری
    | نام خریدار | نام و نام خانوادگی | ग्राहक का नाम | खरीदार का नाम | ชื่อผู้รับ | ชื่อลูกค้า | ชื่อผู้ซื้อ | ชื่อผู้สั่งซื้อ | ผู้สั่งซื้อ | ผู้ซื้อ | nama pelanggan
    | nama penerima | tab name
    | ονοματεπώνυμο | ονοματεπώνυμο πελάτη | όνομα πελάτη | nume client | nume și prenume | numele clientului | vevő neve | vásárló neve | ügyfél neve | jméno zákazníka | jméno a příjmení | meno a priezvisko | meno zákazníka
    | ime kupca | ime i prezime | име на клиента | ім’я покупця | піб | kundenavn | kundnamn | asiakkaan nimi | pirkėjo vardas | pircēja vārds | ostja nimi | nama lengkap`);

/** What a column of people is called that may hold their ids or their names. */
const customersByName = namesOfGuests.concat(
  list(
    'customer | client | buyer | contact name | account name | bill to name | sold to name | sold-to name | company name | purchaser | purchaser name | payer | payer name | patron | patron name | guest | guest name | member name | 得意先名 | 取引先名 | 거래처명 | контрагент | Kunde | cliente | klant | klient | клиент | покупатель | müşteri | khách hàng | 客户 | 顾客 | 买家 | 客戶 | 顧客 | 고객 | pelanggan',
  ),
);
const familyNames = list(
  'last name | surname | customer last name | billing last name | last name (billing) | Nachname | apellidos | sobrenome | cognome',
);
const givenNames = list(
  'first name | firstname | billing first name | first name (billing) | Vorname | prénom | shipping first name | customer first name',
);

/** Columns that tell people apart and are kept for that alone, best first. */
export const identifyingColumns = [
  {
    name: 'phone',
    names:
      list(`phone | phone number | رقم الجوال | رقم جوال العميل | الجوال | رقم الهاتف | الهاتف | טלפון | טלפון נייד | customer tel | phone of customer | телефон покупателя | телефон клиента | номер телефона покупателя | номер телефона клиента | телефон получателя | teléfono del cliente | teléfono cliente | téléphone client | téléphone du client | Telefon Kunde | Kundentelefon | Telefon des Kunden | telefone do cliente | telefone cliente | telefono cliente | telefon klienta | numer telefonu klienta | müşteri telefonu | müşteri telefon | số điện thoại khách hàng | số điện thoại người mua | no hp pelanggan | nomor hp pembeli | 客户电话 | 顾客电话 | 顾客手机 | 顾客手机号 | 会员电话 | 会员手机 | 买家电话 | 客戶電話 | 顧客電話 | 會員電話 | お客様電話番号 | 購入者電話番号 | 고객전화번호 | 고객 전화번호 | 고객연락처 | телефон купца | telefon kupca | тел клієнта | телефон клієнта | телефон покупця | telefon client | τηλέφωνο πελάτη | telephone | telephone number | mobile | mobile phone | mobile number | cell | cell phone | customer phone | customer phone number | customer mobile | customer mobile number | buyer phone | buyer phone number | billing phone | phone (billing) | contact phone | contact number | tel | default address phone | shipping phone | phone (shipping) | ship phone number | recipient phone
      | 手机 | 手机号 | 手机号码 | 买家手机 | 客户手机号 | 会员手机号 | 联系电话 | 联系手机 | 电话 | 收货人手机 | 收货人手机号 | 收件人手机 | 收件人手机号 | 收货人电话 | 手機 | 手機號碼 | 買家電話 | 電話 | 聯絡電話 | 收件人電話
      | 電話番号 | 注文者電話番号 | 携帯電話 | 전화번호 | 휴대폰 | 휴대폰번호 | 연락처 | 구매자연락처 | 구매자전화번호 | 주문자전화번호 | 구매자휴대폰번호 | 수취인전화번호 | 주문자연락처 | 수취인연락처
      | Telefon | Telefonnummer | Handy | Handynummer | Mobil | Mobilnummer | téléphone | téléphone portable | numéro de téléphone | portable | teléfono | número de teléfono | celular | móvil | telefone | telemóvel | nomor telepon | no. telepon | no telepon
      | telefono | numero di telefono | cellulare | telefoon | telefoonnummer | numer telefonu | телефон | номер телефона | telefon numarası | cep telefonu | số điện thoại | شماره موبایل | موبایل | شماره تماس | تلفن همراه | تلفن | फ़ोन | फोन नंबर | मोबाइल | मोबाइल नंबर | เบอร์โทร | เบอร์โทรศัพท์ | หมายเลขโทรศัพท์`),
  },
  { name: 'personName', names: [...fullNamesOfPeople, ...familyNames, ...givenNames, ...customersByName] },
  // Where whole names stand in two columns; beside a whole name it says nothing new.
  { name: 'givenName', names: givenNames, with: 'personName' },
] as const;

/** Where things are sent, kept to tell which accounts have one house in common. */
export const streetColumn = {
  name: 'street',
  names:
    list(`street | street address | address | address1 | address 1 | address line 1 | shipping address | shipping street | shipping address1 | shipping address 1 | ship address | ship address 1 | shipping address line 1 | delivery address | billing address | billing street | billing address1 | billing address 1 | billing address line 1 | default address address1 | customer address | home address | full address
    | 地址 | 详细地址 | 收货地址 | 收货人地址 | 收件地址 | 收件人地址 | 顾客地址 | 客户地址 | 联系地址 | 家庭地址 | 街道 | 街道地址 | 收貨地址 | 收件人地址 | 詳細地址 | 住所 | 住所1 | お届け先住所 | 配送先住所 | 주소 | 배송지 | 배송지주소 | 수취인주소
    | Straße | Strasse | Anschrift | Lieferadresse | Rechnungsadresse | adresse | adresse de livraison | adresse 1 | rue | dirección | dirección de envío | calle | endereço | endereço de entrega | rua | logradouro | alamat | alamat pengiriman | alamat pelanggan
    | indirizzo | via | adres | straat | ulica | adresa | адрес | адрес доставки | улица | địa chỉ`),
} as const;

export const email: Field = {
  type: 'email',
  identifies: 'customer',
  // One address on every row is the shop's own.
  shownBy: (profile) => profile.emails >= 0.8 && (profile.distinct > 1 || profile.filled < 10),
  names: {
    saying: list('email | customer email | bill email | email address'),
    usual:
      list(`email | donor email | e-mail | email address | e-mail address | customer email | buyer email | contact email
      | billing email | email billing | user email | reviewer email | order email | customer email address
      | customers email address | from email address | author email | 邮箱 | 电子邮箱 | 电子邮件 | 客户邮箱 | 买家邮箱 | 電子郵件 | 電子信箱 | 電郵
      | メールアドレス | 注文者メールアドレス | Eメール | E-Mail-Adresse | Kunden-E-Mail | correo electrónico | correo
      | adresse e-mail | courriel | endereço de e-mail | alamat email | 이메일 | 이메일 주소 | surel`),
    further: list(
      'posta elettronica | indirizzo email | e-mailadres | adres e-mail | электронная почта | почта | e-posta | eposta | thư điện tử | e-postadress',
    ),
    like: /^(?:customer|buyer|user|client|billing|contact|reviewer|member|account).*e?mail(?:address)?$/,
  },
};

export const productId: Field = {
  type: 'id',
  identifies: 'product',
  names: {
    saying: list('product id | sku | sku id | product sku | line sku | product id sku | line id sku'),
    usual:
      list(`product id | productid | products id | produto id | id produto | producto id | id producto | produit id | id produit | prodotto id | id prodotto | produkt id | id produktu | artikel id | prod id | variant sku | lineitem sku | sku | item sku | product sku | seller sku | asin | asins | parent asin
      | stock code | stockcode | item id | itemid | article id | product code | product code/sku | product number
      | item number | item code | article number | article code | clothing id | product key | product external id | external product id | goods id
      | pid | offer id | offer sku | supplier article | seller article | vendor code | product handle | handle | seller reference | référence vendeur | merchant sku | material number | inventory item code | upc | ean | gtin | isbn | listing id | asin1 | nomor referensi sku | sku induk
      | 商品ID | 商品id | 商品编号 | 商品编码 | 商品编码平台 | 商品货号 | 商品代码 | 货品编号 | 货品ID | 产品ID | 产品编号 | 产品编码
      | 宝贝ID | SKU编码 | SKU ID | 货号 | 商家编码 | 商家编码-商品维度 | 外部系统编号 | 物料编号 | 单品货号 | 样式ID
      | 商品編號 | 商品貨號 | 商品選項貨號 | 貨號 | 產品編號 | 商品代碼 | 料號
      | 商品番号 | 商品管理番号 | 商品コード | 品番 | アイテムID | 商品管理番号商品URL
      | Artikelnummer | Material | Materialnummer | Artikel-Nr. | ArtikelNr | Produkt-ID | Produktnummer | Artikel-ID | Bestellnummer Artikel
      | id produit | référence produit | référence article | code produit | code article | réf.
      | id producto | código producto | código de producto | referencia producto | id articulo | código articulo
      | id do produto | código do produto | id produto | código produto | # de anúncio | id do anúncio
      | id produk | kode produk | kode barang | 상품번호 | 상품코드 | 상품ID | reference`),
    further:
      list(`codice prodotto | id prodotto | codice articolo | productcode | artikelcode | productnummer | kod produktu | id produktu | numer produktu | kód produktu | kód zboží
      | артикул продавца | артикул | код товара | id товара | ürün kodu | ürün id | stok kodu | mã sản phẩm | sku sản phẩm | artikelnr`),
    like: /^(?:the)?(?:product|prod|item|menu|menuitem|dish|food|book|pizza|article|art|goods|sku|stock|variant|material|listing|merchandise|artikel|produkt|produit|producto|produto|produk|barang)(?:variant)?(?:id|number|num|nummer|nr|no|code|key|sku|ref|reference|identifier)$|(?:商品|产品|產品|货品|宝贝|物品)(?:sku)?(?:id|编号|編號|编码|編碼|代码|代碼|货号|番号|コード)$/,
  },
};

/** Fewer digits may count pieces or lines. */
const digitsOfCode = 3;

/** Whether a column that is called 'Product' or 'Item' and no more holds codes in place of names. */
export function areCodesOfProducts(
  { bareNumbers, distinct, meanLength }: ColumnProfile,
  name: string,
  has: (field: string) => boolean,
): boolean {
  return (
    bareNumbers >= 0.8 &&
    distinct > 1 &&
    meanLength >= digitsOfCode &&
    readName(name).concepts.join() === 'product' &&
    // 'Products' and 'Items' may be what they cost together.
    !/s$/.test(name) &&
    !has('productTitle')
  );
}

/** Codes of the event, the mail, the page, the place: of anything but the product. */
const ofSomethingElse =
  /(?:transaction|order|session)id$|^(?:event|message|request|insert|reference|transaction|payment|campaign|flow|page|store|location|country|currency|zip|postal|post|area|language|locale|metric|review|thread|ticket|external|source|app|device|profile|person)(?:id|code)$/;

/** In tables of people's doings, any other short code is taken for the product's. */
export const productCode: Field = {
  ...productId,
  // Where the order is named, too, who sold or brought it is not what was bought.
  shownBy: (profile, name, has) =>
    areCodesOfProducts(profile, name, has) ||
    (/.(?:id|code|sku)$/.test(name) &&
      !ofSomethingElse.test(name) &&
      !(has('orderId') && whoSells.test(name)) &&
      profile.meanLength < 40),
};
const whoSells =
  /^(?:restaurant|hotel|shop|branch|outlet|business|seller|merchant|vendor|supplier|partner|driver|rider|courier|agent|staff|employee)(?:id|code)$/;

export const productTitle: Field = {
  type: 'text',
  identifies: 'product',
  names: {
    saying: list(
      'product | product name | line name | line product | line product name | product description | line description',
    ),
    usual:
      list(`product name by customer order | product name | product title | lineitem name | item name | item title | prod name | product | item | product/service | menu item | menu item name | offer name | offer title | dish name | dish | dscription | service name | 菜品名称 | 菜品 | 菜名 | 套餐名称 | 项目名称 | 团购名称 | 服务名称 | item purchased | product purchased | purchased item | purchased product
      | article name | goods name | listing title | product description | item description | description | title
      | 商品名称 | 商品标题 | 宝贝标题 | 宝贝名称 | 产品名称 | 选购商品 | 商品名 | 商品 | 货品名称 | 货品标题 | 标题 | 产品
      | 全部商品名称 | 商品名稱 | 商品標題 | 產品名稱 | 品名 | 商品情報 | アイテム名 | 製品名
      | Produktname | Artikelname | Artikelbezeichnung | Bezeichnung | Produkt | Artikel
      | nom du produit | produit | désignation | article | nombre del producto | nombre producto | producto | artículo
      | título do anúncio | nome do produto | produto | título do produto | nama produk | nama barang | produk
      | 상품명 | 제품명 | Titel | titre | título | service | услуга | услуги | наименование услуги | название услуги | Dienstleistung | Leistung | servicio | serviço | prestation | servizio | hizmet | dịch vụ | บริการ | 시술명 | 施術メニュー | メニュー名 | 服务项目 | 消费项目 | 消費項目 | room type | Zimmertyp | tipo de habitación | 房型`),
    further: furtherNames.title,
    like: /^(?:product|item|article|goods|produkt|artikel|lineitem)(?:variant)?(?:name|title|bezeichnung)$|(?:商品|产品|產品|货品|宝贝)(?:名称|名稱|标题|標題|名)$/,
  },
};

export const brand: Field = {
  type: 'category',
  names: {
    saying: list('brand | product brand | brand name'),
    usual:
      list(`brand | brand name | brands | vendor | manufacturer | maker | product brand | manufacturer name | 品牌 | 商品品牌 | 品牌名称 | 厂商 | 品牌名稱
      | ブランド | ブランド名 | メーカー | Marke | Marken | Hersteller | marque | fabricant | marca | fabricante | merek | merk | 브랜드`),
    further: list('marca | merk | marka | značka | бренд | производитель | thương hiệu | märke'),
  },
};

export const category: Field = {
  type: 'category',
  // A bare 'type' of documents says of each row whether it is a sale.
  admits: (profile) =>
    fieldTypes.category.admits(profile) && profile.documents < 0.9 && profile.partsOfOrders < 0.9,
  names: {
    saying: list(
      'category | product category | category name | product type | product category name | line category',
    ),
    usual:
      list(`category | product category | product line | category name | product category name | categories | item category | product type name
      | department | department name | class name | product group name | product group | product type | type | cat
      | category code | category id | categoryid | main category | item type | item type name | aisle | aisle id | department id | collection | section | subcategory
      | 类目 | 商品类目 | 类别 | 商品类别 | 分类 | 商品分类 | 品类 | 商品品类 | 一级类目 | 商品一级类目 | 商品二级类目 | 产品分类 | 产品类别
      | 分類 | 商品分類 | 類別 | 商品類別 | 品類 | カテゴリ | カテゴリー | 商品カテゴリ | ジャンル
      | Kategorie | Kategorien | Produktkategorie | Warengruppe | Produktgruppe | Typ
      | catégorie | catégories | catégorie produit | categoría | categorías | categoria | categorias | kategori | kategori produk
      | 카테고리 | 상품분류`),
    further: list(
      'categoria prodotto | categorie | kategoria | kategorie | категория | kategori | danh mục | ngành hàng',
    ),
    like: /^(?:product|item|main|top|sub)?(?:category|kategorie|categorie|categoria)(?:name|title|\d)?$|(?:类目|類目|分类|分類|品类|類別|类别)$/,
  },
};

export const city: Field = {
  type: 'category',
  describes: 'customer',
  names: {
    saying: list('city | customer city | bill city | ship city | email city'),
    usual:
      list(`city | customer city | billing city | shipping city | ship city | default address city | delivery city | city billing | town
      | town/city | ship to city | bill city | 城市 | 市 | 所在城市 | 收货人城市 | 收货城市 | 所在地 | 市区町村 | 都道府県
      | 注文者住所郡市区 | 注文者住所都道府県 | Stadt | Ort | Wohnort | Rechnungsort | ville | ciudad | cidade | kota | kota/kabupaten | 도시`),
    further: list(
      'città | comune | plaats | woonplaats | stad | miasto | město | город | şehir | il | thành phố | tỉnh thành',
    ),
    like: /^(?:customer|billing|shipping|home|user|buyer|client|delivery|member).*city$/,
  },
};

export const country: Field = {
  type: 'category',
  describes: 'customer',
  names: {
    saying: list(
      'country | customer country | bill country | ship country | country id | bill country id | ship country id | customer country id | country name',
    ),
    usual:
      list(`country | country code | customer country | billing country | shipping country | ship country | country billing
      | default address country code | delivery country | country region | country name | country/region | nation
      | 国家 | 国家地区 | 国家/地区 | 國家 | 国 | 国名 | Land | Ländercode | Rechnungsland | pays | país | pais | negara | 국가`),
    further: list('paese | nazione | land | kraj | země | страна | ülke | quốc gia'),
    like: /^(?:customer|billing|shipping|home|user|buyer|client|delivery|member).*country(?:code)?$/,
  },
};

export const age: Field = {
  type: 'category',
  describes: 'customer',
  names: {
    saying: list('age | customer age'),
    usual:
      list(`age | age group | age range | age band | customer age | reviewer age | years old | age bracket | 年龄 | 年龄段 | 年齡
      | 年齢 | 年代 | Alter | Altersgruppe | âge | age client | edad | idade | faixa etária | umur | usia | 나이 | 연령`),
    further: list('età | leeftijd | wiek | věk | возраст | yaş | tuổi | ålder'),
    like: /^(?:customer|user|buyer|client|reviewer|member)age(?:group|range|band)?$/,
  },
};

export const gender: Field = {
  type: 'category',
  describes: 'customer',
  names: {
    saying: list('gender | customer gender'),
    usual: list(
      `gender | sex | customer gender | 性别 | 客户性别 | 用户性别 | 会员性别 | 性別 | 注文者性別 | Geschlecht | Anrede | sexe | genre | género | sexo | gênero | jenis kelamin | 성별`,
    ),
    further: list('sesso | genere | geslacht | płeć | pohlaví | пол | cinsiyet | giới tính | kön'),
    like: /^(?:customer|user|buyer|client|member)(?:gender|sex)$/,
  },
};
