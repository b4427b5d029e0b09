import type { site as nl } from '../nl/site.ts';

export const site: typeof nl = {
  title: (page, municipality) => `${page} – gmina ${municipality}`,
  demoNotice: 'Zgłoszenia i osoby są zmyślone.',
  nav: {
    about: 'Czym jest handel ludźmi?', report: 'Zgłoś', myReport: 'Moje zgłoszenie', plan: 'Nasz plan', figures: 'Liczby', account: 'Rozliczenie', privacy: 'Prywatność',
    accessibility: 'Dostępność', security: 'Bezpieczeństwo',
  },
  notFound: { title: 'Nie ma takiej strony', text: 'Może adres jest źle przepisany albo strony już nie ma.', home: 'Do pierwszej strony' },
  wrongOrigin: { title: 'Ten formularz przyszedł z innej strony', text: 'Dla twojego bezpieczeństwa go nie przyjmujemy. Otwórz stronę jeszcze raz i wyślij formularz stąd.' },
  notAllowed: { title: 'Ta strona tak nie działa', text: 'Strona nie może tego wykonać. Wróć i użyj przycisków na stronie.' },
  failed: { title: 'Coś u nas poszło nie tak', text: 'To nie twoja wina. Nic nie zostało zapisane w połowie. Spróbuj ponownie za kilka minut.', acute: 'Czy teraz jest niebezpiecznie? Zadzwoń pod 112.',
    kept: 'To, co wpisano, nadal jest na tej stronie. Zostaw ją otwartą, poczekaj chwilę i naciśnij przycisk. Jeśli jednak już dotarło, nie stanie się to drugi raz.',
    files: 'Wybrane pliki nie zostały zachowane. Dodaj je potem jeszcze raz.', send: 'Wyślij ponownie', again: 'Spróbuj ponownie',
  },
  refused: {
    title: 'To się nie udało', text: 'Nic się nie zmieniło. Wróć do poprzedniej strony i spróbuj ponownie.',
    tooLarge: 'To, co zostało wysłane, jest za duże. Plik może mieć najwyżej 10 MB.', unreadable: 'Formularz nie dotarł poprawnie. Wróć i wyślij go jeszcze raz.',
  },
  notSetUp: { title: 'Ta strona nie jest jeszcze gotowa', text: 'Nie ma jeszcze gminy. Wczytaj plan, żeby zacząć:' },
  privacy: {
    title: 'Prywatność',
    lead: 'Kto coś zgłasza, musi być bezpieczny. Dlatego przechowujemy jak najmniej.',
    sections: [
      { title: 'Czego nie przechowujemy', items: ['Twojego adresu internetowego ani danych telefonu czy komputera.', 'Plików cookie: strona publiczna ich nie używa.', 'Odwiedzin: nie mierzymy, kto czyta którą stronę.'] },
      {
        title: 'Co przechowujemy', items: [
          'To, co piszesz, i pliki, które wysyłasz. Są u nas zaszyfrowane.', 'Mówisz, jak się z tobą skontaktować? To jest osobno, z własnym zamkiem. Kto to otwiera, musi powiedzieć dlaczego.',
          'To, co wpisujesz i jeszcze nie wysyłasz: najwyżej 24 godziny.', 'Dzień i godzinę zgłoszenia.', 'Kto w gminie otwiera zgłoszenie, kiedy i po co.',
        ],
      },
      {
        title: 'Kto czyta zgłoszenie', items: [
          'Osoba z gminy, która zajmuje się handlem ludźmi, i osoba, która ją zastępuje.', 'Inni pracownicy nie mogą otworzyć twojego tekstu.',
          'Jest niebezpieczeństwo albo to praca dla policji lub innej organizacji? Wtedy gmina może przekazać dane. Potrzebny jest powód i podstawa prawna. Zostają one zapisane.',
        ],
      },
      { title: 'Jak długo', items: ['O czasie przechowywania decyduje gmina. Gmina musi to tu jeszcze potwierdzić.'] },
      {
        title: 'Twoje prawa', items: [
          'Możesz zapytać, jakie dane o tobie mamy, i poprosić o ich poprawienie albo usunięcie. Zapytaj inspektora ochrony danych w gminie.',
          'Napisz swoje imię i nazwisko i jak możemy ci odpowiedzieć. Podaj też, czego mamy szukać, na przykład numer telefonu. Nie musisz mówić, dlaczego pytasz, i nic to nie kosztuje.',
          'Musimy mieć pewność, że pytasz ty. Nie przechowujemy kopii twojego paszportu ani dowodu tożsamości.',
          'Odpowiedź dostaniesz w ciągu miesiąca. Potrzeba więcej czasu? Powiemy ci o tym w ciągu tego miesiąca i podamy powód. Może to wtedy potrwać dwa miesiące dłużej.',
          'Czasem nie wolno nam powiedzieć wszystkiego, na przykład żeby chronić inną osobę.',
          'Nie zgadzasz się? Możesz złożyć skargę do Autoriteit Persoonsgegevens (holenderskiego urzędu ochrony danych).',
          'Tak mówi RODO, rozporządzenie (UE) 2016/679: artykuły 12, 15–22 i 77.',
        ],
      },
    ],
  },
};
