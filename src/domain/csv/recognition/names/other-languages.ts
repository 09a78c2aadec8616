import type { TableKind } from '../../../shop/tables/tables';
import { list } from './names';

/** One notion in Italian, Dutch, Polish, Czech, Russian, Turkish, Vietnamese and Swedish. */
const words = {
  orderId:
    list(`numero ordine | id ordine | ordine | n. ordine | bestelnummer | ordernummer | bestelling | numer zamówienia | id zamówienia | zamówienie
    | číslo objednávky | objednávka | номер заказа | id заказа | заказ | sipariş no | sipariş numarası | sipariş id | mã đơn hàng | mã đơn | ordernr`),
  customerId:
    list(`id cliente | codice cliente | klantnummer | klant id | klantcode | id klienta | numer klienta | klient | id zákazníka | číslo zákazníka | zákazník
    | id клиента | клиент | покупатель | код клиента | id пользователя | müşteri no | müşteri id | müşteri | kullanıcı id | mã khách hàng | khách hàng | kundnummer | kund-id | 아이디`),
  email: list(
    'posta elettronica | indirizzo email | e-mailadres | adres e-mail | электронная почта | почта | e-posta | eposta | thư điện tử | e-postadress',
  ),
  productId:
    list(`codice prodotto | id prodotto | codice articolo | productcode | artikelcode | productnummer | kod produktu | id produktu | numer produktu | kód produktu | kód zboží
    | артикул | код товара | id товара | ürün kodu | ürün id | stok kodu | mã sản phẩm | sku sản phẩm | artikelnr`),
  title:
    list(`nome prodotto | prodotto | nome articolo | productnaam | product naam | artikelnaam | nazwa produktu | nazwa | produkt | název produktu | název
    | название | название товара | наименование | товар | ürün adı | ürün | tên sản phẩm | sản phẩm | produktnamn`),
  category: list(
    'categoria prodotto | categorie | kategoria | kategorie | категория | kategori | danh mục | ngành hàng',
  ),
  quantity: list(
    'quantità | q.tà | qta | aantal | hoeveelheid | ilość | liczba sztuk | množství | počet | количество | кол-во | adet | miktar | số lượng | antal',
  ),
  price: list(
    'prezzo unitario | prezzo | prijs | stuksprijs | prijs per stuk | cena | cena jednostkowa | cena za kus | цена | цена за единицу | fiyat | birim fiyat | đơn giá | giá | giá bán | pris | styckpris',
  ),
  total: list(
    'totale riga | totale | importo | totaal | bedrag | wartość | suma | kwota | celkem | částka | сумма | итого | стоимость | tutar | toplam | thành tiền | tổng tiền | summa | belopp',
  ),
  date: list(
    `data ordine | data acquisto | besteldatum | orderdatum | data zamówienia | datum objednávky | дата заказа | дата | дата покупки | sipariş tarihi | tarih | ngày đặt hàng | ngày đặt | ngày | orderdatum | data | datum`,
  ),
  status: list(
    'stato ordine | stato | bestelstatus | status zamówienia | stav objednávky | stav | статус | статус заказа | sipariş durumu | durum | trạng thái | trạng thái đơn hàng | orderstatus',
  ),
  city: list(
    'città | comune | plaats | woonplaats | stad | miasto | město | город | şehir | il | thành phố | tỉnh thành',
  ),
  country: list('paese | nazione | land | kraj | země | страна | ülke | quốc gia'),
  gender: list('sesso | genere | geslacht | płeć | pohlaví | пол | cinsiyet | giới tính | kön'),
  age: list('età | leeftijd | wiek | věk | возраст | yaş | tuổi | ålder'),
  registered: list(
    'data registrazione | registratiedatum | data rejestracji | datum registrace | дата регистрации | kayıt tarihi | ngày đăng ký | registreringsdatum',
  ),
  rating: list(
    'valutazione | voto | stelle | beoordeling | sterren | ocena | gwiazdki | hodnocení | оценка | рейтинг | puan | yıldız | đánh giá | số sao | betyg',
  ),
  text: list(
    'recensione | testo recensione | commento | recensie | reactie | opinia | treść opinii | komentarz | recenze | komentář | отзыв | текст отзыва | комментарий | yorum | yorum metni | nội dung | nội dung đánh giá | bình luận | recension | omdöme',
  ),
  reviewTitle: list(
    'titolo | titolo recensione | tytuł | titel recensie | nadpis | заголовок | başlık | tiêu đề | rubrik',
  ),
  reviewDate: list(
    'data recensione | datum recensie | data opinii | datum recenze | дата отзыва | yorum tarihi | ngày đánh giá | data | datum | дата | tarih | ngày',
  ),
  brand: list('marca | merk | marka | značka | бренд | производитель | thương hiệu | märke'),
  description: list(
    'descrizione | omschrijving | beschrijving | opis | popis | описание | açıklama | mô tả | beskrivning',
  ),
  image: list(
    'immagine | afbeelding | zdjęcie | obrázek | изображение | фото | resim | görsel | hình ảnh | bild',
  ),
  event: list(
    'evento | gebeurtenis | zdarzenie | událost | событие | тип события | olay | sự kiện | händelse',
  ),
} as const;

/** The same names, by kind of table and field: tried after the field's own. */
export const otherNames: Readonly<Record<TableKind, Readonly<Record<string, readonly string[]>>>> = {
  orders: {
    orderId: words.orderId,
    customerId: words.customerId,
    email: words.email,
    productId: words.productId,
    productTitle: words.title,
    category: words.category,
    quantity: words.quantity,
    unitPrice: words.price,
    lineTotal: words.total,
    orderedAt: words.date,
    status: words.status,
    city: words.city,
    country: words.country,
  },
  products: {
    productId: words.productId,
    title: words.title,
    category: words.category,
    price: words.price,
    rating: words.rating,
    brand: words.brand,
    description: words.description,
    imageUrl: words.image,
  },
  customers: {
    customerId: words.customerId,
    email: words.email,
    age: words.age,
    gender: words.gender,
    city: words.city,
    country: words.country,
    registeredAt: words.registered,
  },
  reviews: {
    customerId: words.customerId,
    email: words.email,
    productId: words.productId,
    productTitle: words.title,
    category: words.category,
    rating: words.rating,
    text: words.text,
    title: words.reviewTitle,
    reviewedAt: words.reviewDate,
    age: words.age,
  },
  events: {
    customerId: words.customerId,
    email: words.email,
    productId: words.productId,
    category: words.category,
    eventType: words.event,
    occurredAt: words.reviewDate,
  },
};
