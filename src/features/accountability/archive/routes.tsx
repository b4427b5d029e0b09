import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { referenceIn } from '../public-routes.tsx';
import { allLetters } from '../queries.ts';
import { bases } from '../rules-kinds.ts';
import { decideArchive } from './commands.ts';
import { archivePackage } from './package.ts';
import { ArchivePage } from './pages/archive.tsx';
import { archiveSetting } from './queries.ts';
import { readSetting, type SettingFields, settingFrom, type SettingMistake } from './setting-form.ts';

const read = { may: 'letters.read', purpose: 'accountability' } as const;
const decide = { may: 'letters.send', purpose: 'accountability' } as const;

export const archiveRoutes: readonly Route[] = [
  get('/verantwoording/archief', decide, (act, request) => page(act, request)),
  post('/verantwoording/archief', decide, async (act, request) => {
    const fields = settingFrom(await request.form());
    const read = readSetting(fields);
    if ('mistakes' in read) return page(act, request, fields, read.mistakes);
    await decideArchive(act, read.setting);
    return { redirect: '/verantwoording/archief?bewaard' };
  }),
  ...bases.map((base) => get(`/verantwoording/${base}/:id/archief.zip`, read, async (act, request) => {
    const ref = referenceIn(request, base);
    const bytes = ref === null ? null : await archivePackage(act, ref, { name: request.municipality.name, publicUrl: request.publicUrl });
    if (ref === null || bytes === null) return { notFound: true };
    act.about('letter', ref);
    return { file: bytes, type: 'application/zip', name: `archief-${ref.toLowerCase()}.zip` };
  })),
];

async function page(act: Act, request: Request, typed?: SettingFields, mistakes: readonly SettingMistake[] = []): Promise<Result> {
  const { decided, appraisal, years, category } = await archiveSetting(act);
  const { title } = request.texts.archive;
  return {
    status: mistakes.length > 0 ? 422 : 200, title: mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title,
    page: <ArchivePage
      request={request} sent={(await allLetters(act)).filter(({ state }) => state === 'sent')} decided={decided} mistakes={mistakes} mayDecide={act.may('letters.send')} saved={request.query.has('bewaard')}
      fields={typed ?? { waardering: appraisal, jaren: years === null ? '' : String(years), categorie: category ?? '' }}
    />,
  };
}
