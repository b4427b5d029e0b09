import { SHARING_GROUNDS } from '../../catalogue/sharing-grounds.ts';
import { both, type ModulePage, type TrainingModule } from './module.ts';

const toConfirm = both('Welke afspraken uw gemeente heeft, is te bevestigen door de gemeente. Vraag het bij twijfel aan de privacyfunctionaris.', 'Which agreements your municipality has is to be confirmed by the municipality. In doubt, ask the privacy officer.');

const ground = (code: (typeof SHARING_GROUNDS)[number]['code']): ModulePage['sentences'] => SHARING_GROUNDS.filter((one) => one.code === code).flatMap((one) => [both(`${one.name.nl}.`, `${one.name.en}.`), one.what]);

export const PRIVACY: TrainingModule = {
  code: 'privacy', slug: 'privacy-zonder-angst', version: 1, written: '2026-11-24', reviewBy: '2027-05-24',
  name: both('Privacy zonder angst', 'Privacy without fear'),
  about: both('Wat mag wel, wat mag niet, en aan wie vraagt u het?', 'What is allowed, what is not, and whom do you ask?'),
  pages: [
    {
      code: 'fear', sources: ['S158', 'S159'],
      title: both('“Het mag niet van de AVG”', '“The GDPR forbids it”'),
      sentences: [
        both('Dat hoort u vaak. Het klopt meestal niet.', 'You hear it often. Usually it is not so.'),
        both('Door die gedachte daalde het aantal meldingen van hulporganisaties sterk: van 550 naar 150 per jaar.', 'Because of that thought the number of reports by aid organisations fell sharply: from 550 to 150 a year.'),
        both('De privacywet verbiedt melden niet. De wet vraagt wel dat u nadenkt: waarvoor, aan wie, en hoeveel?', 'The privacy law does not forbid reporting. It does ask you to think: what for, to whom, and how much?'),
      ],
    },
    {
      code: 'authority', sources: ['S158', 'S159'],
      title: both('Melden bij een bevoegde instantie', 'Reporting to an authority'),
      sentences: [
        ...ground('report-to-authority'),
        both('Toestemming is één van de zes gronden in de wet. Er zijn dus ook vijf andere.', 'Consent is one of six grounds in the law. So there are five others.'),
        both('Bij twijfel doet de aandachtsfunctionaris dit. U hoeft het niet alleen te beslissen.', 'In doubt the focal officer does this. You need not decide it alone.'),
      ],
    },
    {
      code: 'consent', sources: ['S132'],
      title: both('Opvang vragen bij CoMensha', 'Asking CoMensha for shelter'),
      sentences: [
        ...ground('written-consent'),
        both('Dat is iets anders dan melden bij de politie. Daar is geen toestemming voor nodig; hier wel.', 'That differs from reporting to the police. That needs no consent; this does.'),
      ],
    },
    {
      code: 'inside', sources: ['S71', 'S125'], grade: 'law-2015',
      title: both('Delen binnen de gemeente', 'Sharing inside the municipality'),
      sentences: [
        ...ground('within-municipality'),
        both('Vertel een signaal dus niet rond op de afdeling. U meldt het op één plek. Alleen wie het behandelt, ziet het.', 'So do not pass a signal around the department. You report it in one place. Only who handles it sees it.'),
      ],
    },
    {
      code: 'least', sources: ['S71', 'S154'],
      title: both('Niet meer dan nodig', 'No more than needed'),
      sentences: [
        both('Schrijf op wat nodig is om verder te kunnen. Laat de rest weg.', 'Write down what is needed to go on. Leave out the rest.'),
        both('Zet geen namen in een onderwerp van een mail, in een titel of in een agenda.', 'Put no names in the subject of a mail, in a title or in a calendar.'),
        both('Gezondheid, seksueel leven en strafbare feiten zijn extra gevoelig. Noem ze alleen als het signaal erover gaat.', 'Health, sexual life and criminal facts are extra sensitive. Name them only when the signal is about them.'),
        both('Kopieer geen dossiers van jeugdzorg of Veilig Thuis.', 'Copy no files of youth care or Veilig Thuis.'),
      ],
    },
    {
      code: 'systems', sources: ['S71'], practice: {
        grade: 'unverified', note: toConfirm,
        items: [
          both('Kijk in een systeem alleen als uw eigen werk dat vraagt. Nieuwsgierig zijn is geen reden.', 'Look in a system only when your own work asks for it. Curiosity is no reason.'),
          both('Praat niet over een signaal in de kantine of in een app-groep.', 'Do not talk about a signal in the canteen or in a chat group.'),
          both('Kreeg u iets te zien wat u niet nodig had? Meld dat. Het is geen schande.', 'Were you shown something you did not need? Say so. It is no disgrace.'),
        ],
      },
      title: both('In uw eigen werk', 'In your own work'),
      sentences: [both('Drie gewoonten die altijd passen.', 'Three habits that always fit.')],
    },
  ],
  situations: [
    {
      code: 's1', sources: ['S158', 'S159'],
      story: both('U wilt een signaal melden. Een collega waarschuwt: “Zonder toestemming van die mevrouw mag dat niet van de AVG.”', 'You want to report a signal. A colleague warns: “Without that lady’s consent the GDPR forbids it.”'),
      question: both('Wat klopt?', 'What is right?'),
      answers: [
        { code: 'a', right: false, text: both('De collega heeft gelijk.', 'The colleague is right.'), why: both('Nee. Toestemming is maar één van de zes gronden. Melden van mensenhandel bij een bevoegde instantie mag zonder.', 'No. Consent is only one of six grounds. Reporting trafficking to an authority is allowed without it.') },
        { code: 'b', right: true, text: both('Melden mag. U geeft niet meer dan nodig is.', 'You may report. You give no more than needed.'), why: both('Goed. Het doel bepaalt hoeveel u deelt.', 'Right. The purpose decides how much you share.') },
        { code: 'c', right: false, text: both('Melden mag alleen zonder één enkel gegeven.', 'You may report only without a single detail.'), why: both('Dan kan niemand ermee verder. Wat nodig is, mag erin.', 'Then nobody can go on with it. What is needed may be in it.') },
      ],
    },
    {
      code: 's2', sources: ['S132'],
      story: both('Een slachtoffer wil opvang. U wilt CoMensha vragen om een plek.', 'A victim wants shelter. You want to ask CoMensha for a place.'),
      question: both('Wat hebt u daarvoor nodig?', 'What do you need for that?'),
      answers: [
        { code: 'a', right: false, text: both('Niets. Melden mag altijd zonder toestemming.', 'Nothing. Reporting never needs consent.'), why: both('Dat geldt voor melden bij een bevoegde instantie. Aanmelden voor opvang is iets anders.', 'That goes for reporting to an authority. Registering for shelter is something else.') },
        { code: 'b', right: false, text: both('Een aangifte bij de politie.', 'Charges with the police.'), why: both('Aangifte is niet nodig.', 'Charges are not needed.') },
        { code: 'c', right: true, text: both('Schriftelijke toestemming van het slachtoffer.', 'Written consent of the victim.'), why: both('Goed. De zorgcoördinator of aandachtsfunctionaris helpt u daarbij.', 'Right. The care coordinator or focal officer helps you with it.') },
      ],
    },
    {
      code: 's3', sources: ['S71', 'S154'],
      story: both('U mailt de aandachtsfunctionaris. U typt als onderwerp de naam en het adres van de persoon.', 'You mail the focal officer. As subject you type the person’s name and address.'),
      question: both('Wat doet u beter?', 'What do you do better?'),
      answers: [
        { code: 'a', right: true, text: both('De melding in Baken schrijven, en niets in een onderwerp.', 'Write the report in Baken, and nothing in a subject.'), why: both('Goed. Een onderwerp staat op elk scherm en op elke telefoon.', 'Right. A subject shows on every screen and phone.') },
        { code: 'b', right: false, text: both('Alleen de achternaam in het onderwerp zetten.', 'Put only the surname in the subject.'), why: both('Ook dat wijst iemand aan.', 'That points at somebody too.') },
        { code: 'c', right: false, text: both('De hele afdeling in de kopie, dan weet iedereen het.', 'Copy the whole department, so that everybody knows.'), why: both('Alleen wie het behandelt, hoort het te weten.', 'Only who handles it should know.') },
      ],
    },
    {
      code: 's4', sources: ['S125'],
      story: both('Een collega van toezicht zegt: “Laten we een gewone controle doen, dan kan de politie ongemerkt mee om te zoeken.”', 'A colleague of enforcement says: “Let us do an ordinary check, so the police can come along unnoticed to search.”'),
      question: both('Mag dat?', 'Is that allowed?'),
      answers: [
        { code: 'a', right: false, text: both('Ja, het doel is goed.', 'Yes, the aim is good.'), why: both('Een bevoegdheid mag alleen worden gebruikt voor het doel waarvoor zij is gegeven.', 'A power may be used only for the purpose for which it was given.') },
        { code: 'b', right: true, text: both('Nee. Een controle mag niet alleen voor opsporing worden gebruikt.', 'No. A check may not be used for criminal investigation alone.'), why: both('Goed. Bespreek het met de aandachtsfunctionaris. De driehoek beslist wie er handelt.', 'Right. Discuss it with the focal officer. The triangle decides who acts.') },
        { code: 'c', right: false, text: both('Ja, als niemand het merkt.', 'Yes, if nobody notices.'), why: both('Juist dan kan het dossier later stuklopen.', 'That is exactly how a case may fail later.') },
      ],
    },
  ],
};
