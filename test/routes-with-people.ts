import type { SubjectKind } from '../src/platform/processing.ts';

/**
 * Which doors of the staff site show or change data about people, and about whom: each act there must leave a line for each person in the Logboek dataverwerkingen (LDV 1.0). The first row that fits counts.
 * A door that stands in no row fails a test, so whoever makes one says what it is.
 */
export interface RouteRow { readonly fits: RegExp; readonly people: readonly SubjectKind[]; /** Why a door without people has none. */ readonly why?: string }

const signalFiles = '(GET|POST) /signalen/:ref(/|$)';

export const routesWithPeople: readonly RouteRow[] = [
  { fits: /^\w+ \/(plan|toetslijst|mijn-regels)(\/|$)/, people: [], why: 'the plan, which the council reads; who owns a part is named by office' },
  { fits: /^\w+ \/verantwoording(\/|$)/, people: [], why: 'documents for the council; figures leave only through disclosure control' },
  { fits: /^\w+ \/(aanmelden|afmelden|profiel)(\/|$)/, people: [], why: 'one’s own sign-in: a line would be one about who acts' },
  { fits: /^\w+ \/(afwezigheid|signalen\/weergaven)(\/|$)/, people: [], why: 'one’s own settings, and whether the two who handle signals are there' },
  { fits: /^\w+ \/(termijnen|mensen\/vier-ogen)$/, people: [], why: 'settings' },
  { fits: /^(GET|POST) \/(melden)(\/|$)/, people: [], why: 'a form that is empty until it is sent; what is sent is a line of its own (processing.test.ts)' },
  { fits: /^GET \/$/, people: ['dossier'] },
  { fits: /^(GET|POST) \/ronde$/, people: ['dossier'] },
  { fits: /^(GET|POST) \/mijn-meldingen(\/|$)/, people: ['dossier'] },
  { fits: new RegExp(`^${signalFiles}`), people: ['dossier'] },
  { fits: /^(GET|POST) \/signalen(\/zoeken|\/uitvoer)?$/, people: ['dossier'] },
  { fits: /^GET \/noodtoegang$|^POST \/noodtoegang$/, people: [], why: 'asks for a reference; what is opened with it is the next door' },
  { fits: /^POST \/noodtoegang\/:ref\/einde$/, people: [], why: 'ends one’s own emergency access' },
  { fits: /^(GET|POST) \/noodtoegang\//, people: ['dossier'] },
  { fits: /^(GET|POST) \/beeld\/netwerk$/, people: ['dossier'] },
  { fits: /^(GET|POST) \/beeld\/risicos\/:nr(\/|$)/, people: ['dossier'] },
  { fits: /^GET \/beeld\/risicos(\/afdruk|\/maatregelen)?$|^POST \/beeld\/risicos\/uitvoer$/, people: ['dossier'] },
  { fits: /^\w+ \/beeld(\/|$)/, people: [], why: 'counts, areas and risks that have no words yet' },
  { fits: /^(GET|POST) \/kennis\/partners\/:id(\/contact\/|$)/, people: ['contact'] },
  { fits: /^(GET|POST) \/kennis\/teams\/:team(\/leden|\/leden\/:lid)?$/, people: ['employee'] },
  { fits: /^POST \/kennis\/teams\/:team\//, people: [], why: 'the team as a whole is closed or opened again' },
  { fits: /^POST \/kennis\/cursussen\/:cursus$/, people: [], why: 'a course begins or ends, whoever followed it' },
  { fits: /^(GET|POST) \/kennis\/cursussen(\/|$)/, people: ['employee'] },
  { fits: /^\w+ \/kennis(\/|$)/, people: [], why: 'knowledge, organisations, requirements, one’s own training, and shares without names' },
  { fits: /^(GET|POST) \/mensen$|^POST \/mensen\/(toelaten|uitnodigen|:persoon)/, people: ['employee'] },
  { fits: /^POST \/mensen\/herziening$|^POST \/mensen\/herziening\/:nummer\/meetekenen$/, people: [], why: 'begins a review, or puts a second name under it' },
  { fits: /^(GET|POST) \/mensen\/herziening/, people: ['employee'] },
  { fits: /^(GET|POST) \/vertrouwen\/(verzoeken|vindplaatsen)(\/:ref|$)/, people: ['dossier'] },
  { fits: /^\w+ \/vertrouwen\/verzoeken\/nieuw$/, people: [], why: 'an empty form; what is taken in is a line of its own' },
  { fits: /^(GET|POST) \/vertrouwen\/noodtoegang/, people: ['dossier', 'employee'] },
  { fits: /^(GET|POST) \/vertrouwen\/bewaren\/(lijst|stuk)\//, people: ['dossier', 'contact'] },
  { fits: /^\w+ \/vertrouwen\/(bewaren|register|nakijken|zegel\.txt)/, people: [], why: 'rules, certificates, entries of the register and seals' },
  { fits: /^POST \/vertrouwen\/dossier$/, people: [], why: 'leads to the lines of a reference' },
  { fits: /^\w+ \/vertrouwen\/gedeeld$/, people: ['dossier'] },
  { fits: /^\w+ \/vertrouwen(\/|$)/, people: ['employee'] },
];
