/**
 * The most frequent words of each language in Latin letters: function words, and the words reviews are made
 * of. A word that several languages share counts for each of them, so it decides nothing between them.
 */
export const latinWords: Readonly<Record<string, string>> = {
  en: `the and is it of to in this that was for with not you my are have on but very as so they be at all
    one from just great good these would love well like or an has had me when will use product quality
    price nice bought works excellent perfect easy best really than can if out up no what more got after
    your her his she he we i'm it's don't doesn't i've too only were do been which there their them
    because sound size little much highly recommend recommended seller worth money fast shipping disappointed color cheap
    about other happy buy gift book by also off how made make does did could fits fit small large each
    any new old day time better strings before two three days week back big who where why came went
    asked needed arrived every work fine nothing something everything never always again still even
    though while our says said`,
  es: `el la los las de que y en un una es por con para no se lo al del me muy más pero como su le ha son
    está este esta todo ya mi sin producto calidad precio buen buena bueno excelente compra perfecto
    bien llegó tiempo recomiendo sobre porque cuando también hay nada fue ser tiene he ni si o desde
    hasta color regalo encantó gusta rápido envío malo tamaño después antes dos tres día días semana
    pequeño grande dónde quién siempre nunca algo todos mis tus nos les os él ella ellos era eran tengo
    funciona compré rompió mala mejor peor`,
  fr: `le la les des et est un une de du que qui en pour pas dans ce il elle sur avec je très plus mais
    c'est au aux par son sa ses ne se ou mon ma mes nous vous j'ai été cette tout bien bon bonne produit
    qualité prix parfait rapide livraison cadeau comme sont fait sans même peu trop aussi reçu couleur
    taille recommande déçu d'un l'article conforme satisfait après avant deux trois jour jours semaine
    petit grand où quand pourquoi toujours jamais rien chose encore sous contre chez leur leurs elles
    ils votre notre cet ces suis es était marche fonctionne acheté cassé bout offert ravie`,
  de: `der die das und ist nicht ein eine es zu den mit von auf für im ich sie auch sehr aber war hat sich
    dem wie wir so bei noch nur oder nach gut gute qualität preis produkt schnell geliefert lieferung
    leider immer wenn man aus zum mein meine ist's als kann bin einen einem einer super schön passt
    gekauft empfehlen wurde habe am um was wird schon paket farbe größe zufrieden keine kein vor zwei
    drei tag tage tagen woche ging zurück klein groß wer wo warum nie alles nichts etwas doch mehr
    weniger über unter gegen bis durch ohne einwandfrei funktioniert meiner meinem ihr ihm uns euch
    werden worden kaputt gerne`,
  pt: `o os as de que e em um uma do da dos das no na nos nas para com não por mais muito se ao é foi mas
    como meu minha ele ela este esta isso bom boa produto qualidade preço ótimo excelente chegou prazo
    entrega recomendo comprei gostei perfeito são está já tem eu você também só ser antes ou sem bem
    veio tudo rápida cor tamanho presente depois dois duas três dia dias semana pequeno grande onde quem
    sempre nunca nada algo todos meus minhas lhe nós eles elas era foram tenho funciona quebrou pior
    melhor pela pelo primeira`,
  it: `il lo la gli le di che e è un una per non con del della dei delle al alla nel nella sono ho ha molto
    più ma come si mi da ottimo buono buona prodotto qualità prezzo perfetto consegna veloce bello
    questo questa tutto bene anche se ottima arrivato tempo solo dopo sul mio mia ne consiglio
    soddisfatto regalo colore prima due tre giorno giorni settimana piccolo grande dove chi sempre mai
    niente qualcosa tutti miei mie loro noi voi lui lei era erano funziona comprato rotto rotta peggio
    meglio dalla dai dal fra tra po`,
  nl: `de het een en is van niet dat ik op te in met voor zijn maar er was heel mooi goed goede kwaliteit
    prijs product zeer snel geleverd levering ook aan om bij nog wel naar deze dit mijn heb hebben kan
    als uit door je we wij zo erg blij tevreden kleur maat geen dan wat ze worden werd na al twee drie
    dag dagen week over onder tegen tot onze ons hun haar hem mij jij u hij veel weinig meer minder
    alleen altijd nooit nu toch niets alles iets doet werkt zou moet moest mag prima helaas kapot beter
    klein grote groot had waren hoe waar wie`,
  pl: `i w nie na się z do to jest że jak ale o za po od tak co bardzo dobry dobra dobre jakość cena
    produkt polecam szybko wysyłka tylko już mi dla był była było są przez czy może ten ta mam super
    ładny niestety zgodny opisem przy oraz ma mnie bez rozmiar kolor zakupu przed dwa dwóch trzy dzień
    dni dniach tydzień mały duży gdzie kto zawsze nigdy nic coś wszystko moja mój moje jej jego ich nam
    was one oni działa kupiłam kupiłem zepsuł musiałem tę tego tej tym`,
  tr: `ve bir bu çok için da de ile ama ne daha gibi güzel iyi ürün kaliteli kalite fiyat hızlı kargo aldım
    tavsiye ederim geldi değil var yok olarak kadar ben o sonra teşekkürler mükemmel memnun kaldım tam
    her şey oldu renk beden hediye kötü satıcı elime ulaştı önce iki üç gün hafta küçük büyük nerede kim
    hiç benim senin onun biz siz onlar geç bozuldu maalesef çalışıyor gayet kullanışlı bence bana annem
    eşim oğlum kızım mi mı`,
  id: `yang dan di ini itu tidak dengan untuk dari ada sudah saya bisa juga sangat bagus barang cepat
    sesuai pengiriman harga kualitas terima kasih produk tapi lagi banget ke nya akan pada karena mantap
    murah belum sampai bahan warna ukuran hadiah puas kurang rapi aman dalam
    setelah sebelum hari dua tiga satu saja masih lebih agak atau kalau jadi seperti mereka kami kita
    anda dia ibu anak pakai beli dipakai rusak kecil besar suka lambat datang`,
  sv: `och det att i en är som på för med inte jag av den ett var har till men mycket bra om så kvalitet
    pris produkten snabb leverans mig när från eller vi också bara väldigt fin nöjd rekommenderar kan
    man de efter före två tre dag dagar vecka tyvärr skickade tillbaka vad hon han dem oss min mitt mina
    dig sig vara blev blir liten stor fungerar gick köpte kunde skulle ville hem något någon alla sönder`,
  da: `og det at i en er som på for med ikke jeg af den et var har til men meget god om så kvalitet pris
    produktet hurtig levering mig når fra eller vi også kun rigtig fin tilfreds anbefales kan man de
    efter før to tre dag dage uge desværre sendte tilbage hvad hvor hun han dem os min mit mine dig sig
    være blev bliver lille stor virker gik købte kunne skulle ville hjem noget nogen alle`,
  no: `og det at i en er som på for med ikke jeg av den et var har til men veldig bra om så kvalitet pris
    produktet rask levering meg når fra eller vi også bare fin fornøyd anbefales kan man de etter før to
    tre dag dager uke dessverre sendte tilbake hva hvor hun han dem oss min mitt mine deg seg være ble
    blir liten stor virker gikk kjøpte kunne skulle ville hjem noe noen alle`,
  fi: `ja on ei se että oli mutta kun niin olen hyvä hyvin erittäin tuote laatu hinta nopea toimitus myös
    vain kuin sitä sen tämä mitä ovat ole nyt jos tai kanssa suosittelen tyytyväinen koko väri lahja jo
    meni kaksi kahden kolme päivä päivän viikko jälkeen ennen hän minä minun sinä me te he niitä ostin
    pieni iso rikki toimii valitettavasti heti liian enää aina joka jotka`,
  cs: `a je se na to v že s z do o i jako ale pro by tak co jsem velmi dobrý dobrá kvalita cena rychlé
    dodání zboží doporučuji od po za má jen už byl byla jsou není také nebo spokojenost výrobek velikost
    barva před dva dvou dny dnech týden malý velký kde kdo vždy nikdy nic něco všechno můj moje její
    jeho jejich nám vás oni funguje koupila koupil bohužel musel tuto toto tato`,
  ro: `și de la în a cu pe este nu că o un pentru mai din foarte bun bună produs produsul calitate preț
    livrare rapidă recomand dar sunt am fost care sa ca mulțumit culoare mărime cadou după două trei zi
    zile săptămână înainte el ea ei noi voi mea meu lui îi îl le ai are avem au mic mare bine rău păcate
    prea doar când cum unde fără până rupt sau`,
  hu: `a az és hogy nem is egy van de volt meg már csak ez nagyon jó minőség ár termék gyors szállítás mint
    még el ki ha szép ajánlom elégedett vagyok szín méret két kettő három nap napja hét után előtt alatt
    túl kicsi nagy sajnos vissza én te ő mi ti ők neki nekem hogyan mert vagy kell kellett lett működik
    vettem`,
  vi: `và là của không có được cho rất đẹp tốt hàng giao nhanh chất lượng sản phẩm mình này đã với các một
    những thì cũng nhưng giá nên như ok shop đóng gói cảm ơn màu sau trước hai ba ngày tuần tôi bạn mẹ
    con nó nhỏ to lớn bị rồi lại nữa chỉ vì nếu khi để từ trong ra vào mua dùng sử dụng thích chạy hỏng
    trả`,
};

/** Letters that few languages write, and which: each one found counts as a word of theirs. */
export const tellingLetters: Readonly<Record<string, string>> = {
  ñ: 'es',
  '¿': 'es',
  '¡': 'es',
  ã: 'pt',
  õ: 'pt',
  ß: 'de',
  ä: 'de sv fi',
  ö: 'de sv fi tr hu',
  ü: 'de tr hu',
  ı: 'tr',
  ğ: 'tr',
  ş: 'tr',
  ç: 'fr pt tr',
  œ: 'fr',
  ê: 'fr pt vi',
  è: 'fr it',
  ù: 'fr it',
  ò: 'it',
  ł: 'pl',
  ą: 'pl',
  ę: 'pl',
  ś: 'pl',
  ż: 'pl',
  ź: 'pl',
  å: 'sv da no',
  ø: 'da no',
  æ: 'da no',
  ě: 'cs',
  ř: 'cs',
  ů: 'cs',
  č: 'cs',
  ž: 'cs',
  ș: 'ro',
  ț: 'ro',
  ă: 'ro vi',
  ő: 'hu',
  ű: 'hu',
  đ: 'vi',
  â: 'fr pt ro vi',
  ô: 'fr pt vi',
  î: 'fr ro',
  í: 'es pt cs hu',
  ý: 'cs vi',
  ć: 'pl',
  ń: 'pl',
  ơ: 'vi',
  ư: 'vi',
};
