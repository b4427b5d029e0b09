import { accountabilityPublicRoutes } from './features/accountability/public-routes.tsx';
import { knowledgePublicRoutes } from './features/knowledge/public-routes.tsx';
import { picturePublicRoutes } from './features/picture/public-routes.tsx';
import { planPublicRoutes } from './features/plan/public-routes.tsx';
import { signalsPublicRoutes } from './features/signals/public-routes.tsx';
import { registerPublicRoutes } from './features/trust/register/routes.tsx';
import { apiRoutes } from './public-api.ts';
import { assetRoutes } from './platform/asset-routes.ts';
import { publicFrame, type Room } from './platform/frames.tsx';
import { inEveryLanguage } from './platform/path-languages.ts';
import { plainRoutes, reporterPlainRoutes } from './platform/plain-pages.tsx';
import type { Route } from './platform/routes.ts';
import { languageCodes } from './texts/plural.ts';
import type { SitePlatform } from './platform/reader.ts';
import { createSite } from './platform/site.tsx';

/** Every address of the public site. */
export function publicRoutes(platform: SitePlatform): Route[] {
  return [
    ...inEveryLanguage([...knowledgePublicRoutes, ...signalsPublicRoutes]),
    ...planPublicRoutes,
    ...picturePublicRoutes,
    ...accountabilityPublicRoutes(),
    ...registerPublicRoutes,
    ...apiRoutes(),
    ...inEveryLanguage(reporterPlainRoutes), ...plainRoutes(platform.config.publicUrl),
    ...assetRoutes(),
    ...platform.themes.routes(),
  ];
}

const nav: readonly Room[] = [
  { path: '/mensenhandel', text: (texts) => texts.site.nav.about },
  { path: '/melden', text: (texts) => texts.site.nav.report },
  { path: '/mijn-melding', text: (texts) => texts.site.nav.myReport },
];

const footer: readonly Room[] = [
  { path: '/plan', text: (texts) => texts.site.nav.plan },
  { path: '/cijfers', text: (texts) => texts.site.nav.figures },
  { path: '/verantwoording', text: (texts) => texts.site.nav.account },
  { path: '/open-data', text: (texts) => texts.openData.title },
  { path: '/privacy', text: (texts) => texts.site.nav.privacy },
  { path: '/toegankelijkheid', text: (texts) => texts.site.nav.accessibility },
  { path: '/beveiliging', text: (texts) => texts.site.nav.security },
];

export function publicSite(platform: SitePlatform): ReturnType<typeof createSite> {
  return createSite(platform, {
    origin: 'public-site', routes: publicRoutes(platform), frame: publicFrame(nav, footer), pathLanguages: ['en'], reporterLanguages: languageCodes.filter((code) => code !== 'nl' && code !== 'en'), signIn: null, cookie: null,
  });
}
