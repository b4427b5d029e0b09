import { plural } from '../plural.ts';

const by = { phone: 'telefoonnummer', plate: 'kenteken', address: 'adres', kvk: 'KvK-nummer', vestiging: 'vestigingsnummer', iban: 'rekeningnummer', email: 'e-mailadres', url: 'webadres', handle: 'accountnaam', person: 'persoon', name: 'naam' };

export const subject = {
  menu: 'Verzoeken',
  title: 'Verzoeken van betrokkenen', lead: 'Iemand wil weten wat de gemeente van hem of haar heeft, wil iets laten verbeteren of verwijderen, of maakt bezwaar. U hebt één maand.',
  emptyTitle: 'Er zijn geen verzoeken', empty: 'Vraagt iemand wat Baken van hem of haar bewaart? Leg het verzoek hier vast. Baken rekent de termijn uit, laat zoeken in alle onderdelen en maakt de brief.',
  take: 'Verzoek vastleggen', number: 'Kenmerk', kind: 'Soort', state: 'Stand', received: 'Binnen op', due: 'Antwoord', extended: 'Verlengd op', caption: 'Verzoeken', ended: 'Afgerond op',
  kinds: { access: 'Inzage', correction: 'Correctie', erasure: 'Verwijdering', objection: 'Bezwaar' },
  kindHints: { access: 'Welke gegevens heeft de gemeente van mij?', correction: 'Er klopt iets niet.', erasure: 'Ik wil dat gegevens weg zijn.', objection: 'Ik wil niet dat u deze gegevens gebruikt.' },
  states: { intake: 'Vastgelegd', finding: 'Wordt gezocht', weighing: 'Klaar voor antwoord', answered: 'Beantwoord', stopped: 'Gestopt' },
  level: { 'on-time': (day: string) => `uiterlijk ${day}`, 'soon': (day: string) => `binnen een week: ${day}`, 'today': () => 'vandaag', 'late': (day: string) => `te laat, was ${day}` },
  late: 'Te laat',
  identified: { 'not-yet': 'Nog niet zeker', 'desk': 'Aan de balie, document gezien en teruggegeven', 'sign-in': 'Ingelogd op de site van de gemeente', 'known': 'Al bekend, nagevraagd op een bekend nummer of adres', 'representative': 'Gemachtigde, machtiging gezien' },
  law: 'Termijn: één maand, met een reden twee maanden langer (AVG, verordening (EU) 2016/679, art. 12 lid 3). Te bevestigen door de gemeente.',
  lawSource: 'Gelezen bij de Data Protection Commission (Ierland), op 26 november 2026', lawLetter: 'Dat iemand mag klagen bij de Autoriteit Persoonsgegevens (art. 77), is niet in de verordening zelf nagelezen. Te bevestigen door de gemeente.',
  form: {
    title: 'Een verzoek vastleggen', edit: 'Verzoek wijzigen', lead: 'Wat u hier opschrijft, staat versleuteld onder een eigen sleutel. Alleen u en wie zoekt kunnen het lezen.',
    kind: 'Wat wil deze persoon?', received: 'Wanneer kwam het binnen?', receivedHint: 'De maand loopt vanaf deze dag.', name: 'Naam', reach: 'Waar gaat het antwoord heen?', reachHint: 'Een postadres, op elke regel een deel. Of een e-mailadres dat zeker van deze persoon is.',
    asks: 'Wat vraagt deze persoon?', terms: 'Waarop moeten wij nog meer zoeken?', termsHint: 'Op elke regel één: telefoonnummer, kenteken, adres, e-mailadres, rekeningnummer, KvK-nummer, accountnaam of een andere schrijfwijze van de naam. Vraag dit aan de persoon zelf. Op de naam en het adres hierboven zoeken wij altijd.',
    sure: 'Hoe weet u dat deze persoon dit zelf vraagt?', sureHint: 'Schrijf nergens een nummer van een document op en bewaar geen kopie. Zonder zekerheid zoekt Baken niet.', save: 'Vastleggen', change: 'Wijziging vastleggen',
    mistakes: {
      missing: 'Vul dit in.', long: 'Dit is te lang. Maak het korter.', day: 'Dit is geen datum.', future: 'Deze dag moet nog komen.', old: 'Deze dag is langer dan een jaar geleden. Klopt het jaar?', lines: 'Dit zijn meer dan 30 regels. Kies de belangrijkste.',
    },
    stale: 'Iemand anders heeft dit verzoek net gewijzigd. Hieronder staat wat u typte. Vergelijk het en sla opnieuw op.', now: 'Zo staat het nu',
  },
  page: {
    title: (number: string) => `Verzoek ${number}`, taken: 'Het verzoek is vastgelegd.', saved: 'De wijziging is vastgelegd.', extendedDone: 'De termijn is verlengd. Verstuur de brief hieronder zelf, vandaag nog.', answeredDone: 'Het antwoord is vastgelegd. Verstuur de brief hieronder zelf.',
    who: 'Wie', reach: 'Antwoord naar', asks: 'Vraag', terms: 'Ook zoeken op', identity: 'Zekerheid', change: 'Wijzigen', nextTitle: 'Wat nu',
    next: {
      'intake': 'Controleer waarop gezocht moet worden. Vraag daarna de aandachtsfunctionaris om te zoeken.', 'identity': 'Eerst moet zeker zijn dat deze persoon dit zelf vraagt. Leg vast hoe u dat weet.',
      'finding': 'De aandachtsfunctionaris zoekt en zegt per vindplaats of het om deze persoon gaat en wat u mag vertellen. U hoeft nu niets te doen.', 'weighing': 'Alles is beoordeeld. Lees de brief en stel het antwoord vast.',
      'answered': 'Dit verzoek is beantwoord.', 'stopped': 'Dit verzoek is gestopt zonder antwoord.',
    },
    ask: 'Laat zoeken', answer: 'Naar de brief', again: 'Opnieuw laten zoeken', againHint: 'Als er iets ontbreekt of niet goed is beoordeeld.', extend: 'Termijn verlengen', stop: 'Stoppen zonder antwoord', log: 'Wie zag dit verzoek?', all: 'Alle verzoeken', whyStopped: 'Waarom gestopt',
    found: 'Gevonden', notYet: 'Er is nog niet gezocht.', none: 'Er is gezocht en niets gevonden.', where: 'Waar', places: 'Wat daar staat', mark: 'Oordeel', letters: 'Brieven', fingerprint: 'Controlegetal van de PDF (SHA-256)',
    file: (kind: string) => `Brief als ${kind}`, letter: { extension: (day: string) => `Verlenging, vastgesteld op ${day}`, answer: (day: string) => `Antwoord, vastgesteld op ${day}` },
    used: 'Wat er met deze gegevens is gedaan', usedLead: 'Volgens het Logboek dataverwerkingen, voor de vindplaatsen die over deze persoon gaan.', usedRow: (times: number) => plural('nl', times, { one: 'één keer', other: '# keer' }), activity: 'Verwerking', times: 'Hoe vaak', first: 'Eerst', last: 'Laatst',
  },
  rooms: { signal: (ref: string) => `Signaal ${ref}`, partner: () => 'Contactpersoon van een partner', colleague: () => 'Collega zonder account, in de scholing', account: () => 'Iemand met een account' },
  places: {
    identifier: 'bij de kenmerken', story: 'in het verhaal', place: 'bij de plek', time: 'bij het tijdstip', message: 'in een bericht', reporter: 'bij wie meldde', colleague: 'in wat een collega schreef', assessment: 'in de beoordeling', decision: 'in het besluit', contact: 'bij de contactpersonen', name: 'in de naam',
  },
  foundAt: (what: keyof typeof by, where: string) => `${by[what]} ${where}`,
  marks: {
    none: 'Nog niet beoordeeld', other: 'Gaat over iemand anders', tell: 'Mag verteld', withhold: (ground: string) => `Niet vertellen: ${ground.toLowerCase()}`,
    grounds: { 'investigation': 'Een onderzoek zou worden geschaad', 'safety': 'Iemand zou gevaar lopen', 'rights-of-others': 'De rechten van een ander, zoals de melder' },
    groundsLaw: 'Voorstel: UAVG art. 41 en, voor de rechten van anderen, AVG art. 15 lid 4. Te bevestigen door de gemeente.',
    actions: { corrected: 'Verbeterd', erased: 'Verwijderd', stopped: 'Niet meer gebruikt', refused: 'Geweigerd' },
  },
  find: {
    title: 'Zoeken voor een verzoek', lead: 'De functionaris gegevensbescherming vraagt u om te zoeken. U beoordeelt of een vindplaats over deze persoon gaat en wat verteld mag worden. De functionaris leest niet wat in een signaal staat.',
    emptyTitle: 'Er is niets om te zoeken', empty: 'Vraagt iemand wat de gemeente van hem of haar heeft, dan staat dat hier en op Vandaag.', caption: 'Verzoeken waarvoor gezocht wordt',
    look: 'Zoek in alle onderdelen', lookAgain: 'Zoek opnieuw', lookHint: 'Baken zoekt in signalen, berichten, beoordelingen, contactgegevens van melders, contactpersonen van partners en de scholing. Foto’s en andere bijlagen leest Baken niet: kijk die zelf na. Dat u zoekt, komt in het logboek.',
    done: (found: number) => plural('nl', found, { one: 'Er is gezocht. Er is 1 vindplaats.', other: 'Er is gezocht. Er zijn # vindplaatsen.' }), nothing: 'Er is gezocht. Er is niets gevonden.', lookedAt: (moment: string) => `Laatst gezocht: ${moment}.`,
    judge: 'Beoordelen', open: 'Signaal openen', ready: 'Klaar, terug naar de functionaris', unmarked: 'Nog niet alles is beoordeeld. Zoek eerst, en beoordeel elke vindplaats.', readyDone: 'Bedankt. De functionaris gegevensbescherming kan nu antwoorden.', saved: 'Het oordeel is vastgelegd.', waits: 'U bent klaar met dit verzoek. De functionaris gegevensbescherming antwoordt.',
    two: {
      lead: 'Bij zoeken opent Baken ook wie melders zijn. Uw gemeente vraagt daarvoor twee mensen: u vraagt het, een collega zoekt.', ask: 'Vraag een collega om te zoeken', agree: 'Ga akkoord en zoek',
      askedBy: (name: string, moment: string) => `${name} vroeg op ${moment} om te zoeken. Bent u het ermee eens dat gezocht wordt naar deze persoon?`,
      waits: (moment: string) => `U vroeg op ${moment} om te zoeken. Er is nog niets geopend. Een collega die signalen behandelt, moet akkoord gaan.`,
    },
  },
  mark: {
    title: 'Een vindplaats beoordelen', belongs: 'Gaat dit over de persoon die het vraagt?', yes: 'Ja', no: 'Nee, over iemand anders', tell: 'Mag deze persoon dit weten?', tellYes: 'Ja', tellNo: 'Nee',
    tellHint: 'Denk aan een lopend onderzoek, gevaar voor iemand, en aan de melder. Wat u niet laat vertellen, laat in de brief geen spoor na.', words: 'Wat mag deze persoon horen?', wordsHint: 'Alleen als u “ja” koos. Schrijf het zoals het in de brief komt: welke gegevens de gemeente heeft. Noem geen anderen en niet wie het meldde.',
    shared: 'Vertel ook met welke organisaties dit is gedeeld', sharedHint: 'Niet aankruisen als dat een onderzoek kan schaden.', ground: 'Waarom niet?', groundHint: 'Alleen als u “nee” koos.', why: 'Toelichting', whyHint: 'Voor het dossier. Dit komt niet in de brief.', action: 'Wat is er met het verzoek gedaan?', actionHint: 'Verbeteren of verwijderen doet u in het onderdeel zelf. Leg hier vast wat u deed.',
    actionWhy: 'Wat en waarom?', actionWhyHint: 'Dit komt in de brief, als deze vindplaats verteld mag worden.', save: 'Oordeel vastleggen', choose: 'Kies een antwoord.', missing: 'Vul dit in.', long: 'Dit is te lang. Maak het korter.', stale: 'Iemand anders heeft deze vindplaats net beoordeeld. Hieronder staat wat u koos. Vergelijk het en sla opnieuw op.', now: 'Zo staat het nu', groundChoose: 'Kies een reden',
  },
  extend: {
    title: 'Termijn verlengen', lead: (until: string) => `De nieuwe termijn eindigt op ${until}. Dat mag één keer, en de persoon moet het binnen de eerste maand horen, met de reden.`, reason: 'Waarom is er meer tijd nodig?', reasonHint: 'Dit komt in de brief. Bijvoorbeeld: het verzoek is ingewikkeld, of er zijn veel verzoeken tegelijk.', save: 'Verlengen en brief vastleggen', tooLate: 'De termijn kan niet meer worden verlengd.', missing: 'Vul de reden in.',
  },
  stop: { title: 'Stoppen zonder antwoord', lead: 'Alleen als de persoon het verzoek intrekt, of als niet zeker wordt wie het vraagt.', why: 'Waarom stopt het?', save: 'Stoppen', missing: 'Vul de reden in.' },
  answer: {
    unconfirmed: 'Deze brief haalt zinnen uit het register van verwerkingen die de gemeente nog niet heeft bevestigd.', toRegister: 'Naar het register',
    title: 'De brief', lead: 'Zo gaat de brief eruitzien. Wat niet verteld mag worden, laat geen spoor na: de brief is dan gelijk aan die van iemand over wie niets bekend is.', hidden: (count: number) => plural('nl', count, { one: '1 vindplaats staat niet in de brief.', other: '# vindplaatsen staan niet in de brief.' }),
    save: 'Antwoord vaststellen', saveHint: 'De brief krijgt de datum van vandaag en verandert daarna niet meer. Baken verstuurt niets: u verstuurt de brief zelf.', draft: 'Concept als PDF',
  },
  today: { handle: (number: string) => `Verzoek ${number}`, find: (number: string) => `Zoeken voor verzoek ${number}` },
};
