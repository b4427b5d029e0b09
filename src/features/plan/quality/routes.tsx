import { get, type Route } from '../../../platform/routes.ts';
import { QualityPage } from './pages/quality.tsx';
import { qualityOf } from './queries.ts';
import type { ReadingsOf } from './readings.ts';

/** `readingsOf` tells of which indicators there is a reading. */
export function qualityStaffRoutes(readingsOf: ReadingsOf): readonly Route[] {
  return [get('/plan/:reference/kwaliteit', { may: 'plan.read', purpose: 'plan' }, async (act, request) => {
    const quality = await qualityOf(act, request.params['reference'] ?? '', readingsOf);
    if (!quality) return { notFound: true };
    act.about('plan', quality.reference);
    return { title: request.texts.planquality.title, width: 'wide', page: <QualityPage request={request} quality={quality} mayEdit={act.may('plan.edit')} /> };
  })];
}
