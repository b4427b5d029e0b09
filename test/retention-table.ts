import { proposedMonths, type RetentionClass, retentionClasses } from '../src/platform/retention-rules.ts';

/** What hangs on what: every table of the database in one class of record, what begins its term and what destroys it. */
export interface RecordKind {
  readonly name: string;
  /** The code of its rule, where the municipality decides the term. */
  readonly rule?: RetentionClass | 'signals';
  readonly trigger: string;
  /** The term in words, for what has no rule; what has one shows the program's proposal. */
  readonly term?: string;
  readonly ground: string;
  /** The function of the database or the step of the worker that takes it away. */
  readonly destroys: string;
  readonly tables: readonly string[];
}

const own = 'set by the municipality; no national term was found, the category of the selection list is to be confirmed';
const list = 'nightly list, approved by a person, carried out by the worker: ';
const never = 'nothing';

export const recordKinds: readonly RecordKind[] = [
  {
    name: 'Signals with everything that hangs on them: words, files, conversation, who reported, assessment, decision, what was shared, links', rule: 'signals', trigger: 'closing the signal', ground: own, destroys: `${list}signals.take_away`,
    tables: [
      'signals.signal', 'signals.message', 'signals.attachment', 'signals.reporter', 'signals.helped', 'signals.identity', 'signals.identity_request', 'signals.identity_answer', 'signals.identity_opening', 'signals.internal_report', 'signals.intake',
      'signals.triage', 'signals.triage_takeover', 'signals.indicator_mark', 'signals.enrichment_check', 'signals.weighing', 'signals.decision', 'signals.closing', 'signals.state_change', 'signals.retention_change', 'signals.package',
      'signals.package_event', 'signals.mention', 'signals.identifier', 'signals.identifier_of', 'signals.connection', 'signals.muting', 'signals.signal_area', 'signals.left_out',
    ],
  },
  { name: 'Requests of data subjects with what was found and the letters', rule: 'subject-request', trigger: 'the answer, or stopping', ground: own, destroys: `${list}trust.take_away_record`, tables: ['subject.request', 'subject.search_ask', 'subject.finding', 'subject.hit', 'subject.letter'] },
  { name: 'Emergency access', rule: 'break-glass', trigger: 'the judgement', ground: own, destroys: `${list}trust.take_away_record`, tables: ['platform.glass'] },
  { name: 'Reviews of rights', rule: 'rights-review', trigger: 'finishing the review', ground: own, destroys: `${list}trust.take_away_record`, tables: ['platform.rights_review', 'platform.rights_judgement'] },
  {
    name: 'Risks', rule: 'risk-closed', trigger: 'closing the risk; an open one has none', ground: own, destroys: `${list}trust.take_away_record`,
    tables: ['picture.risk', 'picture.risk_description', 'picture.risk_judgement', 'picture.risk_tie', 'picture.risk_tie_step', 'picture.risk_confidential'],
  },
  { name: 'Contacts at partners', rule: 'partner-contact', trigger: 'the last time that somebody looked at the details; taken out by hand they go at once', ground: own, destroys: `${list}trust.take_away_record`, tables: ['knowledge.partner_contact'] },
  {
    name: 'Names, keys, addresses and own settings of colleagues with an account', rule: 'person-left', trigger: 'the end of the access', ground: own, destroys: `${list}trust.take_away_record`,
    tables: ['platform.person', 'platform.passkey', 'signals.digest', 'signals.saved_view', 'signals.absence', 'plan.ask_address', 'knowledge.training_place', 'knowledge.training_mail', 'platform.access_mail'],
  },
  { name: 'Lines of the Logboek dataverwerkingen', rule: 'processing-line', trigger: 'writing the line', ground: own, destroys: 'the worker at night, by the rule, what the logbook confirmed (database/133)', tables: ['processing.line'] },
  {
    name: 'Names of colleagues without an account', trigger: 'leaving the last team', term: 'one year', ground: 'storage limitation (GDPR art. 5 (1) (e)); fixed in the program, to be confirmed by the municipality', destroys: 'the worker, `forgetLeavers`: the key of the name', tables: ['knowledge.colleague'],
  },
  {
    name: 'Who is in which team and who followed what', trigger: 'as the name of the colleague', term: 'the name goes with its own term; the count stays without it', ground: 'what is left is a number that leads to nobody', destroys: never,
    tables: ['knowledge.team_member', 'knowledge.training_result'],
  },
  { name: 'Drafts and receipt codes of reporters', trigger: 'the last word that was typed', term: 'hours', ground: 'data minimisation; fixed in the program', destroys: 'the worker, `dropForgotten`', tables: ['signals.draft', 'signals.draft_file', 'signals.receipt'] },
  { name: 'Sessions, invitations, recovery requests, questions to passkeys, forms that were sent once, first codes', trigger: 'their own end', term: 'hours to days', ground: 'no longer of use; fixed in the program', destroys: 'the worker, `tidy`', tables: ['platform.session', 'platform.invitation', 'platform.used_challenge', 'platform.posted', 'platform.rate', 'platform.first_code'] },
  { name: 'People who asked for access and got none', trigger: 'the last time that they asked', term: 'ninety days', ground: 'no longer of use; fixed in the program', destroys: 'the worker, `tidy`', tables: ['platform.applicant'] },
  { name: 'Messages about one’s own access, and browsers that are known', trigger: 'the message; the last sign-in by that browser', term: 'a year; its own end', ground: 'no longer of use; fixed in the program', destroys: 'the worker, `tidy`; with the names of who left', tables: ['platform.access_event', 'platform.known_browser'] },
  { name: 'Mail that waits', trigger: 'sending or giving up; the words go then', term: 'seven days for the row without words', ground: 'no longer of use; fixed in the program', destroys: 'the worker, `tidy`', tables: ['platform.outbox'] },
  { name: 'Lists for destruction', trigger: 'carrying out the list', term: 'at once: the numbers go', ground: 'what stays is the certificate', destroys: 'the worker, with the list', tables: ['trust.retention_item', 'trust.retention_list'] },
  { name: 'Days until which records are kept, and reasons to keep them longer', trigger: 'as the record', term: 'as the record', ground: 'belongs to the record', destroys: 'trust.take_away_record', tables: ['trust.kept', 'trust.kept_change'] },
  { name: 'Keys of files', trigger: 'as the file', term: 'as the file', ground: 'belongs to the file', destroys: 'whatever takes the file away', tables: ['platform.dossier_key'] },
  { name: 'Certificates of destruction, and what tells an older backup', trigger: 'destruction', term: 'kept', ground: 'proof that it was destroyed; names who approved, by number', destroys: never, tables: ['trust.certificate', 'trust.destroyed'] },
  {
    name: 'The sealed log', trigger: 'writing the line', term: 'kept; a term is to be confirmed by the municipality', ground: 'a line that goes breaks the proof (0028)', destroys: never,
    tables: ['audit.entry', 'audit.leaf', 'audit.seal', 'audit.seal_check', 'audit.seal_key', 'audit.sealing', 'audit.unsealed'],
  },
  {
    name: 'Counts without number, day or file, and published figures', trigger: 'destruction or publication', term: 'kept', ground: 'about nobody; leave only through disclosure control (0030)', destroys: never,
    tables: ['signals.tally', 'picture.figures_proposal', 'picture.figures_release', 'picture.figures_rule', 'picture.open_data_terms', 'picture.area_choice', 'picture.area_import'],
  },
];

/** Tables that hold nothing about people: what the municipality agreed, decided, published or set. Who wrote something stands in them by number, which the class of colleagues makes nobody's. */
export const aboutNobody: readonly string[] = [
  'accountability.archive_file', 'accountability.archive_setting', 'accountability.letter', 'accountability.letter_block', 'accountability.letter_file', 'accountability.letter_step', 'accountability.wording',
  'knowledge.care_offer', 'knowledge.course', 'knowledge.course_import', 'knowledge.covenant', 'knowledge.form_choice', 'knowledge.own_text', 'knowledge.partner', 'knowledge.requirement', 'knowledge.team', 'knowledge.training_setting',
  'platform.municipality', 'platform.municipality_key', 'platform.retention_rule', 'processing.activity_version', 'signals.round',
];
/** The plan as a whole: read by the council, and kept as what was decided. Its addresses for mail are with the colleagues. */
export const ofThePlan = /^plan\./;

const months = (count: number | null): string => (count === null ? 'none proposed: kept until the municipality decides' : `${count} months, proposed`);

function termOf(kind: RecordKind): string {
  if (kind.rule === 'signals') return retentionClasses.filter((code) => ['nothing-followed', 'handed-over', 'kept', 'passed-on'].includes(code)).map((code) => `${code} ${proposedMonths[code] ?? 0}`).join(', ') + ' months, proposed';
  return kind.rule ? months(proposedMonths[kind.rule]) : kind.term ?? '';
}

const head = `# How long what is kept

Made by the test of retention from the tables of the database and the rules of the program; \`BAKEN_WRITE_RETENTION=1 npm test -- test/retention\` writes it anew. Every table stands here once.
A term that is "proposed" is the program's: the municipality decides it on *Bewaren en vernietigen*, where the decision gets its ground, its date and who decided ([0041](decisions/0041-destroying-what-was-kept.md), [0047](decisions/0047-terms-for-every-record.md)).

| class of record | rule | what begins the term | term | ground | what destroys it | tables |
|---|---|---|---|---|---|---|
`;

/** The whole of docs/retention.md. */
export function retentionPage(plan: readonly string[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const tables = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
  return [
    head, ...recordKinds.map((kind) => row([kind.name, kind.rule === 'signals' ? 'by how it was closed' : kind.rule ?? '–', kind.trigger, termOf(kind), kind.ground, kind.destroys, tables(kind.tables)])),
    row(['The plan of the municipality, with its history', '–', 'adoption', 'kept', 'what was decided and answered for; no residents are named in it', never, tables(plan)]),
    row(['What the municipality set, agreed or published', '–', '–', 'kept', 'nothing about people', never, tables(aboutNobody)]),
  ].join('');
}
