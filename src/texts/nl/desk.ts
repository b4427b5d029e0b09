import { plural } from '../plural.ts';

const byLevel = (what: string, late: string) => (level: 'on-time' | 'soon' | 'today' | 'late', day: string): string =>
  (level === 'late' ? `${late} Dit moest uiterlijk ${day}.` : level === 'today' ? `${what} vandaag.` : `${what} uiterlijk ${day}.`);

export interface MailCounts { readonly kind: 'work' | 'late'; readonly standsIn: boolean; readonly lines: number; readonly danger: number; readonly soon: number; readonly late: number; readonly link: string | null }

export const desk = {
  today: {
    count: (n: number) => plural('nl', n, { one: 'Er is # ding te doen.', other: 'Er zijn # dingen te doen.' }),
    title: (n: number) => (n === 0 ? 'Vandaag' : `Vandaag (${n})`),
    empty: 'Niets wacht op u: geen signaal, geen bericht en geen partner. Hebt u tien minuten? Loop dan de maandelijkse ronde.',
    round: 'Naar de maandelijkse ronde',
    lastRound: (when: string) => `Laatste ronde: ${when}.`, noRound: 'Er is nog geen maandelijkse ronde gedaan.', roundOpen: 'Er staat een ronde open die nog niet is afgerond.',
    away: (until: string | null, who: string) => `U bent afwezig${until ? ` tot en met ${until}` : ''}. ${who ? `${who} neemt het werk over.` : 'Er is niemand die het overneemt. Daarom blijft het werk bij u.'}`,
    standsIn: (who: string, until: string | null) => `${who} is afwezig${until ? ` tot en met ${until}` : ''}. Dit werk is nu van u.`,
    beside: (who: string) => `${who} is er. U hoeft hier niets te doen, maar het mag wel.`,
    alsoAway: (who: string, until: string | null) => `${who} is afwezig${until ? ` tot en met ${until}` : ''}.`,
    change: 'Afwezigheid wijzigen',
    more: 'Verder', links: { round: 'Maandelijkse ronde', roundHint: 'Tien minuten: acties van het plan, oude signalen, plaatsvervanging.', absence: 'Afwezigheid en dagelijkse mail', absenceHint: 'Wanneer bent u er niet, en wie neemt het over?', views: 'Bewaarde weergaven', viewsHint: 'Lijsten van signalen die u vaker nodig hebt.', terms: 'Termijnen', termsHint: 'Hoe snel wil uw gemeente reageren?' },
    lines: {
      assess: (number: string) => `Beoordeel signaal ${number}`, message: (number: string) => `Lees het bericht bij signaal ${number}`, answer: (number: string) => `Lees het antwoord van een partner bij signaal ${number}`,
      partner: (number: string) => `Vraag de partner om antwoord bij signaal ${number}`, review: (number: string) => `Bekijk bewaard signaal ${number} opnieuw`,
      identity: (number: string) => `Zeg ja of nee bij signaal ${number}`, close: (number: string) => `Sluit signaal ${number} af`,
    },
    why: {
      message: 'Dit signaal is al besloten. De melder schreef daarna nog iets. Kijk of dat iets verandert.',
      answer: 'Dit signaal is al besloten. Een partner heeft daarna geantwoord. Kijk of dat iets verandert.',
      identity: 'Een collega wil zien wie de melder is. Daarvoor zijn twee mensen nodig.',
      close: 'Er is een besluit. Sluit het signaal af als alles gedaan is.',
    },
    newAnswer: 'Nieuw antwoord van een partner', duplicate: (lead: string) => `Dubbele van ${lead}: neem het besluit van daar over.`,
    status: { message: 'Nieuw bericht', answer: 'Nieuw antwoord', partner: 'Bij een partner', review: 'Bewaard', identity: 'Gevraagd', close: 'Besloten' },
  },
  due: {
    confirm: byLevel('Bevestig de ontvangst', 'De ontvangst is nog niet bevestigd.'),
    triage: byLevel('Begin met beoordelen', 'De beoordeling is nog niet begonnen.'),
    feedback: byLevel('Antwoord', 'Het antwoord is te laat.'),
    partner: byLevel('De partner antwoordt', 'De partner heeft nog niet geantwoord.'),
    review: byLevel('Kijk of dit nog bewaard mag blijven:', 'Er is nog niet opnieuw naar gekeken.'),
  },
  clocks: { confirm: 'Ontvangst bevestigen', triage: 'Beoordelen', feedback: 'Antwoord' },
  filter: {
    source: 'Bron', anySource: 'Alle bronnen', form: 'Vorm', anyForm: 'Alle vormen', from: 'Ontvangen vanaf', until: 'Tot en met',
    urgent: 'Alleen gevaar of een minderjarige', late: 'Alleen te laat', sorting: 'Volgorde',
    sortings: { nieuw: 'Nieuwste eerst', oud: 'Oudste eerst', termijn: 'Eerste termijn eerst', spoed: 'Meest dringend eerst' },
  },
  absence: {
    title: 'Afwezigheid en dagelijkse mail', lead: 'Bent u er niet? Dan neemt uw plaatsvervanger het werk over. Waarom u er niet bent, hoeft u niet te zeggen.',
    add: 'Zet afwezigheid klaar', from: 'Eerste dag', until: 'Laatste dag', untilHint: 'Laat leeg als u dat nog niet weet.', save: 'Bewaar de afwezigheid', saved: 'Uw afwezigheid is bewaard.', ended: 'Uw afwezigheid is ingetrokken of beëindigd.',
    list: 'Wie is er niet', none: 'Er staat geen afwezigheid gepland.', noneTitle: 'Iedereen is er',
    you: 'U', who: 'Wie', when: 'Wanneer', now: 'Nu', later: 'Gepland', state: 'Stand', action: 'Wijzigen', notYours: 'Van uw collega',
    days: (from: string, until: string | null) => (until === null ? `vanaf ${from}` : from === until ? from : `${from} tot en met ${until}`),
    end: 'Ik ben er weer', withdraw: 'Trek in', ofDays: (days: string) => ` (${days})`,
    takesOver: (who: string) => `Als u er niet bent, neemt ${who} het over.`, takesOverFor: (who: string) => `Als ${who} er niet is, is het werk van u.`, nobody: 'Er is niemand die het van u overneemt. Regel een plaatsvervanger.',
    bothAway: 'Let op: vandaag is niemand aanwezig die signalen behandelt. Het werk blijft daarom bij iedereen staan.',
    mailTitle: 'Dagelijkse mail', mailLead: 'U krijgt hooguit één mail per dag, en alleen als er iets te doen is. In de mail staan aantallen. Er staat geen naam, geen nummer en geen inhoud in.',
    mailRules: [
      'Bent u afwezig? Dan krijgt uw plaatsvervanger de mail.', 'De plaatsvervanger krijgt ook een mail als een termijn voorbij is.', 'In het weekend en op feestdagen komt er alleen een mail als er gevaar is gemeld.',
    ],
    mailOff: 'Deze installatie verstuurt geen mail. Uw beheerder kan dat aanzetten. Kijk zelf elke werkdag bij Vandaag.',
    address: 'E-mailadres van uw werk', addressHint: 'Dit adres wordt versleuteld bewaard.', time: 'Hoe laat', on: 'Stuur mij de dagelijkse mail', saveMail: 'Bewaar de mail', forget: 'Verwijder mijn adres',
    mailSaved: 'Uw keuze voor de mail is bewaard.', mailForgotten: 'Uw adres is verwijderd. U krijgt geen mail.',
    last: { sent: (when: string) => `Laatste mail verstuurd: ${when}.`, waiting: (when: string) => `Er staat een mail klaar sinds ${when}. Die gaat binnen een paar minuten weg.`, trying: (when: string) => `De mail van ${when} lukt nog niet. Baken probeert het opnieuw.`, 'given-up': (when: string) => `De laatste mail is niet gelukt (${when}). Klopt het adres?` },
    mistakes: {
      'no-day': 'Vul een dag in, zoals 21-09-2026.', 'until-before': 'De laatste dag ligt voor de eerste dag.', 'over': 'Deze afwezigheid is al voorbij.', 'too-far': 'Deze dag ligt te ver weg.',
      'overlaps': 'U bent op een van deze dagen al afwezig. Trek die afwezigheid eerst in.', 'address': 'Vul een e-mailadres in, zoals naam@gemeente.nl.', 'time': 'Kies een tijd.',
    },
  },
  mail: {
    subject: { work: 'Baken: er is iets voor u te doen', late: 'Baken: een termijn is voorbij' },
    text: ({ kind, standsIn, lines, danger, soon, late, link }: MailCounts) => [
      'Goedendag,', '',
      ...(standsIn ? ['De aandachtsfunctionaris is er niet. U neemt het werk over.', ''] : []),
      kind === 'late' ? plural('nl', late, { one: 'Bij # ding is de termijn voorbij. Overleg wie het doet.', other: 'Bij # dingen is de termijn voorbij. Overleg wie ze doet.' })
        : plural('nl', lines, { one: 'Er is # ding voor u te doen.', other: 'Er zijn # dingen voor u te doen.' }),
      ...(danger > 0 ? [`Met gemeld gevaar: ${danger}.`] : []), ...(kind === 'work' && late > 0 ? [`Te laat: ${late}.`] : []), ...(kind === 'work' && soon > 0 ? [`Vandaag of de volgende werkdag: ${soon}.`] : []), '',
      link ? `Open Vandaag: ${link}` : 'Log in bij Baken en open Vandaag.', '', 'Deze mail bevat geen inhoud. Antwoorden heeft geen zin: niemand leest dit adres. U zet de mail uit bij Afwezigheid en dagelijkse mail.',
    ].join('\n'),
    confirmSubject: 'Baken: de dagelijkse mail staat aan', confirmText: (at: string) => `Goedendag,\n\nVanaf nu krijgt u op dit adres een mail als er iets te doen is, rond ${at} uur. Er staat nooit inhoud in.\n\nHebt u dit niet zelf gevraagd? Meld het dan bij de beheerder van Baken.`,
  },
  round: {
    title: 'Maandelijkse ronde', lead: 'Tien minuten per maand, zodat niets blijft liggen. Vink aan wat u bekeek. U kunt tussendoor bewaren.',
    last: (on: string, by: string, looked: number, asked: number) => `${on}, ${by}: ${looked} van ${asked} bekeken`, history: 'Eerdere rondes', none: 'Er is nog geen ronde afgerond.',
    plan: 'Acties van het plan', planNone: 'Geen enkele actie van het plan moet nu of binnen een maand klaar zijn.', planHint: 'Een actie verandert u in het plan zelf.',
    action: (measure: string, due: string, late: boolean) => `${late ? 'Te laat. ' : ''}Klaar: ${due}. Hoort bij: ${measure}.`,
    files: 'Oude signalen', filesNone: 'Geen signaal staat langer dan dertig dagen open, en er is niets om opnieuw te bekijken of te vernietigen.',
    file: (number: string) => `Signaal ${number}`, truncated: (n: number) => `U ziet de eerste ${n}. Er zijn er meer.`,
    fileWhy: { 'open-long': (when: string) => `Staat open sinds ${when}.`, 'review': (when: string) => `Bewaard tot ${when}. Mag dit blijven?`, 'past-retention': (when: string) => `De bewaartermijn was voorbij op ${when}. Baken vernietigt nog niet zelf; overleg met uw functionaris gegevensbescherming.` },
    people: 'Plaatsvervanging', deputyKey: 'Is er een plaatsvervanger?', deputy: (who: string) => `Ja: ${who}.`, noDeputy: 'Nee. Er is niemand die het werk overneemt. Regel dit.',
    awayKey: 'Is er iemand afwezig?', away: (who: string) => `Vandaag afwezig: ${who}.`, noneAway: 'Nee, vandaag is iedereen er.',
    training: 'Training', trainingKey: 'Is de kennis nog op peil?', trainingHint: 'Hier is nog geen cijfer van. Kies bij Teams en training wie wat moet volgen. Van minder dan 5 mensen tonen wij geen cijfer.',
    note: 'Opmerking', noteHint: 'Schrijf hier geen namen of verhalen uit signalen.', save: 'Bewaar en ga later verder', finish: 'Rond de ronde af',
    saved: 'Bewaard. U kunt later verdergaan.', finished: 'De ronde is afgerond.', tooLong: 'De opmerking is te lang. Gebruik hooguit 2000 tekens.', nothing: 'Vink minstens één ding aan voordat u de ronde afrondt.',
  },
  views: {
    title: 'Bewaarde weergaven', lead: 'Een weergave is een filter van de lijst met een naam. Er staan geen signalen in, alleen wat u koos.',
    empty: 'Kies op de pagina Signalen een filter. Onder de lijst kunt u het bewaren.', emptyTitle: 'Nog geen weergaven', toList: 'Naar de lijst van signalen',
    mine: 'Van uzelf', shared: 'Gedeeld', by: (who: string) => `Gedeeld door ${who}`, edit: 'Wijzig', editOf: (name: string) => ` ${name}`,
    saveTitle: 'Bewaar deze weergave', name: 'Naam van de weergave', nameHint: 'Noem geen personen.', together: 'Deel met wie ook signalen behandelt', save: 'Bewaar de weergave', saved: 'De weergave is bewaard.', removed: 'De weergave is verwijderd.',
    editTitle: 'Weergave wijzigen', change: 'Bewaar de wijziging', remove: 'Verwijder deze weergave', back: 'Terug naar de weergaven', choose: 'Weergaven',
    mistakes: { 'name': 'Geef de weergave een naam van hooguit 60 tekens.', 'twice': 'U hebt al een weergave met deze naam.', 'many': 'U hebt al 30 weergaven. Verwijder er eerst een.', 'nothing': 'Kies eerst een filter in de lijst.' },
    all: 'Alle signalen',
  },
  count: (n: number) => plural('nl', n, { one: '# signaal', other: '# signalen' }),
  nextClock: 'Eerste termijn',
  search: {
    label: 'Zoek in signalen', hint: 'Typ een nummer van een signaal, een telefoonnummer, kenteken, adres of rekeningnummer, of woorden uit het verhaal of de berichten. Wat u typt, komt niet in het adres te staan.', button: 'Zoek',
    title: 'Gevonden signalen', empty: 'Typ minstens twee letters.',
    found: (n: number) => plural('nl', n, { one: 'Gevonden in # signaal.', other: 'Gevonden in # signalen.' }), none: 'Geen signaal bevat dit.', inText: 'In de tekst', same: (what: string, shown: string) => `${what}: ${shown}`, why: 'Waarom',
    muted: 'Dit gegeven is gedempt: het legt uit zichzelf geen verbanden.', moreSame: (shown: number, all: number) => `U ziet de nieuwste ${shown} van ${all} signalen.`,
    cut: (n: number) => `U ziet de nieuwste ${n}. Er kunnen er meer zijn. Zoek met meer woorden.`, where: 'Waar', words: 'In de tekst',
    places: { story: 'Verhaal', place: 'Plaats', time: 'Tijd', message: 'Bericht' }, back: 'Terug naar alle signalen',
  },
  export: { button: 'Download deze lijst (CSV)', file: 'signalen.csv', danger: 'Direct gevaar', minor: 'Minderjarige', source: 'Bron' },
  terms: {
    title: 'Termijnen', lead: 'Dit zijn de termijnen die uw gemeente zelf kiest. Het zijn geen termijnen uit een wet.',
    effect: 'Een nieuwe termijn geldt voor signalen die daarna binnenkomen. Weekenden en feestdagen tellen niet mee als werkdag.',
    fields: {
      bevestigen: 'Ontvangst bevestigen (werkdagen)', beoordelen: 'Beginnen met beoordelen (werkdagen)', terugkoppelen: 'Antwoord aan de melder (werkdagen)',
      partner: 'Antwoord van een partner (werkdagen)', herzien: 'Bewaarde informatie opnieuw bekijken (dagen)',
    },
    weigh: 'Twee mensen wegen samen een signaal', identity: 'Twee mensen besluiten samen of iemand mag zien wie de melder is', save: 'Bewaar de termijnen', saved: 'De termijnen zijn bewaard. Binnen tien seconden gelden ze overal.',
    mistake: (most: number) => `Vul een heel getal in van 1 tot en met ${most}.`, order: 'Het antwoord kan niet eerder klaar zijn dan de eerste beoordeling.',
  },
};
