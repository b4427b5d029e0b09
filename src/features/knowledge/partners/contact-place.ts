/** Where a sealed contact lives: what is moved elsewhere does not open. */
export const contactPlace = 'knowledge.partner_contact.contact';

/** What is known of somebody who works at a partner. */
export interface ContactWords { readonly name: string; readonly work: string; readonly phone: string; readonly mail: string; readonly note: string }
