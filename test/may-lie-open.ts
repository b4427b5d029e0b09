import { onceField } from '../src/ui/form.tsx';

const ofPartners = ['naam', 'waarvoor', 'telefoon', 'tijden', 'postbus', 'website', 'bron', 'brondatum', 'nakijken'];

/** Several fields of one form that lie open for the same reason. */
function fields(form: string, names: readonly string[], why: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [`${form} ${name}`, why]));
}

const words = 'words of the plan, which the council reads; the pages ask for no names of residents';
const basis = 'a number of the page or of the plan';
const partFields = ['titel', 'doel', 'waarom', 'eigenaar', 'vervanger', 'van', 'tot', 'budget', 'geldbron', 'uiterlijk', 'bereikt', 'verwijzing', 'datum', 'eenheid', 'streven', 'bron'];
const workForms: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [':nummer', partFields, ['werk', 'versie', 'herziening']], ['nieuw/:soort', partFields, ['werk', 'versie']], ['verplaats', [], ['werk', 'versie', 'terug']],
  [':nummer/naar', [], ['werk', 'versie']], [':nummer/weg', [], ['werk', 'versie', 'herziening']],
];

/** Random, in every form, and in no row: by it and by all that was sent together a form is recognised that is sent twice (docs/decisions/0046). */
export const keptNowhere = onceField;

/** Fields of forms whose content is nobody's secret, each with the reason. */
export const mayLieOpen: Readonly<Record<string, string>> = {
  'staff POST /demo gemeente': 'the code of a municipality',
  'staff POST /mensen/vier-ogen uren': 'a number of hours', 'staff POST /mensen/herziening/:nummer versie': 'a number of the page',
  'staff POST /profiel/taal terug': 'a path of the site', 'staff POST /profiel/sessies/gelezen tot': 'a number of the page',
  'staff POST /kennis/:slug datum': 'a decision of the municipality, which is public',
  'staff POST /kennis/:slug grond': 'a decision of the municipality, which is public',
  'staff POST /kennis/:slug besluit': 'a decision of the municipality, which is public',
  'staff POST /kennis/:slug handeling': 'which button was pressed',
  'public POST /melden begonnen': 'when the page was made, for the time check',
  'public POST /melden/stap/:nr begonnen': 'when the page was made, for the time check',
  'public POST /melden/stap/:nr gezien': 'that the page with 112 was shown',
  'public POST /melden/ontvangen/:token doe': 'which button was pressed',
  'public POST /mijn-melding geholpen_vraag': 'which of the forms it is',
  'staff POST /termijnen bevestigen': 'a number of days', 'staff POST /termijnen beoordelen': 'a number of days', 'staff POST /termijnen terugkoppelen': 'a number of days',
  'staff POST /termijnen partner': 'a number of days', 'staff POST /termijnen herzien': 'a number of days', ...fields('staff POST /bestanden', ['gigabytes', 'aantal', 'per_dag'], 'how much room there is for files'), 'staff POST /melden zonder': 'how many files found no room',
  'staff POST /signalen/:ref/melder doe': 'which button was pressed',
  'staff POST /signalen/:ref/bewaren doe': 'which button was pressed', 'staff POST /signalen/:ref/bewaren bewaren_tot': 'a day, by which the database finds what has to go',
  'staff POST /vertrouwen/bewaren/goedkeuren ander': 'which button was pressed', 'staff POST /vertrouwen/bewaren/goedkeuren lijst': 'which button was pressed',
  ...fields('staff POST /vertrouwen/bewaren/stuk/:soort/:ref', ['doe', 'bewaren_tot'], 'which button was pressed, and a day by which the database finds what has to go'),
  ...fields('staff POST /vertrouwen/bewaren/regel/:code', ['maanden', 'categorie', 'door', 'op', 'besluit', 'basis'], 'a decision of the municipality about a term, which is public'),
  'staff POST /afwezigheid van': 'a day on which somebody is away, without why', 'staff POST /afwezigheid tot': 'a day on which somebody is away, without why',
  'staff POST /melden minderjarig': 'a code, kept while a call to 112 comes first', 'staff POST /melden/telefoon vorm': 'the code of a form, kept while a call to 112 comes first',
  'staff POST /signalen/:ref/beoordelen/:stap versie': 'how often the page was saved', 'staff POST /signalen/:ref/beoordelen/:stap vorm': 'the name of a list of signs',
  'staff POST /signalen/:ref/beoordelen/:stap op-…': 'the day on which a register was consulted', 'staff POST /signalen/:ref/beoordelen/overnemen stap': 'the name of a step',
  'staff POST /signalen/:ref/besluit bewaren_tot': 'a day, by which the database finds what has to be looked at again', 'staff POST /signalen/:ref/sluiten bewaren_tot': 'a day, by which the database finds what has to go',
  'staff POST /plan/:reference/maatregel/:code reden': 'words on a measure of the plan, for colleagues and the council; the form asks for no names of residents',
  'staff POST /plan/:reference/maatregel/:code gedaan': 'words on a measure of the plan, for colleagues and the council; the form asks for no names of residents',
  'staff POST /plan/:reference/maatregel/:code volgende': 'words on a measure of the plan, for colleagues and the council; the form asks for no names of residents',
  'staff POST /plan/:reference/maatregel/:code bewijs': 'words on a measure of the plan, for colleagues and the council; the form asks for no names of residents',
  'staff POST /plan/:reference/maatregel/:code openbaar': 'words on a measure of the plan, for colleagues and the council; the form asks for no names of residents',
  'staff POST /plan/:reference/maatregel/:code besteed': 'an amount of public money', 'staff POST /plan/:reference/maatregel/:code versie': 'a number of the plan', 'staff POST /plan/:reference/maatregel/:code sinds': 'a number of the page',
  'staff POST /plan/:reference/indicatoren/:code sinds': 'a number of the page', 'staff POST /plan/:reference/indicatoren/:code waarde': 'a number of the plan; where it counts reports or victims the row policy guards it',
  'staff POST /plan/:reference/indicatoren/:code toelichting': 'words on a number of the plan, for colleagues; the form asks for no names of residents',
  ...fields('staff POST /beeld/netwerk', ['rond', 'open', 'meer', 'voor', 'van', 'naar'], 'numbers of signals and of the database; nothing of it is kept'),
  ...fields('staff POST /beeld/risicos/uitvoer', ['sector', 'vorm', 'stand'], 'codes of a filter'),
  'staff POST /beeld/risicos/:nr/regel revisie': 'a number of the page', 'staff POST /beeld/risicos/:nr/regel doe': 'which button was pressed', 'staff POST /beeld/risicos/:nr/erbij/:soort signaal': 'the number of a signal, which says nothing by itself; the row policy keeps it for who reads signals',
  ...fields('staff POST /vertrouwen/register/:code/nieuw', ['name', 'purpose', 'ground', 'subjects', 'data', 'recipients', 'transfers', 'retention', 'security'], 'the register of processing, which is public'),
  ...fields('staff POST /vertrouwen/register/:code/nieuw', ['reason'], 'why an entry of the public register changed; about no person'), ...fields('staff POST /vertrouwen/register/:code/nieuw', ['basis'], 'a number of the page'),
  'staff POST /aanmelden/opnieuw terug': 'a path of the site', ...fields('staff POST /verantwoording/archief', ['categorie', 'jaren'], 'a term of the selection list'),
  ...fields('staff POST /beeld/cijfers/regels', ['minimum', 'door', 'op', 'besluit'], 'a decision of the municipality, which stands on the public page with figures'),
  ...fields('staff POST /beeld/open-data', ['postbus', 'door', 'op', 'besluit'], 'a decision of the municipality, which stands on the public page about open data'),
  'staff POST /toetslijst op': 'a day', 'staff POST /toetslijst/regel/:code sinds': 'a number of the page', 'staff POST /toetslijst/regel/:code versie': 'a number of the list',
  'staff POST /toetslijst/regel/:code bewijs': 'words on a demand that the municipality can be held to; the form asks for no names of residents', 'staff POST /toetslijst/regel/:code eigenaar': 'a function or a team',
  'staff POST /toetslijst/regel/:code volgende': 'a day', 'staff POST /toetslijst/regels lijst': 'the demands themselves, with their sources',
  'staff POST /plan/:reference/rondes/:ronde eigenaar-…': 'an owner as the plan names it', 'staff POST /plan/:reference/rondes/:ronde uiterlijk': 'a day',
  'staff POST /mijn-regels regel-…': 'the name of a row of the plan', 'staff POST /mijn-regels sinds-…': 'a number of the page', 'staff POST /mijn-regels waarde-…': 'a number of the plan; where it counts reports or victims the row policy guards it',
  'staff POST /mijn-regels reden-…': 'words on a measure of the plan, for colleagues and the council; the form asks for no names of residents',
  'staff POST /mijn-regels bewijs-…': 'words on a measure of the plan, for colleagues and the council; the form asks for no names of residents',
  'staff POST /mijn-regels toelichting-…': 'words on a number of the plan, for colleagues; the form asks for no names of residents',
  'staff POST /plan/:reference/besluiten/:version/:stap sinds': 'how far the reader had read', 'staff POST /plan/:reference/besluiten/:version/:stap orgaan': 'a body that decides, such as the executive',
  'staff POST /plan/:reference/besluiten/:version/:stap datum': 'the day of a decision', 'staff POST /plan/:reference/besluiten/:version/:stap document': 'the name of a document of the municipality',
  'staff POST /plan/:reference/besluiten/:version/:stap gmb': 'a number of the official gazette', 'staff POST /plan/:reference/besluiten/:version/:stap reden': 'why the executive or the council sent a plan back; the form asks for no names of residents',
  'staff POST /plan/:reference/kaders/:code/nieuw nieuwste': 'how far the reader had read', 'staff POST /plan/:reference/kaders/:code/nieuw naam': 'the name of a public programme or agenda',
  'staff POST /plan/:reference/kaders/:code/nieuw vanaf': 'a date of a public programme', 'staff POST /plan/:reference/kaders/:code/nieuw bron': 'where a public document stands',
  'staff POST /plan/:reference/kaders/:code/nieuw anders': 'what is different in a public programme', 'staff POST /plan/:reference/kaders/:code/:nummer sinds': 'how far the reader had read',
  'staff POST /plan/:reference/kaders/:code/:nummer toelichting': 'words on a public programme, for colleagues',
  ...Object.fromEntries(['/plan/beginnen/:stap', '/plan/:reference/nieuwe-periode'].flatMap((path) => ['revisie', 'kenmerk', 'naam', 'van', 'tot'].map((field) => [`staff POST ${path} ${field}`, 'the name and period of a plan, which is public once it is adopted']))),
  'staff POST /plan/:reference/nieuwe-periode resultaat-…': 'the result of a measure, for colleagues and the council; the form asks for no names of residents',
  'staff POST /plan/:reference/nieuwe-periode geleerd-…': 'what was learned of a plan, for whoever makes the next one',
  'staff POST /kennis/leren/:module/lezen pagina': 'the name of a page', 'staff POST /kennis/leren/:module/toets situatie': 'the name of a situation', 'staff POST /kennis/certificaat kenmerk': 'a mark that opens nothing; it is looked up and not kept',
  'staff POST /kennis/teams naam': 'the name of a team', 'staff POST /kennis/teams norm': 'a number', 'staff POST /kennis/teams/:team naam': 'the name of a team', 'staff POST /kennis/teams/:team norm': 'a number', 'staff POST /kennis/teams/:team versie': 'a number of the page',
  'staff POST /kennis/teams/:team/leden sinds': 'a day on which somebody joined a team',
  'staff POST /kennis/eisen binnen': 'a number of days', 'staff POST /kennis/eisen opnieuw': 'a number of months', 'staff POST /kennis/eisen/normen versie': 'a number of the page', 'staff POST /kennis/eisen/normen gehaald': 'a number',
  'staff POST /kennis/eisen/normen geldig': 'a number of months', 'staff POST /kennis/eisen/normen aandeel': 'a number',
  'staff POST /kennis/cursussen titel': 'the name of a course', 'staff POST /kennis/cursussen gever': 'who gives a course', 'staff POST /kennis/cursussen/gevolgd dag': 'a day on which a course was followed',
  'staff POST /kennis/cursussen/weghalen gevolgd': 'a number of the page', 'staff POST /kennis/cursussen/ongedaan lijst': 'a number of the page',
  ...fields('staff POST /kennis/teksten/:sleutel', [
    'naam', 'telefoon', 'wanneer', 'voor-wie', 'anoniem', 'tijden', 'naam-en', 'wanneer-en', 'voor-wie-en', 'anoniem-en', 'merken', 'altijd', 'vragen', 'merken-en', 'altijd-en', 'vragen-en',
    'doen', 'niet-doen', 'doen-en', 'niet-doen-en', 'tekst', 'tekst-en', 'bron', 'brondatum', 'nakijken', 'sinds',
  ], 'a text for residents and colleagues, and where it comes from; the form asks for no names'),
  'staff POST /kennis/teksten/:sleutel/terug sinds': 'a number of the page',
  'staff POST /kennis/partners/inlezen bestand': 'a list of organisations', 'staff POST /kennis/partners/inlezen plak': 'a list of organisations',
  ...fields('staff POST /kennis/partners/nieuw', ofPartners, 'a fact of an organisation, for all of staff; people go with the contact persons'),
  ...fields('staff POST /kennis/partners/:id/wijzigen', [...ofPartners, 'versie'], 'a fact of an organisation, for all of staff; people go with the contact persons'),
  ...fields('staff POST /kennis/partners/:id/lijst', ['versie', 'doe'], 'which button was pressed'),
  ...fields('staff POST /kennis/partners/:id/convenant/:deel', ['titel', 'getekend', 'geldig', 'document', 'versie'], 'what organisations agreed, for all of staff'),
  ...fields('staff POST /kennis/partners/:id/hulp/:deel', ['voor', 'talen', 'plaats', 'plaats-datum', 'verwijzen', 'versie'], 'help that an organisation offers, for all of staff'),
  'staff POST /kennis/partners/:id/contact/:deel/weg versie': 'a number of the page',
  ...fields('staff POST /verantwoording/nieuw/:soort', ['plan', 'jaar'], 'the name of a plan and a year'),
  ...fields('staff POST /verantwoording/nieuw/:soort', ['onderwerp', 'vrager', 'gevraagd', 'vragen'], 'questions of the council, asked in public office and answered in public; the form asks for no names of residents'),
  ...['brieven', 'stukken'].map((base) => ({
    ...fields(`staff POST /verantwoording/${base}/:id/blok/:onderdeel`, ['tekst'], 'words of a document for the council that becomes public; the form asks for no names of residents'),
    ...fields(`staff POST /verantwoording/${base}/:id/blok`, ['tekst', 'naam', 'na'], 'words of a document for the council that becomes public; the form asks for no names of residents'),
    ...fields(`staff POST /verantwoording/${base}/:id/blok/:onderdeel`, ['sinds', 'doe'], 'a number of the page, and which button was pressed'),
    ...fields(`staff POST /verantwoording/${base}/:id/vaststellen`, ['orgaan', 'datum'], 'a body that decides, and the day'),
  })).reduce((all, one) => ({ ...all, ...one })),
  ...fields('staff POST /verantwoording/sjablonen/:soort/:deel', ['woorden', 'sinds'], 'the wording of documents that become public'),
  ...Object.fromEntries(workForms.flatMap(([form, said, counted]) => [...said.map((field) => [field, words]), ...counted.map((field) => [field, basis])].map(([field, why]) => [`staff POST /plan/:reference/werk/${form} ${field}`, why ?? '']))),
  ...fields('staff POST /beeld/kaart/gebieden', ['bestand', 'bron', 'code', 'naam'], 'borders of districts and neighbourhoods, which are public, and how a file names them'),
  'staff POST /signalen/:ref/gebied versie': 'how often an area was said',
  'staff POST /plan/inlezen bestand': 'a plan file, whose content everybody reads once the plan is adopted',
  'staff POST /plan/inlezen tekst': 'a plan file, whose content everybody reads once the plan is adopted',
  'staff POST /plan/:reference/werk/:nummer doelen': 'what an indicator of the plan aims at in each period, which everybody reads once the plan is adopted',
  'staff POST /plan/:reference/werk/nieuw/:soort doelen': 'what an indicator of the plan aims at in each period, which everybody reads once the plan is adopted',
};
