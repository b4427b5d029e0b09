import { accountabilityStaffRoutes } from './features/accountability/staff-routes.tsx';
import { colleaguesAbout, contactsAbout } from './features/knowledge/offers.ts';
import { knowledgeStaffRoutes } from './features/knowledge/staff-routes.tsx';
import { trainingRoutes } from './features/knowledge/training/routes.ts';
import { risksDue, risksOfMeasure, risksOfSignal } from './features/picture/risks/handed.tsx';
import { riskRoutes } from './features/picture/risks/routes.tsx';
import { pictureStaffRoutes } from './features/picture/staff-routes.tsx';
import { actionsDue, dateInWords, measuresNow } from './features/plan/offers.ts';
import { registerNames } from './features/plan/indicators/register-names.ts';
import { planStaffRoutes } from './features/plan/staff-routes.tsx';
import { roundRoutes } from './features/signals/desk/round-routes.tsx';
import { signalsStaffRoutes } from './features/signals/staff-routes.tsx';
import { accessTasks, subjectTasks } from './features/trust/offers.ts';
import { trustRoutes } from './features/trust/staff-routes.tsx';
import { assetRoutes } from './platform/asset-routes.ts';
import { staffFrame, type Room } from './platform/frames.tsx';
import { staffPlainRoutes } from './platform/plain-pages.tsx';
import { trustDuties } from './features/trust/duties.ts';
import type { Permission } from './platform/permissions.ts';
import type { Route } from './platform/routes.ts';
import { sessionCookie } from './platform/session.ts';
import type { SitePlatform } from './platform/reader.ts';
import { createSite } from './platform/site.tsx';
import { published, registers } from './registers.ts';

/** Every address of the staff site. */
export function staffRoutes(platform: SitePlatform): Route[] {
  const routes: readonly Route[] = [
    // The monthly round looks at signals and at the plan, and neither room asks the other.
    ...roundRoutes(async (act, today, language) => (await actionsDue(act, today, today.add({ months: 1 }))).map((action) => ({ ...action, due: dateInWords(language, action.due), href: `/plan/${action.plan}` }))),
    ...signalsStaffRoutes({ besideSignal: risksOfSignal, onToday: async (act, request) => [...await trustDuties(act, request), await risksDue(act, request)], tasks: async (act, request) => [...await accessTasks(act, request), ...await subjectTasks(act, request)] }),
    ...pictureStaffRoutes,
    // A risk names measures of the plan, and a measure the risks that it answers; neither room asks the other.
    ...riskRoutes(measuresNow),
    ...planStaffRoutes(new Set(registerNames.filter((name) => registers[name])), risksOfMeasure, published),
    // Before the page of a form, which any other address of the room would be.
    ...trainingRoutes,
    ...knowledgeStaffRoutes,
    ...accountabilityStaffRoutes(),
    ...trustRoutes(platform, sessionCookie(platform.config.staffUrl), [contactsAbout, colleaguesAbout], (act) => permissions().get(act) ?? null),
    ...staffPlainRoutes,
    ...assetRoutes(),
    ...platform.themes.routes(),
  ];
  // The log names acts by their route; which right that took is what the route's lock says.
  let known: ReadonlyMap<string, Permission> | null = null;
  const permissions = (): ReadonlyMap<string, Permission> => known ??= new Map(routes.flatMap(({ method, path, lock }) => ('may' in lock ? [[`${method} ${path}`, lock.may] as const] : [])));
  return [...routes];
}

const rooms: readonly Room[] = [
  { path: '/', text: (texts) => texts.house.rooms.today, may: 'today.read' },
  { path: '/signalen', text: (texts) => texts.house.rooms.signals, may: 'signals.list' },
  { path: '/melden', text: (texts) => texts.internal.menu.report, may: 'signals.report' },
  { path: '/mijn-meldingen', text: (texts) => texts.internal.menu.own, may: 'signals.report' },
  { path: '/beeld', text: (texts) => texts.house.rooms.picture, may: 'picture.read' },
  { path: '/beeld/kaart/gebieden', text: (texts) => texts.maps.menu, may: 'areas.import', unless: 'picture.read' },
  { path: '/plan', text: (texts) => texts.house.rooms.plan, may: 'plan.read' },
  { path: '/kennis', text: (texts) => texts.house.rooms.knowledge, may: 'knowledge.read' },
  { path: '/kennis/leren', text: (texts) => texts.learning.menu, may: 'training.learn' },
  { path: '/verantwoording', text: (texts) => texts.house.rooms.account, may: 'letters.read' },
  { path: '/mensen', text: (texts) => texts.people.menu, may: 'people.manage' },
  { path: '/vertrouwen/bewaren', text: (texts) => texts.retention.menu, may: 'retention.approve' },
  { path: '/vertrouwen', text: (texts) => texts.house.rooms.trust, may: 'audit.read' },
];

export function staffSite(platform: SitePlatform): ReturnType<typeof createSite> {
  return createSite(platform, {
    origin: 'staff-site', routes: staffRoutes(platform), frame: staffFrame(rooms), pathLanguages: [], signIn: '/aanmelden', cookie: sessionCookie(platform.config.staffUrl),
  });
}
