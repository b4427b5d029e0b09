import { CARD_DO, CARD_DO_NOT } from '../../catalogue/profession-cards.ts';
import { both, type TrainingModule } from './module.ts';

export const GUT_FEELING: TrainingModule = {
  code: 'gut-feeling', slug: 'niet-pluis', version: 1, written: '2026-11-24', reviewBy: '2027-11-24',
  name: both('Wat doe ik met een niet-pluisgevoel?', 'What do I do with a gut feeling?'),
  about: both('Van “er klopt iets niet” naar een melding. In kleine stappen.', 'From “something is wrong” to a report. In small steps.'),
  pages: [
    {
      code: 'enough', sources: ['S12', 'S13'],
      title: both('Een gevoel is genoeg', 'A feeling is enough'),
      sentences: [
        both('U merkt dat er iets niet klopt. U weet niet precies wat. Dat heet een niet-pluisgevoel.', 'You notice that something is not right. You do not know exactly what. That is a gut feeling.'),
        both('U hoeft niet zeker te zijn. Een vermoeden is genoeg om te overleggen.', 'You need not be certain. A suspicion is enough to talk it over.'),
        both('Het kan ook iets anders blijken: schulden, ruzie, ziekte. Ook dan kan iemand hulp nodig hebben.', 'It may turn out to be something else: debts, a quarrel, illness. Then too a person may need help.'),
      ],
    },
    {
      code: 'danger-first', sources: ['S15'],
      title: both('Eerst: is er nu gevaar?', 'First: is there danger now?'),
      sentences: [
        both('Is iemand nu in gevaar? Bel 112. Doe dat vóór al het andere.', 'Is somebody in danger now? Call 112. Do that before anything else.'),
        both('Is er geen gevaar nu? Dan hebt u tijd om rustig op te schrijven wat u zag.', 'Is there no danger now? Then you have time to write down calmly what you saw.'),
        both('Twijfelt u of er gevaar is? Dan belt u ook. De politie beoordeelt het.', 'Are you in doubt whether there is danger? Then call too. The police will judge.'),
      ],
    },
    {
      code: 'saw-heard-think', sources: ['S13', 'S14'],
      title: both('Wat u zag, wat u hoorde, wat u denkt', 'What you saw, what you heard, what you think'),
      sentences: [
        both('Houd drie dingen uit elkaar. Het formulier van Baken vraagt er apart naar.', 'Keep three things apart. The form in Baken asks for each.'),
        both('Zo kan iemand anders later zelf oordelen, en weegt een vermoeden niet als een feit.', 'Then somebody else can judge later, and a suspicion does not weigh as a fact.'),
      ],
      points: [
        both('Zag: “De man hield beide paspoorten vast.”', 'Saw: “The man held both passports.”'),
        both('Hoorde: “De vrouw zei dat zij haar adres niet wist.”', 'Heard: “The woman said she did not know her address.”'),
        both('Denk: “Ik denk dat zij niet vrij kon praten.”', 'Think: “I think she could not speak freely.”'),
      ],
    },
    {
      code: 'do', sources: ['S13'], practice: CARD_DO,
      title: both('Wat u wel doet', 'What you do'),
      sentences: [both('Deze dingen helpen op het moment zelf.', 'These things help at the moment itself.')],
    },
    {
      code: 'do-not', sources: ['S13'], practice: CARD_DO_NOT,
      title: both('Wat u niet doet', 'What you do not do'),
      sentences: [both('Deze dingen kunnen iemand in gevaar brengen, of later een onderzoek schaden.', 'These things can put a person in danger, or harm an investigation later.')],
    },
    {
      code: 'to-whom', sources: ['S16', 'S15'],
      title: both('Naar wie gaat u?', 'To whom do you go?'),
      sentences: [
        both('In uw gemeente gaat u naar de aandachtsfunctionaris mensenhandel. Die verzamelt de signalen van alle collega’s.', 'In your municipality you go to the focal officer for trafficking, who collects the signals of all colleagues.'),
        both('Zij of hij zoekt verder: hoort dit bij een ander signaal, en welke partner moet het weten?', 'The focal officer looks further: does this belong to another signal, and which partner should know?'),
        both('Melden doet u bij “Melden” in dit scherm. Het kost ongeveer drie minuten.', 'You report under “Report” in this screen. It takes about three minutes.'),
      ],
    },
    {
      code: 'after', sources: ['S43', 'S94'],
      title: both('Wat er daarna gebeurt', 'What happens next'),
      sentences: [
        both('Veel professionals melden niet, omdat zij niet weten waar een signaal blijft. Daarom ziet u bij “Mijn meldingen” hoe het ermee staat.', 'Many professionals do not report because they do not know where a signal goes. So under “My reports” you see how it stands.'),
        both('U krijgt niet alles te horen. Over een persoon mag vaak weinig worden teruggezegd.', 'You will not hear everything. Little may be told back about a person.'),
        both('Vaak blijkt het geen mensenhandel, maar wel een ander probleem dat zorg nodig heeft. Ook dat is een goede uitkomst.', 'Often it turns out not to be trafficking but another problem that needs care. That is a good outcome too.'),
      ],
    },
  ],
  situations: [
    {
      code: 's1', sources: ['S12', 'S13'],
      story: both('Na een gesprek zit u iets dwars. U kunt niet zeggen wat. Een collega zegt: “Zonder feiten kun je niets melden.”', 'After a conversation something bothers you. You cannot say what. A colleague says: “Without facts you cannot report.”'),
      question: both('Wat doet u?', 'What do you do?'),
      answers: [
        { code: 'a', right: true, text: both('Overleggen met de aandachtsfunctionaris.', 'Talk it over with the focal officer.'), why: both('Goed. Overleggen mag met alleen een gevoel. Samen kijkt u wat het is.', 'Right. A feeling is enough to talk it over. Together you look at what it is.') },
        { code: 'b', right: false, text: both('Wachten tot u bewijs hebt.', 'Wait until you have proof.'), why: both('Bewijs zoeken is niet uw werk, en wachten kan lang duren voor wie hulp nodig heeft.', 'Finding proof is not your work, and waiting is long for who needs help.') },
        { code: 'c', right: false, text: both('De persoon opzoeken op sociale media.', 'Look the person up on social media.'), why: both('Ga niet zelf onderzoeken. Dat kan iemand in gevaar brengen.', 'Do not investigate yourself. It may put somebody in danger.') },
      ],
    },
    {
      code: 's2', sources: ['S15'],
      story: both('U belt aan voor een huisbezoek. Binnen huilt iemand en u hoort dat er wordt geslagen.', 'You ring for a home visit. Inside somebody is crying and you hear blows.'),
      question: both('Wat doet u eerst?', 'What do you do first?'),
      answers: [
        { code: 'a', right: false, text: both('Melden bij de aandachtsfunctionaris.', 'Report to the focal officer.'), why: both('Dat doet u daarna. Bij gevaar nu gaat 112 voor.', 'You do that afterwards. With danger now, 112 comes first.') },
        { code: 'b', right: true, text: both('Weggaan van de deur en 112 bellen.', 'Step away from the door and call 112.'), why: both('Goed. Eerst de veiligheid, ook die van u zelf.', 'Right. Safety first, your own too.') },
        { code: 'c', right: false, text: both('Naar binnen gaan om te helpen.', 'Go in to help.'), why: both('U brengt uzelf in gevaar. De politie is hiervoor opgeleid.', 'You put yourself in danger. The police are trained for this.') },
      ],
    },
    {
      code: 's3', sources: ['S13', 'S14'],
      story: both('U schrijft uw melding. U begint met: “De man is een mensenhandelaar.”', 'You write your report. You begin with: “The man is a trafficker.”'),
      question: both('Hoe schrijft u het beter?', 'How do you write it better?'),
      answers: [
        { code: 'a', right: false, text: both('“De man zag er verdacht uit.”', '“The man looked suspicious.”'), why: both('Dat is een oordeel over hoe iemand eruitziet. Schrijf op wat er gebeurde.', 'That is a judgement about looks. Write down what happened.') },
        { code: 'b', right: false, text: both('“De man is misschien een mensenhandelaar.”', '“The man may be a trafficker.”'), why: both('Dat is nog steeds een conclusie. Zet wat u denkt apart, bij “wat ik denk”.', 'That is still a conclusion. Put what you think apart, under “what I think”.') },
        { code: 'c', right: true, text: both('“De man gaf alle antwoorden en hield haar telefoon vast.”', '“The man gave all the answers and held her phone.”'), why: both('Goed. Dit hebt u gezien. Een ander kan ermee verder.', 'Right. This you saw. Somebody else can go on with it.') },
      ],
    },
    {
      code: 's4', sources: ['S13'],
      story: both('Een vrouw begint te vertellen. Zij vraagt: “Beloof je dat je het tegen niemand zegt?”', 'A woman begins to tell. She asks: “Do you promise to tell nobody?”'),
      question: both('Wat zegt u?', 'What do you say?'),
      answers: [
        { code: 'a', right: false, text: both('“Dat beloof ik.”', '“I promise.”'), why: both('Die belofte kunt u niet houden. Zij mag weten waar zij aan toe is.', 'You cannot keep that promise. She may know where she stands.') },
        { code: 'b', right: true, text: both('“Dat kan ik niet beloven. Ik zeg u wel vooraf met wie ik overleg, als dat veilig kan.”', '“I cannot promise that. I will tell you beforehand with whom I talk, if that is safe.”'), why: both('Goed. Eerlijk en rustig. Vraag niet door; dat doet iemand die ervoor is opgeleid.', 'Right. Honest and calm. Do not press on; somebody trained for it will.') },
        { code: 'c', right: false, text: both('“Vertel eerst alles, dan zien we wel.”', '“First tell me everything, then we will see.”'), why: both('Laat niet het hele verhaal vertellen. Dat moet zij anders later nog een keer doen.', 'Do not draw out the whole story. She would have to tell it again later.') },
      ],
    },
  ],
};
