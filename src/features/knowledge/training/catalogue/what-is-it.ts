import { CONCEPT, type ConceptPart } from '../../catalogue/concept.ts';
import { both, type ModulePage, type TrainingModule } from './module.ts';

/** The concept stands in the room's own catalogue; a module adds what it means for a colleague. */
function fromConcept(code: ConceptPart['code'], after: ModulePage['sentences'], more: ModulePage['sources'] = []): ModulePage {
  const part = CONCEPT.find((one) => one.code === code);
  if (!part) throw new RangeError(`The concept has no part ${code}.`);
  return { code, title: part.title, sentences: [...part.sentences, ...after], grade: part.grade, sources: [...part.sources, ...more] };
}

export const WHAT_IS_IT: TrainingModule = {
  code: 'what-is-it', slug: 'wat-is-mensenhandel', version: 1, written: '2026-11-24', reviewBy: '2027-11-24',
  name: both('Wat is mensenhandel?', 'What is human trafficking?'),
  about: both('Het begrip in gewone woorden, en wat het niet is.', 'The concept in plain words, and what it is not.'),
  pages: [
    fromConcept('what', [
      both('De kern is dus uitbuiting. Iemand verdient aan een ander, en die ander kan daar niet vrij over beslissen.', 'So the core is exploitation. One person profits from another, who cannot decide freely about it.'),
      both('Wie signalen registreert, spreekt van een mogelijk of vermoedelijk slachtoffer. Of het zo is, stelt u niet vast.', 'Whoever records signals speaks of a possible or presumed victim. Whether it is so, is not for you to establish.'),
    ]),
    fromConcept('coercion', [
      both('Dwang is vaak niet te zien. Er is geen slot op de deur nodig.', 'Coercion is often not visible. No lock on the door is needed.'),
      both('Schulden, dreigen met de familie of het paspoort afnemen is soms genoeg.', 'Debts, threats to the family or taking away the passport are sometimes enough.'),
      both('Vraag u daarom niet af: waarom loopt diegene niet weg? Vraag u af: welke keus heeft diegene?', 'So do not ask: why do they not walk away? Ask: which choice do they have?'),
    ], ['S05']),
    fromConcept('minors', [
      both('Ook als een jongere zegt dat het de eigen keus was, is dat geen reden om niets te doen.', 'Even when a young person says it was their own choice, that is no reason to do nothing.'),
      both('Voor advies over een kind of jongere kunt u Veilig Thuis bellen: 0800-2000.', 'For advice about a child or young person you can call Veilig Thuis: 0800-2000.'),
    ], ['S30']),
    fromConcept('smuggling', [
      both('Let in uw verslag op het woord. Wie de twee door elkaar haalt, stuurt een signaal naar de verkeerde plek.', 'Mind the word in your report. Confusing the two sends a signal to the wrong place.'),
    ]),
    {
      code: 'bad-employer', grade: 'read', sources: ['S04', 'S25'],
      title: both('En een slechte baas?', 'And a bad boss?'),
      sentences: [
        both('Niet elke slechte werkgever is een mensenhandelaar. Te weinig loon alleen is nog geen mensenhandel.', 'Not every bad employer is a trafficker. Low pay alone is not trafficking.'),
        both('Bij arbeidsuitbuiting komen vaak meer dingen samen: weinig loon, lange dagen, slecht wonen, dreigen, en een baas van wie iemand in alles afhankelijk is.', 'In labour exploitation several things often come together: low pay, long days, bad housing, threats, and a boss on whom a person depends for everything.'),
        both('U hoeft dat verschil niet te maken. Meld wat u ziet. Anderen zoeken uit wat het is.', 'You need not draw that line. Report what you see. Others find out what it is.'),
      ],
    },
    fromConcept('no-complaint', [
      both('Wie bang is om te worden weggestuurd, meldt zich minder snel. Uw signaal kan dan het eerste zijn.', 'People who fear being sent away come forward less easily. Your signal may then be the first.'),
    ], ['S93']),
    fromConcept('here', [
      both('Kleine gemeenten zeggen vaak: wij hebben geen vergunde prostitutie, dus geen mensenhandel. Dat klopt niet.', 'Small municipalities often say: we have no licensed prostitution, so no trafficking. That is not so.'),
      both('Uw eigen werk is de plek waar iets kan opvallen: aan de balie, bij een huisbezoek, op school, bij een controle.', 'Your own work is where something may be noticed: at the desk, on a home visit, at school, on a check.'),
    ], ['S26']),
  ],
  situations: [
    {
      code: 's1', sources: ['S02', 'S03'],
      story: both('Een man werkt in een keuken. Hij kwam met valse beloften en heeft een schuld bij zijn baas. De deur is niet op slot. “Hij kan toch weg,” zegt uw collega.', 'A man works in a kitchen. He was brought with false promises and has a debt to his boss. The door is not locked. “He can leave, can’t he?” says your colleague.'),
      question: both('Wat klopt?', 'What is right?'),
      answers: [
        { code: 'a', right: false, text: both('Zonder opsluiting is het geen mensenhandel.', 'Without being locked up it is not trafficking.'), why: both('Opsluiten is niet nodig. Ook bedrog en misbruik van een kwetsbare positie zijn dwangmiddelen.', 'Being locked up is not needed. Deceit and abuse of a vulnerable position are means of coercion too.') },
        { code: 'b', right: true, text: both('Het kan mensenhandel zijn. Bedrog en schuld kunnen iemand ook vasthouden.', 'It may be trafficking. Deceit and debt can hold a person too.'), why: both('Goed. Het gaat erom of iemand een echte keus heeft. U meldt wat u weet; anderen beoordelen het.', 'Right. What counts is whether a person has a real choice. You report what you know; others assess it.') },
        { code: 'c', right: false, text: both('Het is zeker mensenhandel.', 'It is certainly trafficking.'), why: both('Dat kunt u nog niet weten, en het hoeft ook niet. Trek geen conclusie; meld wat u zag en hoorde.', 'You cannot know that yet, and need not. Draw no conclusion; report what you saw and heard.') },
      ],
    },
    {
      code: 's2', sources: ['S02', 'S04'],
      story: both('Een meisje van 16 vertelt een jongerenwerker dat haar vriend haar met andere mannen laat afspreken. “Ik wil dat zelf,” zegt ze.', 'A girl of 16 tells a youth worker that her boyfriend lets her meet other men. “I want it myself,” she says.'),
      question: both('Wat betekent haar “ik wil dat zelf”?', 'What does her “I want it myself” mean?'),
      answers: [
        { code: 'a', right: false, text: both('Dan is er geen dwang, dus geen signaal.', 'Then there is no coercion, so no signal.'), why: both('Bij iemand jonger dan 18 hoeft dwang niet bewezen te worden.', 'With somebody under 18, coercion need not be proven.') },
        { code: 'b', right: true, text: both('Zij is jonger dan 18. Dan hoeft er geen dwang te zijn; dit is een signaal.', 'She is under 18. Then there need be no coercion; this is a signal.'), why: both('Goed. Overleg vandaag nog, bijvoorbeeld met de aandachtsfunctionaris en Veilig Thuis.', 'Right. Talk it over today, for example with the focal officer and Veilig Thuis.') },
        { code: 'c', right: false, text: both('Eerst moet zij aangifte doen.', 'First she must press charges.'), why: both('Aangifte is niet nodig. De politie kan ook zonder aangifte onderzoek doen.', 'Charges are not needed. The police can investigate without them.') },
      ],
    },
    {
      code: 's3', sources: ['S05', 'S06'],
      story: both('Een vrouw vertelt dat iemand haar tegen betaling over de grens bracht. Nu werkt zij zes dagen per week om die reis terug te betalen. Zij krijgt geen geld in handen.', 'A woman says somebody took her across the border for money. Now she works six days a week to pay the journey back. She never holds any money.'),
      question: both('Wat is dit?', 'What is this?'),
      answers: [
        { code: 'a', right: false, text: both('Alleen mensensmokkel. Dat is iets anders.', 'Only people smuggling. That is something else.'), why: both('Het begon misschien met smokkel, maar het werk en de schuld daarna kunnen uitbuiting zijn.', 'It may have begun as smuggling, but the work and the debt after it may be exploitation.') },
        { code: 'b', right: false, text: both('Een gewone lening met een baan erbij.', 'An ordinary loan with a job.'), why: both('Iemand die nooit over het eigen loon beschikt en een schuld moet afwerken, is niet vrij.', 'A person who never has their own pay and must work off a debt is not free.') },
        { code: 'c', right: true, text: both('Het kunnen smokkel en mensenhandel samen zijn. Meld beide feiten apart.', 'It may be smuggling and trafficking together. Report both facts apart.'), why: both('Goed. De twee zijn verschillend en kunnen samen voorkomen.', 'Right. The two differ and can go together.') },
      ],
    },
    {
      code: 's4', sources: ['S83', 'S84'],
      story: both('In een overleg zegt iemand: “Wij zijn een rustige gemeente. Hier zijn geen clubs. Dit speelt hier niet.”', 'In a meeting somebody says: “We are a quiet municipality. There are no clubs here. This does not happen here.”'),
      question: both('Wat antwoordt u?', 'What do you answer?'),
      answers: [
        { code: 'a', right: true, text: both('Hoe kleiner de gemeente, hoe minder zicht. Hotels, huizen, horeca en bouw zijn er ook hier.', 'The smaller the municipality, the less it sees. There are hotels, homes, catering and construction here too.'), why: both('Goed. Niets zien is iets anders dan weten dat er niets is.', 'Right. Seeing nothing is not knowing that there is nothing.') },
        { code: 'b', right: false, text: both('Dat klopt. Wij richten ons op de grote steden om ons heen.', 'True. We look at the big cities around us.'), why: both('De Nationaal Rapporteur waarschuwde juist hiervoor: uitbuiting gebeurt ook in hotels en huizen, en in sectoren die overal zijn.', 'The National Rapporteur warned about exactly this: exploitation also happens in hotels and homes, and in trades that are everywhere.') },
        { code: 'c', right: false, text: both('Er zijn hier vast evenveel slachtoffers als in een stad.', 'There are surely as many victims here as in a city.'), why: both('Ook dat weet niemand. Zeg niet meer dan er bekend is.', 'Nobody knows that either. Say no more than is known.') },
      ],
    },
  ],
};
