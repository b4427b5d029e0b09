import type { ExploitationForm } from './forms.ts';

const law = {
  text: { nl: 'Wetboek van Strafrecht, artikel 273f', en: 'Dutch Criminal Code, article 273f' },
  asOf: '2015',
  grade: 'law-2015',
  sources: ['S02'],
} satisfies ExploitationForm['law'];

/** The three forms of the council letter. Every municipality has them, without a choice. */
export const MAIN_FORMS: readonly ExploitationForm[] = [
  {
    code: 'sexual', slug: 'seksuele-uitbuiting', byDefault: true, availableFrom: null, toConfirm: null, law,
    name: { nl: 'Seksuele uitbuiting', en: 'Sexual exploitation' },
    short: {
      nl: 'Iemand moet seks hebben met anderen. De uitbuiter verdient daaraan.',
      en: 'Someone is made to have sex with others. The exploiter makes money from it.',
    },
    explanation: [
      { nl: 'De uitbuiter gebruikt dwang, bedrog of macht. Soms lijkt het eerst een liefdesrelatie.', en: 'The exploiter uses force, lies or power. Sometimes it first looks like a love affair.' },
      { nl: 'Het gebeurt niet alleen in clubs. Het gebeurt ook in huizen, in hotels en online, voor een camera.', en: 'It does not only happen in clubs. It also happens in homes, in hotels and online, in front of a camera.' },
      { nl: 'Sekswerk zelf is geen mensenhandel. Het gaat mis als iemand niet vrij is om nee te zeggen of te stoppen.', en: 'Sex work as such is not trafficking. It is wrong when someone is not free to say no or to stop.' },
    ],
    subForms: [
      { code: 'lover-boy', name: { nl: 'Een ‘loverboy’: eerst verliefd maken, daarna uitbuiten', en: 'A ‘lover boy’: first love, then exploitation' }, sources: ['S05', 'S26'] },
      { code: 'home-hotel-escort', name: { nl: 'Gedwongen prostitutie in een huis, een hotel of als escort', en: 'Forced prostitution in a home, a hotel or as an escort' }, sources: ['S27', 'S28'] },
      { code: 'online', name: { nl: 'Gedwongen seks voor de webcam of online', en: 'Forced sex on webcam or online' }, sources: ['S04'] },
    ],
    sources: ['S04', 'S05', 'S27', 'S28'],
  },
  {
    code: 'labour', slug: 'arbeidsuitbuiting', byDefault: true, availableFrom: null, toConfirm: null, law,
    name: { nl: 'Arbeidsuitbuiting', en: 'Labour exploitation' },
    short: {
      nl: 'Iemand moet werken en kan niet zomaar weg. Het loon, het werk of de woonplek is heel slecht.',
      en: 'Someone is made to work and cannot simply leave. Pay, work or housing is very bad.',
    },
    explanation: [
      { nl: 'De werknemer wordt gedwongen of is bedrogen.', en: 'The worker is forced or has been deceived.' },
      { nl: 'Vaak komen meer dingen samen: weinig loon, lange dagen, een slechte slaapplek en dreigen.', en: 'Often several things come together: low pay, long days, a bad place to sleep and threats.' },
      { nl: 'Vaak regelt de baas alles: het werk, het huis, het vervoer en de papieren. Dat maakt afhankelijk.', en: 'Often the boss arranges everything: work, housing, transport and papers. That makes a person dependent.' },
      { nl: 'Een slechte werkgever is niet altijd een mensenhandelaar. Twijfelt u? Meld het toch. Anderen zoeken het uit.', en: 'A bad employer is not always a trafficker. In doubt? Report it anyway. Others will look into it.' },
    ],
    subForms: [
      { code: 'domestic', name: { nl: 'Uitbuiting in een huishouden, bijvoorbeeld als hulp of au pair', en: 'Exploitation in a household, for example as a help or au pair' }, sources: ['S25', 'S05'] },
      { code: 'services', name: { nl: 'Gedwongen werk in een bedrijf of via een uitzendbureau', en: 'Forced work in a business or through an agency' }, sources: ['S25', 'S97'] },
    ],
    sources: ['S04', 'S25', 'S104'],
  },
  {
    code: 'criminal', slug: 'criminele-uitbuiting', byDefault: true, availableFrom: null, toConfirm: null, law,
    name: { nl: 'Criminele uitbuiting', en: 'Criminal exploitation' },
    short: {
      nl: 'Iemand moet strafbare dingen doen voor een ander, zoals stelen of drugs wegbrengen.',
      en: 'Someone is made to commit crimes for another person, such as stealing or carrying drugs.',
    },
    explanation: [
      { nl: 'Het zijn vaak jongeren. Het begint met vriendschap en een klein klusje. Daarna komt er een ‘schuld’ en een zwaarder klusje.', en: 'They are often young. It begins with friendship and a small job. Then comes a ‘debt’ and a heavier job.' },
      { nl: 'Dit gebeurt niet alleen in grote steden.', en: 'This does not only happen in big cities.' },
      { nl: 'Wie wordt gedwongen, is in de eerste plaats slachtoffer. Ook als die persoon iets strafbaars deed.', en: 'A person who is forced is first of all a victim. Also when that person did something criminal.' },
    ],
    subForms: [
      { code: 'theft-drugs', name: { nl: 'Gedwongen stelen, of drugs of andere spullen wegbrengen', en: 'Forced to steal, or to carry drugs or other goods' }, sources: ['S29', 'S30'] },
      { code: 'money-mule', name: { nl: 'Geldezel of katvanger: een rekening, pas of naam uitlenen', en: 'Money mule or straw man: lending an account, a card or a name' }, sources: ['S32'] },
      { code: 'heavy', name: { nl: 'Zwaardere klussen, zoals drugs uit een container halen of explosieven neerleggen', en: 'Heavier jobs, such as taking drugs out of a container or placing explosives' }, sources: ['S29', 'S31'] },
    ],
    sources: ['S29', 'S30', 'S31'],
  },
];
