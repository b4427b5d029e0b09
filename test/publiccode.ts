import { z } from 'zod';

const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);
const text = (most: number, least = 1) => z.string().trim().min(least).max(most);

const description = z.strictObject({
  localisedName: text(200).optional(),
  shortDescription: text(150),
  longDescription: text(10_000, 150).optional(),
  features: z.array(text(100)).min(1).optional(),
  documentation: z.url().optional(),
  apiDocumentation: z.url().optional(),
  screenshots: z.array(text(500)).optional(),
});

const dependency = z.strictObject({
  name: text(200), versionMin: text(50).optional(), versionMax: text(50).optional(), version: text(50).optional(), optional: z.boolean().optional(),
});

const maintenance = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['internal', 'community']), contacts: z.array(z.strictObject({ name: text(200), email: z.email().optional(), phone: text(50).optional(), affiliation: text(200).optional() })).min(1) }),
  z.strictObject({
    type: z.literal('contract'), contractors: z.array(z.strictObject({ name: text(200), until: z.iso.date(), email: z.email().optional(), website: z.url().optional() })).min(1),
    contacts: z.array(z.strictObject({ name: text(200) })).optional(),
  }),
  z.strictObject({ type: z.literal('none') }),
]);

/**
 * publiccode.yml 0.7 (https://yml.publiccode.tools/), as far as a repository like this one uses it. Strict, so that a key which the standard
 * has dropped (`genericName`, `legal.repoOwner`, country sections …) is refused together with a mistyped one.
 */
export const publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.7'),
  name: text(200),
  url: z.url(),
  landingURL: z.url().optional(),
  roadmap: z.url().optional(),
  softwareVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  releaseDate: z.iso.date(),
  platforms: z.array(text(50)).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/mobile', 'standalone/iot', 'standalone/desktop', 'standalone/web', 'standalone/backend', 'standalone/other', 'addon', 'library', 'configurationFiles']),
  categories: z.array(z.string().regex(/^[a-z]+(-[a-z]+)*$/)).optional(),
  usedBy: z.array(text(200)).optional(),
  organisation: z.strictObject({ uri: text(500), name: text(200).optional() }).optional(),
  description: z.record(language, description).refine((all) => Object.values(all).some((one) => one.longDescription && one.features), 'one language needs a longDescription and features'),
  legal: z.strictObject({ license: z.literal('EUPL-1.2'), mainCopyrightOwner: text(200).optional() }),
  maintenance,
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(language).min(1) }),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(), unsupportedCountries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(), scope: z.array(text(50)).optional(),
  }).optional(),
  supports: z.array(z.strictObject({ id: z.string().regex(/^(https?:\/\/\S+|alias:[a-z0-9-]+)$/) })).optional(),
  dependsOn: z.strictObject({ open: z.array(dependency).optional(), proprietary: z.array(dependency).optional(), hardware: z.array(dependency).optional() }).optional(),
});
