import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, openForTests, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { type Answer, fieldsIn, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { roles } from '../../../platform/permissions.ts';
import { reviewDocument } from './queries.ts';

const word = 'Werkt sinds vorige week bij een ander team';
const versionIn = (page: Answer): string => fieldsIn(page.body).find((field) => field.name === 'versie')?.value ?? '';
const peopleIn = (page: Answer): string[] => [...new Set(fieldsIn(page.body).flatMap((field) => (field.name.startsWith('oordeel-') ? [field.name.slice(8)] : [])))];
const idOf = (role: typeof roles[number]): string => `p${String(roles.indexOf(role) + 1).padStart(2, '0')}`;

forEachEngine((_, engine) => {
  describe('rights are reviewed each quarter', () => {
    let installation: TestInstallation;
    let sites: Sites;
    before(async () => {
      installation = await openForTests(engine);
      sites = new Sites(installation);
    });
    after(() => installation.close());

    const here = '/mensen/herziening';
    /** Everybody keeps what they have, with a word that also does for who is stale; `but` says otherwise. */
    const answers = (page: Answer, but: Readonly<Record<string, string>> = {}): Record<string, string> => ({
      versie: versionIn(page), ...Object.fromEntries(peopleIn(page).flatMap((id) => [[`oordeel-${id}`, 'keep'], [`woord-${id}`, 'Nodig voor het werk']])), ...but,
    });
    const begin = async (visitor: Visitor, who: string): Promise<string> => (await visitor.post(here, { wie: who })).location ?? '';

    test('the administrator and the privacy officer see who has which right since when, and that it is time to look; nobody else does', async () => {
      for (const role of roles) {
        const visitor = await sites.signIn(role);
        const page = await visitor.get(here);
        const first = await visitor.get('/');
        if (role === 'administrator' || role === 'privacy-officer') {
          assert.equal(page.status, 200, role);
          assert.ok(page.body.includes('Bloemendaal supervisor') && page.body.includes('Er is nog geen herziening van iedereen'));
          assert.ok(first.body.includes('Het is tijd om rechten te herzien'), role);
        } else {
          assert.equal(page.status, 403, role);
          assert.ok(!first.body.includes(here), role);
        }
        assert.equal((await visitor.post(here, { wie: 'nope' })).status === 303, role === 'administrator', role);
      }
      const officer = await sites.signIn('privacy-officer');
      assert.equal((await officer.get(`${here}/1`)).location, here, 'she does not judge');
    });

    test('a draft keeps what was chosen, with gaps, and shows it to the next administrator', async () => {
      const administrator = await sites.signIn('administrator');
      const page = await administrator.get(`${here}/1`);
      assert.ok(page.body.indexOf('Bloemendaal administrator') < page.body.indexOf('Bloemendaal deputy'), 'administrators first');
      assert.deepEqual(peopleIn(page).sort(), ['administrator', 'deputy', 'focal-officer', 'privacy-officer'].map((role) => idOf(role as 'deputy')).sort(), 'the roles that may do a lot');
      const kept = await administrator.post(`${here}/1`, { versie: versionIn(page), [`oordeel-${idOf('deputy')}`]: 'end', [`woord-${idOf('deputy')}`]: word, doe: 'bewaren' });
      assert.equal(kept.location, `${here}/1?gelukt=bewaard`);
      assert.ok((await administrator.get(`${here}/1`)).body.includes(word));
      const late = await administrator.post(`${here}/1`, { versie: versionIn(page), [`oordeel-${idOf('focal-officer')}`]: 'end', [`woord-${idOf('focal-officer')}`]: 'Te laat gezien', doe: 'bewaren' });
      assert.equal(late.status, 409);
      assert.ok(late.body.includes('Te laat gezien'), 'whoever saves second loses no word');
      assert.equal((await (await sites.signIn('deputy')).get('/signalen')).status, 200, 'a draft ends nothing');
    });

    test('finishing asks for what is missing and keeps what was typed', async () => {
      const administrator = await sites.signIn('administrator');
      const page = await administrator.get(`${here}/1`);
      const wrong = await administrator.post(`${here}/1`, { ...answers(page, { [`oordeel-${idOf('deputy')}`]: 'change', [`rol-${idOf('deputy')}`]: 'deputy', [`oordeel-${idOf('administrator')}`]: 'end' }), doe: 'afronden' });
      assert.equal(wrong.status, 422);
      assert.ok(wrong.body.includes('heeft deze rol al') && wrong.body.includes('Uw eigen rechten kunt u niet wijzigen') && wrong.body.includes('Nodig voor het werk'));
    });

    test('a finished review carries out what was decided, and becomes a document with its number in the log', async () => {
      const administrator = await sites.signIn('administrator');
      const deputy = await sites.signIn('deputy');
      const page = await administrator.get(`${here}/1`);
      const done = await administrator.post(`${here}/1`, { ...answers(page, { [`oordeel-${idOf('deputy')}`]: 'end', [`woord-${idOf('deputy')}`]: word }), doe: 'afronden' });
      assert.equal(done.location, `${here}/1?gelukt=afgerond`, done.body);
      assert.equal((await deputy.get('/signalen')).status, 303, 'the session ended with the right');
      const content = await actAs(installation, { role: 'administrator', purpose: 'people' }, (act) => reviewDocument(act, 1));
      const sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
      assert.ok((await administrator.get(`${here}/1`)).body.includes(sha256));
      const line = await installation.database.asOwner((db) => sql<{ facts: Record<string, unknown> }>`select facts from audit.entry where subject_kind = 'review' and subject_ref = '1' and facts ? 'sha256'`.execute(db));
      assert.deepEqual(line.rows.map((row) => [row.facts['sha256'], row.facts['ended'], row.facts['kept']]), [[sha256, 1, 3]]);
      assert.ok(JSON.stringify(content).includes(word) && JSON.stringify(content).includes('Signalen lezen'));
      for (const kind of ['pdf', 'odt', 'docx']) {
        const file = await administrator.get(`${here}/1/herziening.${kind}`);
        assert.deepEqual([file.status, file.headers.get('content-disposition')?.includes(`herziening-1.${kind}`)], [200, true], kind);
      }
      const dump = await installation.database.asOwner((db) => sql<{ text: string }>`select row_to_json(r)::text || (select string_agg(row_to_json(j)::text, '') from platform.rights_judgement j) as text from platform.rights_review r`.execute(db));
      assert.ok(!dump.rows[0]?.text.includes('ander team'), 'what was written about people is sealed');
    });

    test('a finished review changes no more, for nobody', async () => {
      const administrator = await sites.signIn('administrator');
      assert.equal((await administrator.post(`${here}/1`, { versie: '1', doe: 'afronden' })).location, `${here}/1`);
      await assert.rejects(installation.database.asOwner((db) => sql`update platform.rights_review set kept = 9`.execute(db)));
      await assert.rejects(installation.database.asOwner((db) => sql`update platform.rights_judgement set judgement = 'keep', new_role = null`.execute(db)));
      await assert.rejects(installation.database.asOwner((db) => sql`delete from platform.rights_judgement`.execute(db)));
    });

    test('the privacy officer signs as the second person, once, and the administrator cannot', async () => {
      const administrator = await sites.signIn('administrator');
      const officer = await sites.signIn('privacy-officer');
      assert.equal((await administrator.post(`${here}/1/meetekenen`)).status, 403);
      assert.ok((await officer.get('/')).body.includes('Eén herziening wacht op uw handtekening'));
      assert.equal((await officer.post(`${here}/1/meetekenen`)).location, `${here}/1?gelukt=getekend`);
      assert.equal((await officer.post(`${here}/1/meetekenen`)).location, `${here}/1`);
      assert.ok((await officer.get(here)).body.includes('Door twee mensen getekend'));
      assert.equal((await officer.post(`${here}/99/meetekenen`)).status, 404);
      await assert.rejects(installation.database.asOwner((db) => sql`update platform.rights_review set seconded_by = 'p01'`.execute(db)));
    });

    test('a quarter later it is time again for the roles that may do a lot, and a year later for everybody', async () => {
      const administrator = async (): Promise<string> => (await (await sites.signIn('administrator')).get('/')).body;
      const first = await sites.signIn('administrator');
      const everybody = await begin(first, 'alles');
      const page = await first.get(everybody);
      assert.equal(peopleIn(page).length, roles.length - 1, 'everybody but whose access ended');
      const changed = answers(page, { [`oordeel-${idOf('policy-adviser')}`]: 'change', [`rol-${idOf('policy-adviser')}`]: 'colleague' });
      assert.equal((await first.post(everybody, { ...changed, doe: 'afronden' })).status, 303);
      assert.equal((await (await sites.signIn('policy-adviser')).get('/beeld')).status, 403, 'the other role holds');
      assert.ok(!(await administrator()).includes('Het is tijd om rechten te herzien'));
      installation.clock.pass({ hours: 24 * 93 });
      assert.ok((await administrator()).includes('Het is tijd om rechten te herzien'));
      assert.ok((await (await sites.signIn('administrator')).get(here)).body.includes('Lang niet gebruikt'), 'who did nothing meanwhile stands out');
    });

    test('the list of rights says who has which right and why, and since when', async () => {
      const administrator = await sites.signIn('administrator');
      const file = await administrator.post(`${here}/uitvoer`);
      assert.match(file.headers.get('content-type') ?? '', /text\/csv/);
      assert.ok(file.body.includes('"Bloemendaal focal-officer";"Aandachtsfunctionaris mensenhandel";"Signalen lezen";"signals.read";"Hoort bij de rol Aandachtsfunctionaris mensenhandel"'), file.body.slice(0, 400));
      assert.ok(!file.body.includes('Bloemendaal deputy'), 'whose access ended has none');
      assert.match(file.body, /"Bloemendaal policy-adviser";"Collega";.*"2026-03-02";"Bloemendaal administrator"/);
    });

    test('another municipality sees nothing of it', async () => {
      const foreign = await sites.signIn('administrator', 'GM0397');
      const page = await foreign.get(here);
      assert.ok(page.body.includes('Heemstede supervisor') && !page.body.includes('Bloemendaal supervisor') && page.body.includes('Er is nog geen herziening van iedereen'));
      for (const path of [`${here}/1`, `${here}/1/herziening.pdf`, `${here}/abc`]) assert.equal((await foreign.get(path)).status, 404, path);
      assert.ok(!(await foreign.post(`${here}/uitvoer`)).body.includes('Bloemendaal'));
    });
  });
});
