import type { site as nl } from '../nl/site.ts';

export const site: typeof nl = {
  title: (page, municipality) => `${page} – primăria ${municipality}`,
  demoNotice: 'Sesizările și persoanele sunt inventate.',
  nav: {
    about: 'Ce este traficul de persoane?', report: 'Sesizați', myReport: 'Sesizarea mea', plan: 'Planul nostru', figures: 'Cifre', account: 'Dare de seamă', privacy: 'Confidențialitate',
    accessibility: 'Accesibilitate', security: 'Securitate',
  },
  notFound: { title: 'Această pagină nu există', text: 'Poate adresa este copiată greșit sau pagina nu mai există.', home: 'La prima pagină' },
  wrongOrigin: { title: 'Acest formular a venit de pe alt site', text: 'Pentru siguranța dumneavoastră nu îl primim. Deschideți din nou pagina și trimiteți formularul de acolo.' },
  notAllowed: { title: 'Această pagină nu funcționează așa', text: 'Pagina nu poate face acest lucru. Mergeți înapoi și folosiți butoanele din pagină.' },
  failed: { title: 'La noi ceva nu a mers', text: 'Nu este vina dumneavoastră. Nimic nu a fost salvat pe jumătate. Încercați din nou peste câteva minute.', acute: 'Este pericol acum? Sunați la 112.',
    kept: 'Ce ați scris este încă în această pagină. Lăsați pagina deschisă, așteptați puțin și apăsați apoi butonul. Dacă totuși ajunsese deja, nu se întâmplă a doua oară.',
    files: 'Fișierele alese nu au fost păstrate. Adăugați-le din nou după aceea.', send: 'Trimiteți din nou', again: 'Încercați din nou',
  },
  refused: {
    title: 'Nu s-a putut', text: 'Nu s-a schimbat nimic. Mergeți la pagina anterioară și încercați din nou.',
    tooLarge: 'Ce ați trimis este prea mare. Un fișier poate avea cel mult 10 MB.', unreadable: 'Formularul nu a ajuns bine. Mergeți înapoi și trimiteți-l din nou.',
  },
  notSetUp: { title: 'Acest site nu este încă pregătit', text: 'Nu există încă nicio primărie. Încărcați un plan pentru a începe:' },
  privacy: {
    title: 'Confidențialitate',
    lead: 'Cine face o sesizare trebuie să fie în siguranță. De aceea păstrăm cât mai puțin.',
    sections: [
      { title: 'Ce nu păstrăm', items: ['Adresa dumneavoastră de internet și datele telefonului sau calculatorului.', 'Cookie-uri: site-ul public nu folosește.', 'Vizite: nu măsurăm cine citește ce pagină.'] },
      {
        title: 'Ce păstrăm', items: [
          'Ce scrieți și fișierele pe care le trimiteți. La noi sunt criptate.', 'Ne spuneți cum să vă contactăm? Asta se păstrează separat, cu lacăt propriu. Cine deschide trebuie să spună de ce.',
          'Ce scrieți și nu ați trimis încă: cel mult 24 de ore.', 'Ziua și ora sesizării.', 'Cine de la primărie deschide sesizarea, când și pentru ce.',
        ],
      },
      {
        title: 'Cine citește sesizarea', items: [
          'Persoana de la primărie care se ocupă de traficul de persoane și înlocuitorul ei.', 'Alți colegi nu pot deschide povestea dumneavoastră.',
          'Este pericol sau este treaba poliției ori a altei organizații? Atunci primăria poate da date mai departe. E nevoie de un motiv și de un temei legal. Ele se notează.',
        ],
      },
      { title: 'Cât timp', items: ['Primăria hotărăște cât timp se păstrează. Primăria mai trebuie să confirme aici.'] },
      {
        title: 'Drepturile dumneavoastră', items: [
          'Puteți întreba ce date avem despre dumneavoastră și puteți cere să fie corectate sau șterse. Întrebați responsabilul cu protecția datelor de la primărie.',
          'Scrieți numele dumneavoastră și cum vă putem răspunde. Spuneți și după ce să căutăm, de exemplu un număr de telefon. Nu trebuie să spuneți de ce întrebați și nu costă nimic.',
          'Trebuie să fim siguri că dumneavoastră întrebați. Nu păstrăm nicio copie a pașaportului sau a cărții de identitate.',
          'Primiți un răspuns în termen de o lună. Este nevoie de mai mult timp? Atunci aflați acest lucru în aceeași lună, cu motivul. Poate dura atunci cu două luni mai mult.',
          'Uneori nu avem voie să spunem totul, de exemplu pentru a proteja o altă persoană.',
          'Nu sunteți de acord? Puteți face plângere la Autoriteit Persoonsgegevens (autoritatea olandeză pentru protecția datelor).',
          'Așa spune Regulamentul general privind protecția datelor (UE) 2016/679: articolele 12, 15–22 și 77.',
        ],
      },
    ],
  },
};
