import { professionByCode } from '../../catalogue/profession-cards.ts';
import { both, type ModulePage, type TrainingModule } from './module.ts';

const card = professionByCode('enforcement');

const notice: ModulePage = {
  code: 'notice', title: both('Wat u op een controle kunt zien', 'What you may see on a check'),
  sentences: [both('Kijk verder dan uw eigen lijst. Elk punt is een reden om te melden, geen bewijs.', 'Look beyond your own list. Each point is a reason to report, not proof.')],
  points: card?.notice.map((one) => one.text) ?? [],
  sources: [...new Set(card?.notice.flatMap((one) => one.sources) ?? [])],
};

export const ON_A_CHECK: TrainingModule = {
  code: 'on-a-check', slug: 'op-een-controle', version: 1, written: '2026-11-24', reviewBy: '2027-05-24',
  name: both('Op een controle', 'On a check'),
  about: both('Voor toezicht en handhaving: uw eigen grond, met zijn tweeën, en wat als u een slachtoffer vindt.', 'For supervision and enforcement: your own ground, in pairs, and what if you find a victim.'),
  pages: [
    {
      code: 'own-ground', sources: ['S42'],
      title: both('Iedereen een eigen grond', 'Everybody their own ground'),
      sentences: [
        both('Op een gezamenlijke controle gaat iedere toezichthouder naar binnen op een eigen grond. U lift niet mee op die van een ander.', 'On a joint check every supervisor enters on a ground of their own. You do not ride along on somebody else’s.'),
        both('Ziet u iets strafbaars? Laat dat aan wie daarvoor bevoegd is.', 'Do you see something criminal? Leave it to those with the powers.'),
        both('Ga altijd met zijn tweeën, het liefst een man en een vrouw.', 'Always go in pairs, preferably a man and a woman.'),
      ],
    },
    {
      code: 'home', grade: 'law-2015', sources: ['S125'],
      title: both('Een woning is anders', 'A home is different'),
      sentences: [
        both('Een toezichthouder mag elke plaats betreden, maar een woning alleen als de bewoner het goed vindt (Awb 5:15).', 'A supervisor may enter any place, but a home only if the resident agrees (Awb 5:15).'),
        both('Gebruik uw bevoegdheid alleen zo ver als uw taak redelijkerwijs vraagt.', 'Use your power only as far as your task reasonably needs.'),
        both('Slaapt er iemand in een bedrijf? Dan kan dat deel een woning zijn. Overleg voor u verder gaat.', 'Does somebody sleep in a business? That part may be a home. Consult before you go on.'),
      ],
    },
    notice,
    {
      code: 'prepare', sources: ['S59', 'S05'], grade: 'law-2015',
      title: both('Vooraf: bereid opvang voor', 'Beforehand: prepare shelter'),
      sentences: [
        both('Verwacht u dat er slachtoffers kunnen zijn? Regel vóór de controle wie de zorg doet en waar opvang is. Neem daarvoor contact op met CoMensha.', 'Do you expect that there may be victims? Arrange before the check who gives care and where there is shelter. Contact CoMensha for it.'),
        both('Zet in het draaiboek wat er gebeurt als u een slachtoffer vindt, en wie dat doet.', 'Write in the script what happens when you find a victim, and who does it.'),
        both('Bij de geringste aanwijzing kan de politie bedenktijd aanbieden. Dat doet alleen de politie of de Marechaussee.', 'At the slightest indication the police can offer a reflection period. Only the police or the Marechaussee do so.'),
      ],
    },
    {
      code: 'speak', sources: ['S13'], practice: card?.ask,
      title: both('Praten met wie u aantreft', 'Speaking with whom you meet'),
      sentences: [both('Spreek iemand apart, als dat veilig en gewoon kan. De baas hoeft er niet bij te staan.', 'Speak to a person apart, if that is safe and ordinary. The boss need not stand by.')],
    },
    {
      code: 'after', sources: ['S16', 'S03', 'S99', 'S143'], grade: 'law-2015',
      title: both('Daarna: opschrijven en melden', 'Afterwards: write down and report'),
      sentences: [
        both('Schrijf per partner op wat er is gevonden: overtredingen, signalen, en wat er werd doorgegeven.', 'Write down per partner what was found: violations, signals, and what was passed on.'),
        both('Meld een signaal van mensenhandel bij de aandachtsfunctionaris. Opsporingsdiensten geven signalen meteen door aan het EMM.', 'Report a signal of trafficking to the focal officer. Investigation services pass signals on to the EMM at once.'),
        both('Een goed verslag telt. In 2017 ging een sluiting van een pand niet door, omdat het dossier te weinig liet zien.', 'A good report counts. In 2017 the closure of a building was annulled because the file showed too little.'),
      ],
    },
  ],
  situations: [
    {
      code: 's1', sources: ['S42', 'S125'],
      story: both('U controleert brandveiligheid in een loods. Achterin is een kamer met bedden en een gasstel. De deur van die kamer is dicht.', 'You check fire safety in a shed. At the back is a room with beds and a stove. The door of that room is shut.'),
      question: both('Gaat u die kamer in?', 'Do you enter that room?'),
      answers: [
        { code: 'a', right: false, text: both('Ja, ik mag overal komen.', 'Yes, I may go anywhere.'), why: both('Niet in een woning zonder toestemming van de bewoner. Dit kan een woning zijn.', 'Not into a home without the resident’s consent. This may be a home.') },
        { code: 'b', right: true, text: both('Ik vraag of het goed is, en overleg als ik twijfel.', 'I ask whether it is all right, and consult when in doubt.'), why: both('Goed. En u schrijft op wat u van buiten zag: bedden in een loods zijn een signaal.', 'Right. And you write down what you saw from outside: beds in a shed are a sign.') },
        { code: 'c', right: false, text: both('Nee, dit is niet mijn lijst. Ik laat het weg.', 'No, this is not on my list. I leave it out.'), why: both('Binnengaan is één ding, melden wat u zag is iets anders. Melden kan altijd.', 'Entering is one thing, reporting what you saw another. You can always report.') },
      ],
    },
    {
      code: 's2', sources: ['S13', 'S05'],
      story: both('Tijdens een controle in een keuken fluistert een kok: “Ik krijg geen loon. Zeg niets.” De baas komt eraan.', 'During a check in a kitchen a cook whispers: “I am not paid. Say nothing.” The boss is coming.'),
      question: both('Wat doet u nu?', 'What do you do now?'),
      answers: [
        { code: 'a', right: true, text: both('Rustig doorgaan met de controle, en later veilig contact zoeken via de juiste partner.', 'Calmly go on with the check, and seek safe contact later through the right partner.'), why: both('Goed. Zijn veiligheid gaat voor. Meld het direct na de controle.', 'Right. His safety comes first. Report it right after the check.') },
        { code: 'b', right: false, text: both('De baas vragen waarom hij niet betaalt.', 'Ask the boss why he does not pay.'), why: both('Dan weet de baas wie er praatte.', 'Then the boss knows who talked.') },
        { code: 'c', right: false, text: both('Zeggen dat u hem vandaag nog opvang geeft.', 'Say that you will give him shelter today.'), why: both('Beloof niets wat u niet kunt waarmaken.', 'Promise nothing that you cannot keep.') },
      ],
    },
    {
      code: 's3', sources: ['S42'],
      story: both('U vindt vier paspoorten van anderen in een la. U bent toezichthouder, geen opsporingsambtenaar.', 'You find four passports of other people in a drawer. You are a supervisor, not an investigating officer.'),
      question: both('Wat doet u?', 'What do you do?'),
      answers: [
        { code: 'a', right: false, text: both('De paspoorten meenemen als bewijs.', 'Take the passports as evidence.'), why: both('Daarvoor bent u niet bevoegd. Het kan het onderzoek schaden.', 'You have no power for that. It may harm the investigation.') },
        { code: 'b', right: false, text: both('De la weer dichtdoen en niets zeggen.', 'Close the drawer and say nothing.'), why: both('Paspoorten in andermans handen zijn een belangrijk signaal.', 'Passports in other hands are an important sign.') },
        { code: 'c', right: true, text: both('Laten liggen, opschrijven wat u zag, en de politie erbij halen.', 'Leave them, write down what you saw, and bring in the police.'), why: both('Goed. Strafbare feiten laat u aan wie daarvoor bevoegd is.', 'Right. Criminal facts are left to those with the powers.') },
      ],
    },
    {
      code: 's4', sources: ['S59', 'S05'],
      story: both('Morgen is een grote controle. U leest in het draaiboek niets over slachtoffers.', 'Tomorrow is a big check. The script says nothing about victims.'),
      question: both('Wat doet u?', 'What do you do?'),
      answers: [
        { code: 'a', right: false, text: both('Afwachten. Als er iemand is, bellen we dan wel.', 'Wait and see. If there is somebody, we will call then.'), why: both('Buiten kantooruren is een plek vinden moeilijk. Bereid het voor.', 'Outside office hours a place is hard to find. Prepare it.') },
        { code: 'b', right: true, text: both('Vandaag vragen wie de zorg doet en of opvang is voorbereid.', 'Ask today who gives care and whether shelter is prepared.'), why: both('Goed. Ook CoMensha vooraf bellen hoort erbij.', 'Right. Calling CoMensha beforehand belongs to it too.') },
        { code: 'c', right: false, text: both('De controle afzeggen.', 'Call off the check.'), why: both('Dat hoeft niet. Het draaiboek aanvullen is genoeg.', 'No need. Completing the script is enough.') },
      ],
    },
  ],
};
