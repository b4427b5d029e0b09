import { both, type ModulePage, type TrainingModule } from './module.ts';
import { MAIN_FORM_PAGES } from './form-pages.ts';

const before: readonly ModulePage[] = [
  {
    code: 'three', grade: 'read', sources: ['S04', 'S05'],
    title: both('Drie vormen die overal meetellen', 'Three forms that count everywhere'),
    sentences: [
      both('In Nederland kijken gemeenten in elk geval naar drie vormen: seksuele uitbuiting, arbeidsuitbuiting en criminele uitbuiting.', 'In the Netherlands municipalities look at least at three forms: sexual, labour and criminal exploitation.'),
      both('Ze lijken op elkaar. Steeds verdient iemand aan een ander, en steeds is die ander niet vrij.', 'They are alike. Each time somebody profits from another person who is not free.'),
      both('De vormen kunnen door elkaar lopen. Een lijst met signalen is daarom een hulp, geen vakje waar iemand in moet passen.', 'The forms can run into each other. So a list of signs is a help, not a box in which a person must fit.'),
      both('U hoeft de vorm niet te weten om te melden. “Ik weet het niet” is een goed antwoord.', 'You need not know the form to report. “I do not know” is a good answer.'),
    ],
  },
];

const after: readonly ModulePage[] = [
  {
    code: 'signs', grade: 'read', sources: ['S13', 'S14', 'S108'],
    title: both('Signalen: een reden om te kijken, geen bewijs', 'Signs: a reason to look, not proof'),
    sentences: [
      both('Voor elke vorm zijn er lijsten met signalen. Eén signaal zegt weinig. Signalen samen zeggen meer.', 'There are lists of signs for each form. One sign says little. Signs together say more.'),
      both('Een signaal kan ook een andere oorzaak hebben. Trek dus geen snelle conclusie en overleg.', 'A sign may also have another cause. So draw no quick conclusion and talk it over.'),
      both('Ziet u niets? Dan is dat geen bewijs dat er niets is.', 'Do you see nothing? That is no proof that there is nothing.'),
      both('De lijsten staan bij Kennis. U telt er niets mee op: er is geen score.', 'The lists stand under Knowledge. You add nothing up: there is no score.'),
    ],
  },
  {
    code: 'victim-first', grade: 'read', sources: ['S29', 'S30'],
    title: both('Slachtoffer en dader door elkaar', 'Victim and offender mixed up'),
    sentences: [
      both('Wie wordt gedwongen tot iets strafbaars, ziet er van buiten uit als dader.', 'A person forced to do something criminal looks like an offender from outside.'),
      both('Dat ziet men vaak bij jongeren: eerst vriendschap, dan een klusje, dan een “boete” of schuld, dan iets zwaarders.', 'It is often seen with young people: first friendship, then a small job, then a “fine” or debt, then something heavier.'),
      both('Kijk daarom ook naar wie erachter zit. Schrijf op wat u zag, zonder oordeel over de persoon.', 'So look at who is behind it too. Write down what you saw, without judging the person.'),
    ],
  },
];

/** The pages on the forms themselves come from the catalogue: see form-pages.ts; those of the municipality's own choice are added where the module is read. */
export const FORMS_MODULE: TrainingModule = {
  code: 'forms', slug: 'de-vormen', version: 1, written: '2026-11-24', reviewBy: '2027-07-15',
  name: both('De drie vormen', 'The three forms'),
  about: both('Seksuele, criminele en arbeidsuitbuiting. En de vormen die uw gemeente daarbij koos.', 'Sexual, criminal and labour exploitation. And the forms that your municipality added.'),
  pages: [...before, ...MAIN_FORM_PAGES, ...after],
  situations: [
    {
      code: 's1', sources: ['S25', 'S104'],
      story: both('Een schoonmaakster in een vakantiepark slaapt op het park. De huur gaat van haar loon af. Haar bazin heeft haar paspoort “voor de administratie”.', 'A cleaner in a holiday park sleeps on the park. The rent is taken from her pay. Her boss keeps her passport “for the books”.'),
      question: both('Aan welke vorm denkt u?', 'Which form do you think of?'),
      answers: [
        { code: 'a', right: true, text: both('Arbeidsuitbuiting', 'Labour exploitation'), why: both('Goed. Wonen via de baas en geen eigen paspoort staan allebei op de lijst van de Arbeidsinspectie. Samen zijn ze een reden om te melden.', 'Right. Housing through the boss and no own passport are both on the Labour Authority’s list. Together they are a reason to report.') },
        { code: 'b', right: false, text: both('Geen. Wonen bij het werk is gewoon.', 'None. Living at work is normal.'), why: both('Wonen bij het werk kan. Maar samen met het paspoort dat weg is, maakt het iemand heel afhankelijk.', 'Living at work can be fine. But with the passport gone it makes a person very dependent.') },
        { code: 'c', right: false, text: both('Dat moet u eerst zeker weten.', 'You must first be certain.'), why: both('De vorm mag u openlaten. Meld wat u ziet.', 'You may leave the form open. Report what you see.') },
      ],
    },
    {
      code: 's2', sources: ['S29', 'S30', 'S31'],
      story: both('Een jongen van 17 heeft opeens dure schoenen en drie telefoons. Hij zegt dat hij “een boete” moet terugbetalen aan een vriend van 25.', 'A boy of 17 suddenly has expensive shoes and three phones. He says he has to pay back “a fine” to a friend of 25.'),
      question: both('Wat past hierbij?', 'What fits?'),
      answers: [
        { code: 'a', right: false, text: both('Hij is een jonge dader. Dit is voor de politie alleen.', 'He is a young offender. This is for the police only.'), why: both('Hij kan ook slachtoffer zijn. Een “boete” die men met klusjes betaalt, is een bekend patroon.', 'He may be a victim too. A “fine” paid off with jobs is a known pattern.') },
        { code: 'b', right: true, text: both('Criminele uitbuiting: een signaal om vandaag te bespreken.', 'Criminal exploitation: a signal to discuss today.'), why: both('Goed. Vriendschap, spullen, schuld en een oudere “vriend” komen hier samen. Hij is jonger dan 18.', 'Right. Friendship, things, debt and an older “friend” come together here. He is under 18.') },
        { code: 'c', right: false, text: both('Een gesprek met zijn ouders is genoeg.', 'A talk with his parents is enough.'), why: both('Dat kan gevaar geven en u weet niet wie erachter zit. Overleg eerst.', 'That may bring danger and you do not know who is behind it. Talk it over first.') },
      ],
    },
    {
      code: 's3', sources: ['S27', 'S28'],
      story: both('In een appartement werkt een vrouw als sekswerker. Een man ontvangt het geld, en zij mag niet alleen naar buiten.', 'In a flat a woman does sex work. A man receives the money, and she may not go out alone.'),
      question: both('Wat maakt dit een signaal?', 'What makes this a signal?'),
      answers: [
        { code: 'a', right: false, text: both('Dat zij sekswerk doet.', 'That she does sex work.'), why: both('Sekswerk zelf is geen mensenhandel.', 'Sex work as such is not trafficking.') },
        { code: 'b', right: true, text: both('Dat zij niet over haar geld beslist en niet vrij is om te gaan.', 'That she does not decide about her money and is not free to go.'), why: both('Goed. Het gaat om vrijheid: nee kunnen zeggen, kunnen stoppen, over eigen geld beslissen.', 'Right. It is about freedom: being able to say no, to stop, to decide about one’s own money.') },
        { code: 'c', right: false, text: both('Dat het in een woning is.', 'That it is in a home.'), why: both('De plek alleen zegt weinig. Wel weten we dat uitbuiting ook in huizen voorkomt.', 'The place alone says little. We do know that exploitation also happens in homes.') },
      ],
    },
    {
      code: 's4', sources: ['S13', 'S14'],
      story: both('U ziet bij één persoon één signaal van een lijst: zij is moe.', 'With one person you see one sign from a list: she is tired.'),
      question: both('Wat doet u?', 'What do you do?'),
      answers: [
        { code: 'a', right: false, text: both('Niets. Eén signaal is geen bewijs.', 'Nothing. One sign is no proof.'), why: both('Bewijs is niet nodig. Let wel op of er meer is, en overleg als het u niet loslaat.', 'Proof is not needed. Do watch for more, and talk it over if it stays with you.') },
        { code: 'b', right: false, text: both('Meteen de politie bellen: zij is slachtoffer.', 'Call the police at once: she is a victim.'), why: both('Moe zijn kan alles betekenen. Alleen bij gevaar nu belt u meteen 112.', 'Being tired can mean anything. Only when there is danger now do you call 112 at once.') },
        { code: 'c', right: true, text: both('Opletten of er meer signalen zijn, en bij twijfel overleggen.', 'Watch for other signs, and talk it over when in doubt.'), why: both('Goed. Signalen krijgen betekenis samen. Overleggen mag altijd.', 'Right. Signs gain meaning together. Talking it over is always allowed.') },
      ],
    },
  ],
};
