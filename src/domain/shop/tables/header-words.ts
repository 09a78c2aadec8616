/**
 * What the parts of a column's name mean, in the languages that shops write: 'Bestellnummer', 'id_order',
 * 'номер заказа' and 'หมายเลขคำสั่งซื้อ' are all `order` and `id`. Words are written as they are normalised:
 * small letters, no accents; words of several parts without the blank. `-` marks what says nothing of the field.
 */
export const headerWords = {
  order: `invc inv ord ordr sls нарачка нарачки нарачката нарачање поръчката παραγγελιων παραγγελιες παραστατικο παραστατικου τιμολογιο замовлень comanda سفارش سفارشات سفارشها فاکتور خرید تراکنش فروش ऑर्डर आर्डर ऑर्डरों बिल चालान खरीद बिक्री लेनदेन rendeles rendelesi szamla vasarlas comanda comenzi comenzii παραγγελια παραγγελιας הזמנה הזמנות ordre ordrer bestilling tilaus tilauksen طلب طلبيه طلبات فاتوره مبيعات اوردر замовлення dibeli bestel commandee commandees commandeefacture gekauft order orders ordered purchase purchased purchases invoice receipt transaction trans txn basket cart checkout ticket sale sales sold bought salesorder
    bestell bestellung bestellungs auftrag auftrags rechnung rechnungs kauf einkauf beleg bon verkauf verkaufs commande commandes achat facture vente ventes panier
    pedido pedidos compra compras orden ordenes venta ventas factura encomenda venda vendas ordine ordini acquisto vendita fattura scontrino bestelling aankoop factuur verkoop
    zamowienie zamowienia zamowien zakup zakupu sprzedaz sprzedazy faktura faktury paragon objednavka objednavky nakup nakupu
    заказ заказа заказе покупка покупки покупкаи чек чека продажа продажи siparis satis satın satin alisveris fatura fis pesanan penjualan pembelian transaksi faktur struk bestallning bestallnings kop
    đonhang đathang muahang hoađon đon hoahoađon 订单 主订单 订购 下单 购买 交易 成交 销售 销货 訂單 訂購 下單 購買 銷售 訂貨 注文 受注 購入 取引 売上 販売 オーダー 伝票 주문 구매 거래 판매
    ใบเสร็จ ใบเสร็จรับเงิน บิล คาสั่งซื้อ คำสั่งซื้อ ออเดอร์ ใบสั่งซื้อ การสั่งซื้อ สั่งซื้อ
    поръчка поръчки поръчката narudzba narudzbe narudzbi narudzbenica narudzbina porudzbina porudzbine racun racuna поруџбина поруџбине наруџба наруџбе рачун objednavok narocilo narocila uzsakymas uzsakymo uzsakymai pasutijums pasutijuma pasutijumi tellimus tellimuse tellimused arve porositje porosia porosise pontun pontunar pontunin sifaris sifarisin buyurtma zakaz тапсырыс замова замовы`,
  customer: `купувач купувача клиента πελατων πελατες αγοραστης покупця клієнта cumparatorului clientului مشتری مشتریان خریدار کاربر کاربری ग्राहक खरीदार उपयोगकर्ता सदस्य vevo vasarlo ugyfel cumparator πελατης πελατη לקוח asiakas asiakkaan عميل زبون مشتري مستخدم عضو عملاء покупець замовник клієнт username login benutzername nomutilisateur nombreusuario nomeusuario nomedeusuario nombredeusuario nomeutente gebruikersnaam nazwauzytkownika имяпользователя kullaniciadi tennguoidung namapengguna ชื่อผู้ใช้ 用户名 使用者名稱 ユーザー名 사용자명 kd kdn cliente_ kontrahent kontrahenta customer customers cust client clients buyer user users member shopper guest patron subscriber visitor consumer purchaser partner payer household account billto soldto
    kunde kunden kaufer besteller benutzer nutzer mitglied acheteur utilisateur compte membre cliente clientes comprador usuario socio acquirente utente klant klanten koper gebruiker lid
    klient klienta kupujacy kupujacego nabywca nabywcy uzytkownik zakaznik zakaznika kupujici клиент клиента покупатель покупателя пользователь пользователя заказчик заказчика контрагент контрагенты
    musteri alici kullanici uye khachhang nguoimua pelanggan pembeli pengguna anggota konsumen kund kopare medlem
    客户 顾客 买家 用户 会员 消费者 买方 购买人 客戶 顧客 買家 使用者 會員 用戶 お客様 会員 ユーザー 購入者 注文者 得意先 고객 회원 구매자 주문자 사용자 ลูกค้า ผู้ซื้อ สมาชิก ผู้ใช้
    клиентски kupac kupca musterija купац купца korisnik kupec stranka stranke pirkejas pirkejo klientas kliento pircejs pirceja klients ostja kliendi vidskiptavinur kaupandi mamimili kustomer bleresi klienti xaridor mijoz`,
  product: `prd pdt itm είδος ειδος ειδους ειδη ειδων артикулен производот производи articolul محصول محصولات کالا کالاها جنس اقلام उत्पाद प्रोडक्ट वस्तु सामान माल आइटम termek cikk produs produse produsului προιον προιοντος מוצר פריט tuote tuotteen varens منتج صنف سلعه بضاعه منتجات товару виріб publicacion oferta oferty 등록상품 노출상품 product products prod item items article articles art goods merchandise variant listing produkt produkte produktu artikel artikels ware produit produits producto productos articulo articulos
    produto produtos artigo anuncio prodotto prodotti articolo towar towaru zbozi vyrobek товар товара товары продукт продукта номенклатура urun sanpham hanghoa mathang produk barang vara
    商品 产品 货品 宝贝 物品 单品 產品 貨品 製品 アイテム 品目 상품 제품 품목 สินค้า ผลิตภัณฑ์
    артикулно стока artikla artikal proizvod proizvoda производ производа tovar produktov vyrobku izdelek izdelka artikli preke prekes gaminys gaminio prece preces toode toote kaup vorur produkto tovari mehsul mehsulun mahsulot produkti`,
  line: `positions ردیف سطر पंक्ति line lines lineitem lineitems orderline row detail details position positionen pos ligne lignes linea lineas linha linhas riga righe regel regels pozycja pozycji polozka позиция позиции строка 明细 明細 行`,
  id: `cd κωδ αρ شماره شناسه کد सं संख्या आईडी क्रमांक नंबर कोड szam szama azonosito numar numarul αριθμος κωδικος מספר tunnus koodi رقم معرف رمز كود مرجع เลขอ้างอิง อ้างอิง id ids number num no nr nbr code codes key ref reference referencia riferimento referentie uid guid uuid identifier hash nummer nummern kennung kod codigo cod numero n identifiant identificador codice cislo numer номер код ид идентификатор
    numara numarasi kodu ma nomor kode 编号 编码 号 号码 单号 代码 标识 編號 編碼 號 號碼 單號 代碼 番号 コード 번호 코드 아이디 หมายเลข รหัส เลขที่
    broj sifra sifre шифра број stevilka kodas numeris numurs kods numeri nombor номера`,
  sku: `بارکد बारकोड cikkszam מקט varenummer varenr tuotekoodi tuotenumero باركود артикулу sku asin upc ean gtin isbn barcode plu mpn stockcode artikelnr артикул штрихкод barkod 货号 型号 商家编码 貨號 品番 条码 條碼 바코드
    каталожен`,
  name: `nm ονοματεπωνυμο περιγραφη نام عنوان नाम शीर्षक nev neve megnevezes denumire denumirea nume ονομα שם navn varenavn nimi اسم назва name names title label bezeichnung titel nom libelle designation intitule nombre titulo nome titolo denominazione naam nazwa tytul nazev название наименование имя ad adi isim baslik ten nama judul namn
    名称 名 标题 名稱 標題 名前 タイトル 이름 명 제목 ชื่อ
    naziv naziva назив nazivi ime pavadinimas nosaukums nimetus heiti nafn pangalan emri nomi`,
  description: `توضیحات شرح विवरण وصف опис description desc descr beschreibung descripcion descricao descrizione omschrijving opis popis описание aciklama aciklamasi mota deskripsi beskrivning 描述 详情 說明 説明 설명 รายละเอียด`,
  quantity: `qnty qn брой броя бр τεμαχια τεμ τμχ ποσοτητες buc bucati bucata парчиња ксть تعداد مقدار कुलमात्रा मात्रा नग mennyiseg darab darabszam cantitate ποσοτητα כמות antall maara kpl كميه عدد кількість 수 qtee quantity qty quant count pieces pcs units numberof noof menge anzahl stuck stuckzahl quantite qte cantidad cant unidades uds quantidade qtd qtde quantita qta pezzi aantal hoeveelheid stuks
    ilosc liczba sztuk mnozstvi pocet kusu количество колво штук adet adedi miktar soluong jumlah kuantitas antal 数量 件数 个数 數量 件數 個数 点数 수량 개수 จานวน จำนวน ปริมาณ
    kolicina kolicine количина mnozstvo kusov komada kom kolicina kiekis vnt skaits daudzums kogus tk magn fjoldi dami bilang kuantiti sasia miqdar miqdor саны`,
  price: `قیمت بها قیمتفروش मूल्य कीमत दाम दर pret pretul τιμη מחיר hinta سعر ثمن ціна 판매가 상품가 ราคาต่อหน่วย price preis prix tarif precio preco prezzo prijs cena цена fiyat fiyati gia harga pris 价格 售价 价 價格 售價 価格 値段 가격 ราคา
    цени cijena cijene цијена цене cene kaina kainos cenas hind hinna verd presyo halaga cmimi qiymet narx баға`,
  unitprice: `stkpris stykpris stkpreis قیمتواحد قیمتیک فی इकाईमूल्य प्रतिइकाई egysegar stykpris enhetspris yksikkohinta unitprice einzelpreis stuckpreis stuksprijs 单价 單價 単価 단가 đongia
    jedinicnacijena`,
  unit: `μοναδας μοναδα од одиницю одиниці единица bucata واحد इकाई प्रति وحده قطعه unidad unite einheit szt шт ชิ้น หน่วย ต่อหน่วย 개당 jednostke stuk  unit each piece per unitario unitaria unitaire unitary unitar unitara jednostkowa jednostkowy единицу штуку birim satuan
    единична ед jedinicna jedinicne jedinica enota enoto kus vieneto uhiku uhiku seunit eining`,
  total: `всего итог αξια αξιας συνολικη συνολικο συνολικα вкупно вкупна вкупен износот вартість разом جمع جمعکل مبلغکل کل ارزش مجموع कुल राशि कुलराशि रकम योग osszesen vegosszeg osszeg valoare valoarea totala totalei συνολο ποσο סהכ סכום ialt belob belop totalt yhteensa اجمالي مجموع مبلغ قيمه сума всього ingresos receita total totals amount amt sum value revenue spend betrag summe gesamt gesamtbetrag gesamtpreis umsatz montant somme importe monto valor soma totale importo bedrag totaal kwota suma wartosc razem celkem castka
    сумма итого стоимость tutar tutari toplam thanhtien tongtien summa belopp 金额 总额 总价 小计 合计 金額 總額 總價 小計 合計 금액 합계 총액 รวมเงิน ราคารวม ยอดเงิน ยอดรวม มูลค่า จำนวนเงิน
    общо сумата ukupno iznos износ укупно spolu celkom skupaj znesek vrednost vsota viso sumoje kopa kopsumma kokku samtals upphaed upphæd kabuuan shuma totali cemi mebleg jami жами`,
  subtotal: `جمعجزء उपकुल مجموعفرعي اجماليفرعي subtotal subtotale subtotaal zwischensumme soustotal`,
  date: `dttm ημνια ημ датум день تاریخ زمان ساعت दिनांक तारीख तिथि समय idopont kelt ημερομηνια תאריך dato paivamaara pvm تاريخ وقت يوم date day time datetime timestamp zeitpunkt at on when ts dt datum datums tag zeit zeitpunkt jour heure fecha hora data dia giorno ora dag tijd dzien czas дата время день tarih tarihi saat ngay thoigian tanggal waktu tgl
    日期 时间 時間 日 日時 年月日 날짜 일시 일자 시간 일 วันที่ วันเวลา เวลา
    датата datumi datuma datu kuupaev kuupaeva laikas dagsetning dags petsa tarikh сана sana`,
  created: `ثبت ایجاد انشاء angelegt created add added placed creation erstellt erstellung cree creado criado creato utworzono utworzenia создан создания olusturma 创建 建立 成立 作成 生成 생성
    създадена kreirano vytvorene ustvarjeno sukurta izveidots loodud`,
  status: `стан وضعیت स्थिति statusz allapot stare starea κατασταση סטטוס tila حاله وضع statusu statut status state zustand statut etat estado situacao stato stan stav статус состояние durum durumu trangthai 状态 狀態 ステータス 状況 상태 สถานะ
    състояние stanje stanja стање busena statuss olek olekud stada staða katayuan gjendja veziyyet holat`,
  email: `ایمیل رایانامه پستالکترونیک پستالکترونیکی ईमेल אימייל דואל sahkoposti epost بريد بريدالكتروني ايميل пошта email emails mail mails courriel emailaddress mailadresse correo correoelectronico postaelettronica 邮箱 邮件 电子邮箱 电子邮件 電子郵件 信箱 電子信箱 電郵 メール メールアドレス 이메일 메일 อีเมล почта электроннаяпочта почты eposta surel thưđientu thuđientu
    имеил elpastas epasts epasta netfang emel имејл meil имеила`,
  city: `πολη oras localitate شهر शहर مدينه місто city town stadt ort ville ciudad cidade citta plaats stad woonplaats miasto mesto obec город города sehir thanhpho kota 城市 都市 市区町村 도시 เมือง จังหวัด
    град grad мјесто miestas pilseta linn borg sveitarfelag lungsod bandar qyteti seher`,
  country: `χωρα tara земја کشور देश دوله بلد країна country nation land pays pais paese kraj zeme страна ulke quocgia negara 国家 國家 国 국가 ประเทศ
    държава drzava држава krajina valstybe salis valsts riik bansa shteti olke`,
  category: `κατηγορια categorie دسته دستهبندی گروه श्रेणी वर्ग تصنيف فئه قسم категорія category categories kategorie kategorien warengruppe produktgruppe categorie categoria categorias kategoria kategori danhmuc категория рубрика 类目 分类 类别 品类 類目 分類 類別 品類 カテゴリ カテゴリー 카테고리 분류 หมวดหมู่ ประเภท`,
  brand: `برند ब्रांड ماركه علامه علامهتجاريه producent producenta producteur producator brand brands vendor manufacturer marke hersteller marque fabricant marca fabricante produttore merk marka znacka vyrobce бренд производитель thuonghieu merek varumarke 品牌 ブランド メーカー 브랜드 แบรนด์ ยี่ห้อ`,
  rating: `امتیاز ستاره रेटिंग تقييم نجوم rating ratings stars star score bewertung sterne note etoiles calificacion puntuacion estrellas avaliacao nota estrelas valutazione voto stelle beoordeling sterren ocena gwiazdki hodnoceni оценка рейтинг puan yildiz đanhgia sosao
    penilaian bintang betyg 评分 评级 星级 评价分数 評分 星等 評価 評価点 평점 별점 คะแนน`,
  review: `نظر نظرات دیدگاه समीक्षा مراجعه تعليق review reviews comment comments feedback opinion rezension kommentar avis commentaire resena comentario opinion resenha recensione recensioni commento recensie recensies opinia opinii komentarz recenze отзыв отзыва комментарий yorum
    binhluan ulasan komentar recension 评论 评价 評論 評價 レビュー 口コミ 리뷰 후기 รีวิว ความคิดเห็น`,
  text: `متن पाठ نص محتوي text texts body content message inhalt texte contenu texto contenido conteudo testo contenuto tekst tresc zneni текст metin metni noidung isi innehall 内容 正文 文本 內容 本文 내용 เนื้อหา ข้อความ`,
  event: `event events action actions behavior behaviour activity interaction ereignis evenement evento gebeurtenis zdarzenie udalost событие событ olay sukien peristiwa handelse 行为 事件 行為 イベント 행동 이벤트 เหตุการณ์`,
  type: `نوع प्रकार type types kind typ tipo soort rodzaj тип turu tur loai jenis 类型 類型 種類 種別 유형 종류`,
  session: `session sessions visit sitzung sesion sessao sessione sessie sesja сессия oturum phien sesi 会话 會話 セッション 세션 เซสชัน`,
  age: `उम्र आयु عمر سن age alter edad idade eta leeftijd wiek vek возраст yas tuoi usia umur alder 年龄 年齡 年齢 나이 연령 อายุ`,
  gender: `جنسیت लिंग جنس стать gender sex geschlecht sexe genre sexo genero sesso genere geslacht plec pohlavi пол cinsiyet gioitinh jeniskelamin kon 性别 性別 성별 เพศ`,
  registered: `ثبتنام عضویت पंजीकरण تسجيل registered registration signup joined join since member enrolled registrierung registriert angemeldet anmeldung inscription inscrit registro alta cadastro registrazione registratie rejestracji rejestracja registrace регистрация регистрации
    kayit đangky daftar registrasi registrering 注册 註冊 登録 가입 สมัคร`,
  image: `image images picture photo img thumbnail bild bilder imagen imagenes imagem imagens immagine immagini afbeelding zdjecie obrazek изображение фото resim gorsel hinhanh gambar foto 图片 主图 圖片 画像 이미지 사진 รูปภาพ`,
  address: `url src link href path file 链接 地址 連結 リンク 주소`,
  bill: `billing bill invoiceaddress rechnungsadresse facturation facturacion cobranca fatturazione`,
  ship: `αποστολης μεταφορικων livrare livrarii испорака доставка ارسال حمل پست پستی تحویل शिपिंग डिलीवरी डाक szallitas szallitasi transport livrare αποστολη μεταφορικα משלוח fragt levering toimitus toimituskulut شحن توصيل доставки shipping ship delivery shipment fulfillment fulfilment shipto freight postage versand liefer lieferung expedition livraison port envio frete entrega spedizione consegna verzending verzend bezorging
    wysylka wysylki dostawa dostawy doprava dopravy доставка доставки kargo teslimat vanchuyen giaohang pengiriman ongkir ongkoskirim frakt leverans 运费 邮费 配送 物流 发货 運費 送料 発送 배송 จัดส่ง ขนส่ง ค่าจัดส่ง
    доставката dostava достава dostave pristatymas piegade tarne sending paghahatid penghantaran`,
  discount: `εκπτωση εκπτωσης reducere reduceri попустот تخفیف کوپن छूट कूपन خصم تخفيض كوبون знижка знижки discount discounts rebate promotion promo coupon voucher rabatt nachlass gutschein remise reduction rabais descuento desconto sconto korting rabat znizka sleva скидка скидки indirim indirimi giamgia chietkhau
    diskon potongan 优惠 折扣 立减 满减 优惠券 優惠 割引 値引 クーポン 할인 쿠폰 ส่วนลด คูปอง
    отстъпка popust попуст zlava zlavy nuolaida atlaide allahindlus soodustus afslattur diskwento endirim chegirma`,
  tax: `φπα مالیات عوارض कर जीएसटी ضريبه tax taxes vat gst mwst ust steuer steuern mehrwertsteuer tva taxe iva impuesto impuestos imposto impostos icms imposta btw podatek podatku dph dan ндс налог kdv vergi thue pajak ppn moms 税 税额 税费 稅 稅額 消費税 부가세 세금 ภาษี
    ддс pdv пдв ddv pvn kaibemaks vsk buwis cukai`,
  refund: `επιστροφη επιστροφης повернення повернуто retururi возвраќање مرجوعی برگشتی بازپرداخت استرداد वापसी रिफंड धनवापसी مسترجع استرجاع مرتجع استرداد refund refunds refunded return returned returns erstattung erstattet ruckerstattung gutschrift remboursement rembourse reembolso reembolsado estorno rimborso rimborsato terugbetaling terugbetaald zwrot zwrotu vraceno
    возврат возврата iade hoantien pengembalian 退款 退货 退貨 返金 返品 환불 반품 คืนเงิน คืนสินค้า`,
  paid: `πληρωμη πληρωμης πληρωτεο плащане плащания плаќање plata platii achitat پرداخت پرداختی پرداختشده واریزی भुगतान دفع مدفوع سداد сплачено paid payment payments pay financial bezahlt zahlung zahlungs gezahlt paiement paye pago pagado pagamento pagato betaald betaling betaal platnosc platnosci zaplacono platba platby zaplaceno оплата оплаты оплачено odeme odenen
    thanhtoan pembayaran dibayar betalning betalnings betalt 实付 支付 付款 已付 實付 支払 支払い 入金 決済 입금 결제 지불 ชำระ ชำระเงิน การชำระเงิน`,
  fee: `هزینه کارمزد शुल्क koltseg kulut رسوم تكلفه donation donations fee fees cost costs charge charges kosten gebuhr frais cout gastos gasto coste costo custo taxa spese costi koszt koszty ucret ucreti phi biaya ongkos 费 费用 費 費用 料金 비 비용 ค่า`,
  cancelled: `لغو रद्द الغاء cancelled canceled cancellation cancel storniert storno stornierung annule annulation cancelado cancelacion cancelamento annullato geannuleerd anulowano anulowania zruseno отменен отмены iptal huy dibatalkan 取消 キャンセル 취소 ยกเลิก`,
  list: `list original regular compareat catalogue catalog liste listen katalogowa ursprunglicher оригинальная`,
  '-': `на од قابل به از شده ریال تومان का की के में قبل بعد من في ال ر س د ا por итоговая terakhir jual machine am ทำ การ ทำการ ขาย за short long 옵션 ต่อ so po_ vk sell selling the of for de do del della dei der des di da la le les el los las das die den du d l von van zu a an your our my is in shop shopify woo wc oc ps magento sale_order tbl fld eur usd gbp cny rmb jpy krw brl inr mxn pln czk rub try thb idr vnd
    incl inc inclusive excl exc exclusive including excluding ttc ht brutto netto gross net inkl exkl with taxincl taxexcl inctax incltax extax excltax inclvat exclvat taxincluded taxexcluded
    unique main primary current default main full raw original_ str text_ value_ 的 の 元 円 원 บาท`,
} as const;

export type HeaderConcept = Exclude<keyof typeof headerWords, '-'>;
