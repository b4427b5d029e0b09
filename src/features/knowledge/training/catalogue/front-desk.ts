import { professionByCode } from '../../catalogue/profession-cards.ts';
import { both, type ModulePage, type TrainingModule } from './module.ts';

const card = professionByCode('front-desk');

/** What to notice comes from the card of the desk, so that course and card never say different things. */
const notice: ModulePage = {
  code: 'notice', title: both('Wat u aan de balie kunt merken', 'What you may notice at the desk'),
  sentences: [
    both('Elk punt hieronder is een reden om op te letten. Geen van alle is een bewijs.', 'Each point below is a reason to pay attention. None of them is proof.'),
    both('Let op wat er gebeurt, niet op hoe iemand eruitziet of waar iemand vandaan komt.', 'Mind what happens, not how somebody looks or where they come from.'),
  ],
  points: card?.notice.map((one) => one.text) ?? [],
  sources: [...new Set(card?.notice.flatMap((one) => one.sources) ?? [])],
};

export const FRONT_DESK: TrainingModule = {
  code: 'front-desk', slug: 'de-balie', version: 1, written: '2026-11-24', reviewBy: '2027-11-24',
  name: both('De balie', 'The front desk'),
  about: both('Vijf minuten contact. Wat valt op, wat vraagt u, wat doet u daarna?', 'Five minutes of contact. What stands out, what do you ask, what do you do next?'),
  pages: [
    {
      code: 'why', sources: ['S11', 'S43'],
      title: both('Waarom juist de balie', 'Why the desk of all places'),
      sentences: [
        both('Bijna iedereen komt een keer aan de balie: voor een inschrijving, een paspoort, een uitkering.', 'Almost everybody comes to the desk once: to register, for a passport, for a benefit.'),
        both('In routekaarten en onderzoek wordt de baliemedewerker daarom genoemd als bron van signalen.', 'That is why route cards and research name the desk as a source of signals.'),
        both('U bent geen rechercheur. U doet uw gewone werk, en u ziet soms iets wat een ander niet ziet.', 'You are no detective. You do your ordinary work, and sometimes you see what others do not.'),
      ],
    },
    notice,
    {
      code: 'address', sources: ['S96', 'S99'],
      title: both('Een adres dat niet past', 'An address that does not fit'),
      sentences: [
        both('Bij een inschrijving ziet u het adres. Staan er heel veel mensen op? Is het een bedrijf, een loods, een hotel?', 'When somebody registers you see the address. Are very many people registered there? Is it a business, a shed, a hotel?'),
        both('Zulke adressen kwamen voor bij mensen die voor een ander werkten en niet vrij woonden.', 'Such addresses were found with people who worked for another and did not live freely.'),
        both('Er kan een gewone reden zijn. Schrijf op wat u zag en overleg. Ga niet zelf langs.', 'There may be an ordinary reason. Write down what you saw and talk it over. Do not go there yourself.'),
      ],
    },
    {
      code: 'companion', sources: ['S05'],
      title: both('Iemand die alles voor een ander regelt', 'Somebody who arranges everything for another'),
      sentences: [
        both('Hulp bij de balie is gewoon: een kind, een buurvrouw, een tolk.', 'Help at the desk is normal: a child, a neighbour, an interpreter.'),
        both('Let op als de begeleider ook de papieren houdt, alle antwoorden geeft, en de ander nooit zelf iets zegt.', 'Pay attention when the companion also holds the papers, gives all the answers, and the other never says anything.'),
        both('Kunt u de persoon even alleen spreken, bijvoorbeeld bij een handtekening? Doe dat alleen als het gewoon lijkt en veilig is.', 'Can you speak to the person alone for a moment, for example for a signature? Only if it seems ordinary and is safe.'),
        both('Laat de begeleider niet tolken als u iets belangrijks vraagt.', 'Do not let the companion interpret when you ask something important.'),
      ],
    },
    {
      code: 'ask', sources: ['S05'], practice: card?.ask,
      title: both('Vragen die u gewoon kunt stellen', 'Questions you can simply ask'),
      sentences: [both('Rustig, één tegelijk, alsof het bij het formulier hoort. Krijgt u geen antwoord, dan laat u het los.', 'Calmly, one at a time, as if part of the form. If no answer comes, let it go.')],
    },
    {
      code: 'after', sources: ['S16'],
      title: both('Als de persoon weg is', 'When the person has left'),
      sentences: [
        both('Schrijf dezelfde dag op wat u zag en wat er werd gezegd. Een dag later weet u het minder precies.', 'Write down the same day what you saw and what was said. A day later you know it less exactly.'),
        both('Meld het bij de aandachtsfunctionaris, met “Melden” in dit scherm.', 'Report it to the focal officer, with “Report” in this screen.'),
        both('Rond de aanvraag gewoon af zoals altijd. Weigeren of vertragen maakt een ander argwanend.', 'Finish the request as always. Refusing or delaying makes somebody suspicious.'),
      ],
    },
  ],
  situations: [
    {
      code: 's1', sources: ['S05'],
      story: both('Een vrouw komt zich inschrijven. Een man naast haar houdt haar paspoort vast en beantwoordt elke vraag. Zij kijkt naar de grond.', 'A woman comes to register. A man beside her holds her passport and answers every question. She looks at the floor.'),
      question: both('Wat doet u?', 'What do you do?'),
      answers: [
        { code: 'a', right: false, text: both('De man vragen of hij haar dwingt.', 'Ask the man whether he forces her.'), why: both('Spreek een mogelijke uitbuiter niet aan. Zij kan daar later last van krijgen.', 'Do not confront a possible exploiter. She may suffer for it later.') },
        { code: 'b', right: true, text: both('Gewoon doorwerken, haar zelf aanspreken, en daarna meteen opschrijven wat u zag.', 'Work on as usual, speak to her directly, and write down at once what you saw.'), why: both('Goed. Niets laten merken, wel goed kijken.', 'Right. Let nothing show, and look well.') },
        { code: 'c', right: false, text: both('De inschrijving weigeren.', 'Refuse the registration.'), why: both('Dat maakt argwanend en helpt haar niet.', 'That raises suspicion and does not help her.') },
      ],
    },
    {
      code: 's2', sources: ['S96', 'S99'],
      story: both('U ziet dat op één adres veertien mensen staan ingeschreven. Het is een bedrijfspand.', 'You see fourteen people registered at one address. It is a business building.'),
      question: both('Wat is een goede volgende stap?', 'What is a good next step?'),
      answers: [
        { code: 'a', right: false, text: both('Zelf gaan kijken na het werk.', 'Go and look yourself after work.'), why: both('Niet doen. Het kan gevaarlijk zijn en een controle later schaden.', 'Do not. It may be dangerous and harm a later check.') },
        { code: 'b', right: false, text: both('Niets: iedereen mag zich inschrijven.', 'Nothing: everybody may register.'), why: both('Dat mag, en tegelijk is dit een reden om te overleggen.', 'So they may, and at the same time it is a reason to talk it over.') },
        { code: 'c', right: true, text: both('Het adres melden, met wat u zag en wat u niet weet.', 'Report the address, with what you saw and what you do not know.'), why: both('Goed. Een ander kan kijken of er vergunningen of eerdere signalen zijn.', 'Right. Somebody else can look for permits or earlier signals.') },
      ],
    },
    {
      code: 's3', sources: ['S05'],
      story: both('Een man begrijpt uw vraag niet. Zijn begeleider zegt: “Ik vertaal wel, dat doe ik altijd.”', 'A man does not understand your question. His companion says: “I will translate, I always do.”'),
      question: both('Wat is het beste?', 'What is best?'),
      answers: [
        { code: 'a', right: true, text: both('Voor belangrijke vragen een andere tolk gebruiken, op een gewone manier.', 'For important questions use another interpreter, in an ordinary way.'), why: both('Goed. Zo kan de man zelf antwoorden. Zeg dat dit bij u gewoon is.', 'Right. Then the man can answer himself. Say that it is usual here.') },
        { code: 'b', right: false, text: both('Fijn, dat scheelt tijd.', 'Fine, that saves time.'), why: both('U weet dan niet wat hij zelf zegt.', 'Then you do not know what he says himself.') },
        { code: 'c', right: false, text: both('De begeleider wegsturen.', 'Send the companion away.'), why: both('Dat kan voor de man later gevaar geven. Maak er geen zaak van.', 'That may bring danger for the man later. Make no issue of it.') },
      ],
    },
    {
      code: 's4', sources: ['S30', 'S31'],
      story: both('Een jongen van 19 wil voor de derde keer dit jaar een nieuwe identiteitskaart. “Uitgeleend en niet teruggekregen,” zegt hij zacht.', 'A boy of 19 wants a new identity card for the third time this year. “Lent it and never got it back,” he says softly.'),
      question: both('Waaraan denkt u?', 'What do you think of?'),
      answers: [
        { code: 'a', right: false, text: both('Aan slordigheid, verder niets.', 'Of carelessness, nothing else.'), why: both('Dat kan. Maar een pas of naam uitlenen is ook een bekend signaal bij geldezels.', 'It may be. But lending a card or a name is also a known sign with money mules.') },
        { code: 'b', right: true, text: both('Misschien gebruikt een ander zijn naam. Ik vraag rustig door en overleg.', 'Perhaps somebody uses his name. I ask calmly and talk it over.'), why: both('Goed. “Wie heeft hem nu?” is een gewone vraag. Zijn leeftijd maakt hem niet minder kwetsbaar.', 'Right. “Who has it now?” is an ordinary question. His age makes him no less vulnerable.') },
        { code: 'c', right: false, text: both('Aan fraude. Ik weiger de kaart.', 'Of fraud. I refuse the card.'), why: both('Hij kan onder druk staan. Rond de aanvraag af en meld wat u zag.', 'He may be under pressure. Finish the request and report what you saw.') },
      ],
    },
  ],
};
