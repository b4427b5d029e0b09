/** Made by a machine; each list waits for a native reader (docs/translations.md). What a list must be stands in word-lists.ts. */
export const latinWords: Readonly<Record<string, string>> = {
  pl: `
    jabłko gruszka banan wiśnia śliwka cytryna jagoda orzech chleb ser masło mleko woda herbata kawa zupa ryż makaron jajko sól cukier miód ciasto dżem sałata pomidor
    marchew cebula por kapusta groch kukurydza dynia ziemniak ogórek papryka stół krzesło ławka łóżko szafa lampa drzwi okno ściana dach podłoga schody klucz zamek dzwon
    zegar lustro poduszka koc dywan firanka półka wiadro miotła szczotka grzebień nożyczki igła nić guzik wstążka sznur łańcuch gwóźdź młotek piła wiertarka drabina
    farba klej papier długopis książka list pudełko torba koszyk butelka szklanka kubek talerz łyżka widelec patelnia garnek piec ogień świeca drzewo gałąź liść kwiat
    trawa róża tulipan nasiono las pole łąka wzgórze góra dolina rzeka strumyk jezioro morze plaża piasek kamień skała jaskinia wyspa most droga ścieżka ulica plac park
    ogród płot brama wieża szkoła sklep rynek młyn stodoła słońce księżyc gwiazda chmura deszcz śnieg lód wiatr burza mgła grzmot dzień noc ranek wieczór tydzień rok
    wiosna lato jesień zima pies kot koń krowa owca koza kura kaczka gęś łabędź wróbel sowa orzeł mewa bocian ryba rekin wieloryb delfin żaba ślimak pszczoła motyl pająk
    mrówka mysz królik wilk niedźwiedź jeleń lew tygrys żyrafa zebra wielbłąd rower samochód autobus pociąg tramwaj statek samolot koło silnik żagiel plecak namiot
    kompas ręka stopa ramię noga głowa nos ucho oko usta włosy broda kolano czerwony żółty zielony niebieski biały czarny brązowy różowy fioletowy szary złoto srebro
    płaszcz sweter koszula spodnie spódnica skarpeta kapelusz czapka szalik pasek pierścień piłka lalka zagadka muzyka piosenka taniec bęben flet gitara okulary parasol
    zeszyt ołówek tablica mydło ręcznik telefon radio walizka
  `,
  ro: `
    măr pară banană cireașă strugure prună lămâie nucă pâine brânză unt lapte apă ceai cafea supă orez ou sare zahăr miere tort gem salată roșie morcov ceapă praz varză
    fasole porumb dovleac cartof castravete ardei usturoi masă scaun bancă dulap lampă ușă fereastră perete acoperiș podea scară cheie lacăt clopot ceas oglindă pernă
    pătură covor perdea raft găleată mătură perie pieptene foarfecă ață nasture panglică sfoară lanț cui ciocan ferăstrău vopsea lipici hârtie stilou carte scrisoare
    cutie geantă coș sticlă pahar farfurie lingură furculiță tigaie oală cuptor foc lumânare copac ramură frunză floare iarbă trandafir lalea sămânță pădure câmp deal
    munte vale râu plajă nisip piatră stâncă peșteră insulă port drum cărare stradă piață parc grădină gard poartă turn școală magazin moară fermă soare lună stea nor
    ploaie zăpadă gheață vânt furtună ceață tunet zi noapte dimineață seară săptămână an primăvară vară toamnă iarnă câine pisică cal vacă oaie capră găină rață gâscă
    lebădă vrabie bufniță vultur pescăruș barză rechin balenă delfin broască melc albină fluture păianjen furnică iepure arici vulpe lup urs cerb leu tigru elefant
    girafă zebră cămilă bicicletă mașină autobuz tren tramvai barcă corabie avion roată motor pânză rucsac cort busolă mână picior braț ureche ochi gură barbă genunchi
    roșu galben verde albastru negru roz mov gri aur argint palton pulover cămașă pantaloni fustă pantof cizmă șosetă pălărie căciulă fular mănușă curea inel minge
    păpușă muzică cântec dans tobă flaut chitară ochelari umbrelă caiet creion tablă săpun prosop telefon radio valiză buzunar mesteacăn stejar brad ciupercă căpșună
    zmeură pepene cireș castan fântână cărămidă
  `,
  hu: `
    alma körte banán cseresznye szőlő szilva citrom dió kenyér sajt vaj tej víz tea kávé leves rizs tészta tojás cukor méz torta lekvár saláta paradicsom répa hagyma
    póréhagyma káposzta bab borsó kukorica burgonya uborka paprika asztal szék pad ágy lámpa ajtó ablak fal tető lépcső kulcs lakat harang óra tükör párna takaró szőnyeg
    függöny polc vödör seprű kefe fésű olló cérna gomb szalag kötél lánc szög kalapács fűrész fúró létra festék ragasztó papír toll könyv levél doboz táska kosár üveg
    pohár bögre tányér kanál villa serpenyő fazék kályha tűz gyertya virág rózsa tulipán mag erdő rét domb hegy völgy folyó patak tenger strand homok szikla barlang
    sziget kikötő híd út ösvény tér park kert kerítés kapu torony iskola bolt piac malom istálló hold csillag felhő eső jég szél vihar köd nap éjszaka reggel este hét év
    tavasz nyár ősz tél kutya macska ló tehén juh kecske tyúk kacsa liba hattyú veréb bagoly sas sirály gólya hal cápa bálna delfin béka csiga méh pillangó pók hangya
    egér nyúl sün róka farkas medve szarvas oroszlán tigris elefánt zsiráf zebra teve bicikli autó busz vonat csónak hajó repülő kerék motor vitorla horgony hátizsák
    sátor iránytű kéz láb kar fej orr fül szem száj szakáll piros sárga zöld kék fehér fekete barna lila szürke arany ezüst kabát pulóver ing nadrág szoknya cipő csizma
    zokni sapka kesztyű öv gyűrű zene dal tánc fuvola gitár esernyő füzet ceruza tábla szappan törölköző rádió bőrönd zseb nyírfa tölgy fenyő eper málna dinnye gesztenye
    tégla narancs barack léggömb sárkány harmat szivárvány csengő vasaló mackó hinta
  `,
  es: `
    manzana pera plátano cereza uva ciruela limón nuez pan queso leche agua café sopa arroz pasta huevo sal azúcar miel tarta ensalada tomate zanahoria cebolla puerro
    col judía maíz calabaza patata pepino pimiento ajo mesa silla banco cama armario lámpara puerta ventana pared techo suelo escalera llave candado campana reloj espejo
    almohada manta alfombra cortina estante cubo escoba cepillo peine tijera aguja hilo botón cinta cuerda cadena clavo martillo sierra taladro pintura papel libro carta
    caja bolsa cesta botella vaso taza plato cuchara tenedor sartén olla horno fuego vela árbol rama hoja flor hierba rosa tulipán semilla bosque campo prado montaña
    valle río arroyo lago playa arena piedra roca cueva isla puerto puente camino sendero calle plaza parque jardín valla torre escuela tienda mercado molino granja sol
    luna estrella nube lluvia nieve hielo viento tormenta niebla trueno día noche mañana tarde semana año primavera verano otoño invierno perro gato caballo vaca oveja
    cabra gallina pato ganso cisne gorrión búho águila gaviota cigüeña pez tiburón ballena delfín rana caracol abeja mariposa araña hormiga ratón conejo erizo zorro lobo
    oso ciervo león tigre elefante jirafa cebra camello bicicleta coche autobús tren tranvía barco avión rueda motor ancla mochila brújula mano brazo pierna cabeza nariz
    oreja ojo boca pelo barba rodilla rojo amarillo verde azul blanco negro marrón morado gris oro abrigo jersey camisa falda zapato bota calcetín sombrero gorra bufanda
    guante cinturón anillo muñeca música canción baile tambor flauta guitarra gafas paraguas cuaderno lápiz pizarra jabón toalla teléfono radio maleta bolsillo abedul
    roble pino seta fresa sandía melón
  `,
  pt: `
    maçã pera banana cereja uva ameixa limão noz pão queijo manteiga leite água chá café sopa arroz massa ovo sal açúcar mel bolo tomate cenoura cebola couve feijão
    milho abóbora batata pepino pimento alho mesa cadeira banco cama armário lâmpada porta janela parede telhado escada cadeado sino relógio espelho almofada cobertor
    tapete cortina estante balde vassoura escova pente tesoura agulha linha botão fita corda corrente prego martelo serra tinta cola papel caneta livro carta caixa saco
    cesto garrafa copo prato colher garfo frigideira panela forno fogo vela árvore ramo folha flor erva rosa tulipa semente campo prado colina montanha vale rio ribeiro
    lago praia areia pedra rocha gruta ilha ponte caminho rua praça parque jardim cerca torre escola loja mercado moinho quinta sol lua estrela nuvem chuva neve gelo
    vento nevoeiro trovão dia noite manhã tarde semana ano primavera verão outono inverno cão gato cavalo vaca ovelha cabra galinha pato ganso cisne pardal coruja águia
    gaivota cegonha peixe tubarão baleia golfinho caracol abelha borboleta aranha formiga rato coelho ouriço raposa lobo urso veado leão tigre elefante girafa zebra
    camelo bicicleta carro autocarro comboio elétrico barco avião roda motor âncora mochila tenda bússola mão braço perna cabeça nariz orelha olho boca cabelo barba
    joelho vermelho amarelo verde azul branco preto castanho roxo cinzento ouro prata casaco camisola camisa calças saia sapato meia gorro cachecol luva cinto anel bola
    boneca música canção dança tambor flauta viola óculos guarda caderno lápis quadro sabão toalha telefone rádio mala bolso carvalho pinheiro cogumelo morango poço
    tijolo laranja pêssego balão papagaio campainha
  `,
  fr: `
    pomme poire banane cerise raisin prune citron noix pain fromage beurre lait eau thé café soupe riz pâte œuf sel sucre miel gâteau confiture salade tomate carotte
    oignon chou haricot maïs citrouille concombre poivron ail table chaise banc lit armoire lampe porte fenêtre mur toit sol escalier clé cadenas cloche horloge miroir
    oreiller couverture tapis rideau étagère seau balai brosse peigne ciseaux aiguille fil bouton ruban corde chaîne clou marteau scie perceuse échelle peinture colle
    papier stylo livre lettre boîte sac panier bouteille verre tasse assiette cuillère fourchette poêle casserole feu bougie arbre branche fleur herbe rose tulipe graine
    forêt champ prairie colline montagne vallée rivière ruisseau lac mer plage sable pierre rocher grotte île pont chemin sentier rue place parc jardin clôture tour
    école magasin marché moulin ferme lune étoile nuage pluie neige glace vent orage brouillard tonnerre jour nuit matin soir semaine année printemps été automne hiver
    chien chat cheval vache mouton chèvre poule canard oie cygne moineau hibou aigle mouette cigogne poisson requin baleine dauphin grenouille escargot abeille papillon
    araignée fourmi souris lapin hérisson renard loup ours cerf lion tigre éléphant girafe zèbre chameau vélo voiture autobus train tramway bateau avion roue moteur
    voile ancre tente boussole main pied bras jambe tête nez œil bouche cheveux barbe genou rouge jaune vert bleu blanc noir marron violet gris argent manteau pull
    chemise pantalon jupe chaussure botte chaussette chapeau bonnet écharpe gant ceinture bague ballon poupée musique chanson danse tambour flûte guitare parapluie
    cahier crayon savon serviette téléphone radio valise poche bouleau chêne sapin fraise
  `,
  de: `
    apfel birne banane kirsche traube pflaume zitrone beere nuss brot butter milch wasser tee kaffee suppe reis nudel salz zucker honig torte marmelade salat tomate
    karotte zwiebel lauch kohl bohne erbse mais gurke paprika kartoffel tisch stuhl sofa bett schrank lampe fenster wand dach boden treppe schloss glocke spiegel kissen
    decke teppich vorhang regal eimer besen kamm schere nadel faden knopf band seil kette nagel hammer leiter farbe papier stift buch brief schachtel tasche korb flasche
    glas becher teller gabel pfanne topf ofen feuer kerze baum zweig blatt blume gras rose tulpe samen wald feld wiese berg tal fluss bach see meer strand sand stein
    fels insel hafen weg pfad platz park garten zaun turm schule laden markt bauernhof scheune stall sonne mond stern wolke regen schnee eis wind sturm nebel donner tag
    nacht morgen abend woche jahr sommer herbst winter hund katze pferd kuh schaf ziege huhn ente gans schwan spatz eule adler storch fisch hai delfin frosch schnecke
    biene falter spinne ameise maus hase igel fuchs wolf hirsch elefant giraffe zebra kamel fahrrad auto zug schiff boot flugzeug rad motor segel anker rucksack zelt
    kompass hand arm bein kopf nase ohr auge mund haar bart knie rot gelb blau schwarz braun rosa lila grau gold silber mantel pullover hemd hose rock schuh stiefel
    socke hut schal ring ball puppe musik lied tanz trommel gitarre brille heft bleistift tafel seife telefon koffer birke eiche tanne pilz erdbeere himbeere melone
    kastanie brunnen orange pfirsich aprikose drachen klingel schaukel zeichnung kreide rahmen vase schaufel weizen hafer bild
  `,
  tr: `
    elma armut muz kiraz üzüm erik limon ceviz ekmek peynir tereyağı süt çay kahve çorba pirinç makarna yumurta tuz şeker bal pasta reçel salata domates havuç soğan
    pırasa lahana fasulye bezelye mısır kabak patates biber sarımsak masa sandalye yatak dolap lamba kapı pencere duvar çatı merdiven anahtar kilit çan saat ayna yastık
    battaniye halı perde raf kova süpürge fırça tarak makas iğne iplik düğme kurdele halat zincir çivi çekiç testere matkap boya kağıt kalem kitap mektup kutu sepet şişe
    bardak fincan tabak kaşık çatal tava tencere fırın ateş mum ağaç dal yaprak çiçek çimen gül lale tohum orman tarla tepe dağ vadi nehir dere göl deniz plaj kum taş
    kaya mağara ada liman köprü yol patika sokak meydan park bahçe çit kule okul dükkan pazar değirmen çiftlik güneş yıldız bulut yağmur kar buz rüzgar fırtına şimşek
    gece sabah akşam hafta ilkbahar yaz sonbahar kış köpek kedi inek koyun keçi tavuk ördek kaz kuğu serçe baykuş martı leylek yunus kurbağa salyangoz arı kelebek
    örümcek fare tavşan kirpi tilki kurt ayı geyik aslan kaplan fil zürafa zebra deve bisiklet araba otobüs tren tramvay tekne gemi uçak tekerlek motor yelken çapa çadır
    pusula ayak kol bacak baş burun kulak göz ağız saç sakal diz kırmızı yeşil mavi beyaz siyah pembe mor gri altın gümüş palto gömlek pantolon etek çizme çorap şapka
    bere atkı eldiven kemer yüzük top bebek şarkı dans davul flüt gitar şemsiye defter tahta sabun havlu telefon radyo bavul cep meşe çam mantar çilek ahududu kavun
    kestane kuyu tuğla portakal şeftali kayısı uçurtma zil ütü salıncak resim
  `,
  vi: `
    táo chuối nho chanh bánh phở sữa nước cơm trứng muối đường mật kem cháo bún xôi tôm cua rau hành tỏi gừng ngô khoai lạc đậu bí cam xoài mít dưa bưởi vải nhãn kẹo mận
    khế ớt-đỏ thìa cốc cà-phê cà-chua cà-rốt cà-tím bắp-cải sầu-riêng thanh-long hạt-điều súp thịt mì-gói giá-đỗ cái-bàn ghế giường đèn cánh-cửa tường mái thang ổ-khóa
    chuông gương gối tấm-chăn thảm rèm chổi lược kim chỉ nút dây xích đinh búa cái-cưa sơn giấy bút sách thư hộp túi giỏ chai ly tách đĩa muỗng nĩa nồi bếp lửa nến
    máy-giặt máy-ảnh tủ-lạnh tủ-sách quạt-máy bàn-là vòi-nước đồng-hồ lò-nướng bàn-chải rổ-tre ấm-trà cây lá-sen hoa bãi-cỏ hồng rừng cánh-đồng đồi núi dòng-sông suối
    hồ-nước hòn-đá hang đảo cảng cầu chợ-nổi vườn tháp trường quán trăng sao mưa tuyết băng bão sương sấm ngày đêm sáng tuần năm thác-nước nông-trại nhà-ga bưu-điện
    công-viên bệnh-viện con-chó mèo ngựa bò-sữa cừu con-dê gà-trống vịt thiên-nga cú-mèo đại-bàng con-cá ếch ốc-sên ong bướm nhện kiến chuột thỏ nhím cáo con-gấu hươu
    con-hổ rùa khỉ trâu rồng hải-âu sư-tử cá-heo cá-voi kỳ-đà bồ-câu tắc-kè ve-sầu chuồn-chuồn hà-mã ngan xe-đạp xe-buýt xe-máy xe-tải ô-tô máy-bay tàu mỏ-neo lều tay
    bàn-chân cái-đầu mũi tai con-mắt miệng tóc bộ-râu màu-đỏ vàng xanh màu-trắng màu-đen nâu tím xám bạc áo cái-quần váy ủng tất mũ-len khăn găng-tay bóng-đá nhạc
    bài-hát trống đàn kính quyển-vở xà-phòng điện-thoại vali tre cái-nấm giếng viên-gạch diều phấn khung cái-xẻng bông-vải len đồng-tiền sắt cái-thùng gỗ-lim la-bàn
    ba-lô búp-bê bóng-bay tranh-vẽ cục-tẩy ô-che rạp-xiếc
  `,
};
