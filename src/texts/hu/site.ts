import type { site as nl } from '../nl/site.ts';

export const site: typeof nl = {
  title: (page, municipality) => `${page} – ${municipality} önkormányzata`,
  demoNotice: 'A bejelentések és a személyek kitaláltak.',
  nav: {
    about: 'Mi az emberkereskedelem?', report: 'Bejelentés', myReport: 'A bejelentésem', plan: 'A tervünk', figures: 'Számok', account: 'Beszámolás', privacy: 'Adatvédelem',
    accessibility: 'Akadálymentesség', security: 'Biztonság',
  },
  notFound: { title: 'Ez az oldal nincs meg', text: 'Lehet, hogy a cím hibás, vagy az oldal már nem létezik.', home: 'Az első oldalra' },
  wrongOrigin: { title: 'Ez az űrlap másik webhelyről jött', text: 'Az Ön biztonsága miatt nem fogadjuk el. Nyissa meg újra az oldalt, és onnan küldje el az űrlapot.' },
  notAllowed: { title: 'Ez az oldal nem így működik', text: 'Az oldal nem tudja teljesíteni ezt a kérést. Lépjen vissza, és használja az oldal gombjait.' },
  failed: { title: 'Nálunk hiba történt', text: 'Ez nem az Ön hibája. Semmi sem lett félig elmentve. Próbálja újra néhány perc múlva.', acute: 'Most veszély van? Hívja a 112-t.',
    kept: 'Amit beírt, még ezen az oldalon van. Hagyja nyitva az oldalt, várjon egy kicsit, majd nyomja meg a gombot. Ha mégis megérkezett már, nem történik meg másodszor.',
    files: 'A kiválasztott fájlok nem maradtak meg. Adja hozzá őket utána újra.', send: 'Küldés újra', again: 'Próbálja újra',
  },
  refused: {
    title: 'Ez nem sikerült', text: 'Semmi sem változott. Lépjen vissza az előző oldalra, és próbálja újra.',
    tooLarge: 'Amit küldött, túl nagy. Egy fájl legfeljebb 10 MB lehet.', unreadable: 'Az űrlap nem érkezett meg rendben. Lépjen vissza, és küldje el újra.',
  },
  notSetUp: { title: 'Ez a webhely még nincs kész', text: 'Még nincs önkormányzat. A kezdéshez töltsön be egy tervet:' },
  privacy: {
    title: 'Adatvédelem',
    lead: 'Aki bejelent valamit, annak biztonságban kell lennie. Ezért a lehető legkevesebbet őrizzük meg.',
    sections: [
      { title: 'Amit nem őrzünk meg', items: ['Az Ön internetcímét és a telefonja vagy számítógépe adatait.', 'Sütik: a nyilvános webhely nem használ ilyet.', 'Látogatási adatok: nem mérjük, ki melyik oldalt olvassa.'] },
      {
        title: 'Amit megőrzünk', items: [
          'Amit Ön ír, és a fájlokat, amelyeket küld. Ez titkosítva van nálunk.', 'Megmondja, hogyan érhetjük el? Ezt külön őrizzük, saját zárral. Aki kinyitja, annak meg kell mondania, miért.',
          'Amit beír, de még nem küldött el: legfeljebb 24 óráig.', 'A bejelentés napját és óráját.', 'Azt, hogy az önkormányzatnál ki, mikor és miért nyitja meg a bejelentését.',
        ],
      },
      {
        title: 'Ki olvassa a bejelentését', items: [
          'Az önkormányzat emberkereskedelemért felelős munkatársa és a helyettese.', 'Más munkatársak nem tudják megnyitni a történetét.',
          'Veszély van, vagy a rendőrség vagy más szervezet dolga? Akkor az önkormányzat továbbadhat adatokat. Ehhez ok és törvényi alap kell. Ezeket feljegyzik.',
        ],
      },
      { title: 'Meddig', items: ['A megőrzés idejét az önkormányzat dönti el. Ezt itt még meg kell erősítenie.'] },
      {
        title: 'Az Ön jogai', items: [
          'Megkérdezheti, milyen adataink vannak Önről, és kérheti a javításukat vagy törlésüket. Ezt az önkormányzat adatvédelmi felelősétől kérheti.',
          'Írja meg a nevét és azt, hogyan válaszolhatunk. Mondja meg azt is, mi alapján keressünk, például egy telefonszámot. Nem kell megmondania, miért kérdezi, és nem kerül semmibe.',
          'Biztosnak kell lennünk abban, hogy Ön kérdezi. Nem őrzünk másolatot az útleveléről vagy a személyi igazolványáról.',
          'Egy hónapon belül választ kap. Több idő kell? Akkor ezt még abban a hónapban megtudja, az okával együtt. Ilyenkor két hónappal tovább tarthat.',
          'Néha nem mondhatunk el mindent, például azért, hogy megvédjünk valaki mást.',
          'Nem ért egyet? Panaszt tehet az Autoriteit Persoonsgegevens nevű holland adatvédelmi hatóságnál.',
          'Ez áll az általános adatvédelmi rendeletben (EU) 2016/679: 12., 15–22. és 77. cikk.',
        ],
      },
    ],
  },
};
