import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { addAbsence, dropDigest, endAbsence, setDigest } from './absence-commands.ts';
import { type AbsenceFields, type AbsenceMistake, type DigestFields, readAbsence, readDigest, usualDigestTime } from './absence-form.ts';
import { AbsencePage } from './pages/absence.tsx';
import { absences, coverFor, digestSetting, lastMail } from './queries-absence.ts';

interface Typed { readonly absence?: AbsenceFields; readonly digest?: DigestFields; readonly mistakes: readonly AbsenceMistake[] }

async function page(act: Act, request: Request, typed: Typed | null): Promise<Result> {
  const { absence: texts } = request.texts.desk;
  const setting = await digestSetting(act);
  const done = typed ? null : { bewaard: texts.saved, ingetrokken: texts.ended, mail: texts.mailSaved, vergeten: texts.mailForgotten }[request.query.get('gelukt') ?? ''] ?? null;
  return {
    title: typed ? request.texts.ui.mistakes.prefix(texts.title) : texts.title, width: 'text', status: typed ? 422 : 200,
    page: (
      <AbsencePage
        request={request} lines={await absences(act)} cover={await coverFor(act)} mail={await lastMail(act)} hasAddress={setting !== null} done={done} mistakes={typed?.mistakes ?? []}
        absence={typed?.absence ?? { van: '', tot: '' }} digest={typed?.digest ?? { adres: setting?.address ?? '', tijd: setting?.at ?? usualDigestTime, aan: setting?.active ?? true }}
      />
    ),
  };
}

const lock = { may: 'absence.edit', purpose: 'own-profile' } as const;

export const absenceRoutes: readonly Route[] = [
  get('/afwezigheid', lock, (act, request) => page(act, request, null)),

  post('/afwezigheid', lock, async (act, request) => {
    const form = await request.form();
    const absence = { van: form.text('van'), tot: form.text('tot') };
    const read = readAbsence(absence, dutchDate(act.now));
    if (!('from' in read)) return page(act, request, { absence, mistakes: read });
    return await addAbsence(act, read) ? { redirect: '/afwezigheid?gelukt=bewaard' } : page(act, request, { absence, mistakes: [{ field: 'van', what: 'overlaps' }] });
  }),

  post('/afwezigheid/einde', lock, async (act, request) => {
    const id = (await request.form()).text('afwezigheid');
    return /^\d{1,15}$/.test(id) && await endAbsence(act, Number(id)) ? { redirect: '/afwezigheid?gelukt=ingetrokken' } : { notFound: true };
  }),

  post('/afwezigheid/mail', lock, async (act, request) => {
    const form = await request.form();
    if (form.text('doe') === 'vergeet') {
      await dropDigest(act);
      return { redirect: '/afwezigheid?gelukt=vergeten' };
    }
    const digest = { adres: form.text('adres'), tijd: form.text('tijd'), aan: form.text('aan') === 'ja' };
    const read = readDigest(digest);
    if (!('address' in read)) return page(act, request, { digest, mistakes: read });
    await setDigest(act, read, !request.sendsMail ? null : request.language === 'en' ? 'en' : 'nl');
    return { redirect: '/afwezigheid?gelukt=mail' };
  }),
];
