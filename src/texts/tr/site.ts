import type { site as nl } from '../nl/site.ts';

export const site: typeof nl = {
  title: (page, municipality) => `${page} – ${municipality} Belediyesi`,
  demoNotice: 'Bildirimler ve kişiler gerçek değildir.',
  nav: {
    about: 'İnsan ticareti nedir?',
    report: 'Bildirin',
    myReport: 'Bildirimim',
    plan: 'Planımız',
    figures: 'Sayılar',
    account: 'Neler yaptık',
    privacy: 'Gizlilik',
    accessibility: 'Erişilebilirlik',
    security: 'Güvenlik',
  },
  notFound: {
    title: 'Böyle bir sayfa yok',
    text: 'Belki adres doğru yazılmadı veya sayfa artık yok.',
    home: 'İlk sayfaya git',
  },
  wrongOrigin: {
    title: 'Bu form başka bir siteden geldi',
    text: 'Güvenliğiniz için bunu kabul etmiyoruz. Sayfayı yeniden açın ve formu oradan gönderin.',
  },
  notAllowed: {
    title: 'Bu sayfa böyle çalışmaz',
    text: 'Bu sayfa bu isteği yapamıyor. Geri dönün ve sayfadaki düğmelerle deneyin.',
  },
  failed: {
    title: 'Bizde bir sorun oldu',
    text: 'Bu sizin hatanız değil. Hiçbir şey yarım kaydedilmedi. Birkaç dakika sonra yeniden deneyin.',
    acute: 'Şu anda tehlike var mı? 112’yi arayın.',
    kept: 'Yazdıklarınız hâlâ bu sayfada. Sayfayı açık bırakın, biraz bekleyin ve sonra düğmeye basın. Yine de ulaşmışsa ikinci kez yapılmaz.',
    files: 'Seçtiğiniz dosyalar saklanmadı. Sonra yeniden ekleyin.',
    send: 'Yeniden gönder',
    again: 'Yeniden dene',
  },
  refused: {
    title: 'Bu mümkün olmadı',
    text: 'Hiçbir şey değişmedi. Önceki sayfaya dönün ve yeniden deneyin.',
    tooLarge: 'Gönderdiğiniz şey çok büyük. Bir dosya en fazla 10 MB olabilir.',
    unreadable: 'Form düzgün ulaşmadı. Geri dönün ve yeniden gönderin.',
  },
  notSetUp: {
    title: 'Bu site henüz hazır değil',
    text: 'Henüz bir belediye yok. Başlamak için bir plan yükleyin:',
  },
  privacy: {
    title: 'Gizlilik',
    lead: 'Bildirim yapan kişi güvende olmalıdır. Bu yüzden olabildiğince az şey saklarız.',
    sections: [
      { title: 'Neleri saklamayız', items: ['İnternet adresinizi (IP) ve telefonunuzun veya bilgisayarınızın bilgilerini.', 'Çerezler (cookies): herkese açık site çerez kullanmaz.', 'Ziyaret sayıları: kimin hangi sayfayı okuduğunu ölçmeyiz.'] },
      { title: 'Neleri saklarız', items: ['Kendi yazdıklarınızı ve gönderdiğiniz dosyaları. Bunlar bizde şifreli durur.', 'Size nasıl ulaşacağımızı anlattınız mı? Bu ayrı ve kilitli saklanır. Açan kişi nedenini söylemek zorundadır.', 'Yazdığınız ama henüz göndermediğiniz şeyleri: en fazla 24 saat.', 'Bildiriminizin gününü ve saatini.', 'Belediyede bildiriminizi kimin, ne zaman ve ne için açtığını.'] },
      { title: 'Bildiriminizi kim okur', items: ['Belediyenin insan ticaretinden sorumlu görevlisi (aandachtsfunctionaris mensenhandel) ve yerine bakan kişi.', 'Diğer çalışanlar yazdıklarınızı açamaz.', 'Tehlike mi var veya bu polisin ya da başka bir kuruluşun işi mi? O zaman belediye bilgi verebilir. Bunun için bir neden ve yasal bir dayanak gerekir. Bunlar kayda geçer.'] },
      { title: 'Ne kadar süre', items: ['Saklama süresini belediye belirler. Belediyenin bunu burada henüz onaylaması gerekiyor.'] },
      {
        title: 'Haklarınız', items: [
          'Sizinle ilgili hangi bilgilerin bizde olduğunu sorabilir, düzeltilmesini veya silinmesini isteyebilirsiniz. Bunu belediyenin veri koruma görevlisinden (functionaris gegevensbescherming) istersiniz.',
          'Adınızı ve size nasıl cevap verebileceğimizi yazın. Neye göre aramamız gerektiğini de söyleyin, örneğin bir telefon numarası. Neden sorduğunuzu söylemeniz gerekmez ve ücretsizdir.',
          'Soranın siz olduğunuzdan emin olmamız gerekir. Pasaportunuzun veya kimlik kartınızın kopyasını saklamayız.',
          'Bir ay içinde cevap alırsınız. Daha fazla zaman mı gerekiyor? O zaman bunu aynı ay içinde, nedeniyle birlikte öğrenirsiniz. Bu durumda iki ay daha uzun sürebilir.',
          'Bazen her şeyi söyleyemeyiz, örneğin başka birini korumak için.',
          'Bizimle aynı fikirde değil misiniz? O zaman Hollanda veri koruma kurumuna (Autoriteit Persoonsgegevens) şikâyette bulunabilirsiniz.',
          'Bu, Genel Veri Koruma Tüzüğü (AB) 2016/679 içinde yazar: madde 12, 15–22 ve 77.',
        ],
      },
    ],
  },
};
