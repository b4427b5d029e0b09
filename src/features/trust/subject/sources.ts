/**
 * Where it was read that there is a month, that it may become three, and that the reason must be told within the first (GDPR art. 12 (3)): a supervisory authority's own page, consulted on 26 November 2026.
 * The text of the regulation was not read for this, so what hangs on it is shown as to be confirmed by the municipality; so is the complaint of art. 77.
 */
export const termSource = 'https://www.dataprotection.ie/en/faqs/access-and-rectification/how-long-does-organisation-have-respond-my-access-request';
