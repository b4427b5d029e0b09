/** The licences that a municipality may choose from: open ones of the list of DCAT-AP-NL 3.0 in their newest version, and "not open". */
export const licences = ['cc0', 'public_domain_mark', 'naamsvermelding40', 'naamsvermelding_gelijkdelen40', 'niet_open'] as const;
export type Licence = (typeof licences)[number];
export const isLicence = (text: string): text is Licence => licences.some((one) => one === text);

/** The address of a licence in that list; what is not decided counts as not open, because nobody may use what nobody gave. */
export const licenceInList = (licence: Licence | null): string => `https://definities.geostandaarden.nl/dcat-ap-nl/id/waardelijst/licenties/${licence ?? 'niet_open'}`;

/** Where the licence itself can be read; null when there is none to read. */
export const licenceText: Readonly<Record<Licence, string | null>> = {
  cc0: 'https://creativecommons.org/publicdomain/zero/1.0/', public_domain_mark: 'https://creativecommons.org/publicdomain/mark/1.0/', naamsvermelding40: 'https://creativecommons.org/licenses/by/4.0/',
  naamsvermelding_gelijkdelen40: 'https://creativecommons.org/licenses/by-sa/4.0/', niet_open: null,
};
