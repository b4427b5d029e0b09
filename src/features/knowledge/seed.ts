import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import { ROUTE_CARD, type RouteCode } from './catalogue/route-card.ts';
import { sourceOf } from './catalogue/sources.ts';
import { writeText } from './own-texts/commands.ts';
import { baseOf, openingText } from './own-texts/rules-texts.ts';
import { addPartner } from './partners/commands.ts';
import { keepCare, keepContact, keepCovenant } from './partners/part-commands.ts';
import type { PartnerWord } from './partners/partner-form.ts';
import type { CareKind, PartnerRole } from './partners/rules-partners.ts';

/*
 * Partners and own texts of the demonstration. National organisations have the number and hours of the route card, with its source; whatever is of the region is
 * invented, and says so in its name. Numbers that begin with 06-0000 are handed out to nobody.
 */
const invented = 'verzonnen voorbeeld';

interface DemoPartner extends Partial<Omit<PartnerWord, 'name' | 'roles'>> {
  readonly name: string;
  readonly roles: readonly PartnerRole[];
  /** Facts come from this line of the route card. */
  readonly route?: RouteCode;
  readonly covenant?: { readonly title: string; readonly signedDaysAgo: number; readonly endsInDays: number | null };
  readonly care?: { readonly kind: CareKind; readonly forWhom: string; readonly languages: string; readonly capacity: string; readonly refer: string };
  readonly contact?: { readonly name: string; readonly work: string; readonly phone: string };
}

const recent: readonly DemoPartner[] = [
  { name: 'Politie', roles: ['police'], route: 'police', about: 'Een vermoeden van mensenhandel zonder spoed. De AVIM heeft rechercheurs voor mensenhandel.' },
  { name: 'Nederlandse Arbeidsinspectie', roles: ['labour-inspectorate'], route: 'labour-inspectorate', about: 'Uitbuiting op het werk.' },
  {
    name: 'CoMensha', roles: ['comensha'], route: 'comensha', about: 'Registratie van slachtoffers, en een eerste plek in de opvang.',
    care: { kind: 'advice', forWhom: 'slachtoffers van mensenhandel en wie hen helpt', languages: 'te bevestigen door de gemeente', capacity: '', refer: 'Bel de helpdesk. Voor registratie en opvang is schriftelijke toestemming van het slachtoffer nodig.' },
  },
  {
    name: 'Zorgcoördinator Kennemerland (verzonnen)', roles: ['care-coordinator', 'shelter'], phone: '06-00001201', mailbox: 'zorgcoordinatie@voorbeeld.example', hours: 'ma-do 9:00-17:00', holidays: 'closed',
    about: 'Eerste aanspreekpunt voor slachtoffers in de regio.', covenant: { title: 'Afspraken zorgcoördinatie (verzonnen)', signedDaysAgo: 700, endsInDays: 45 },
    contact: { name: 'Tess Verzonnen', work: 'zorgcoördinator', phone: '06-00001202' },
    care: { kind: 'care-coordination', forWhom: 'volwassen slachtoffers uit de regio', languages: 'Nederlands, Engels, met tolk', capacity: 'er is nu plaats voor een gesprek', refer: 'Bel tussen 9.00 en 17.00 uur. Buiten die tijd: de politie.' },
  },
  {
    name: 'RIEC Noord-Holland (verzonnen gegevens)', roles: ['riec'], mailbox: 'riec@voorbeeld.example', about: 'Gezamenlijke aanpak van een zaak met georganiseerde misdaad.',
    covenant: { title: 'Convenant RIEC (verzonnen)', signedDaysAgo: 900, endsInDays: 400 },
  },
  {
    name: 'Opvang De Duinpan (verzonnen)', roles: ['shelter'], phone: '06-00001203', hours: '24 uur', holidays: 'open', about: 'Opvang voor vrouwen en mannen.',
    care: { kind: 'shelter', forWhom: 'volwassenen die veilig moeten wonen', languages: 'Nederlands, Engels, Pools, met tolk', capacity: 'twee plaatsen vrij', refer: 'De zorgcoördinator meldt aan.' },
  },
];

/** Looked at long ago, so that the demonstration shows what that looks like. */
const old: readonly DemoPartner[] = [
  { name: 'Veilig Thuis', roles: ['veilig-thuis'], route: 'veilig-thuis', about: 'Zorgen om een kind, een jongere of iemand thuis. Ook voor advies.', covenant: { title: 'Samenwerkingsafspraken (verzonnen)', signedDaysAgo: 700, endsInDays: 380 } },
  { name: 'GGD Kennemerland (verzonnen gegevens)', roles: ['ggd'], phone: '06-00001204', hours: 'ma-vr 8:30-17:00', holidays: 'closed', about: 'Zorg voor mensen zonder verzekering.' },
];

function wordOf(partner: DemoPartner, today: Temporal.PlainDate, reviewOn: Temporal.PlainDate): PartnerWord {
  const entry = ROUTE_CARD.find((one) => one.code === partner.route);
  const [source] = entry?.sources ?? [];
  return {
    about: '', mailbox: '', website: '', ...partner,
    phone: partner.phone ?? entry?.phone ?? '', hours: partner.hours ?? openingText(entry?.opening ?? null), holidays: partner.holidays ?? 'unknown',
    source: source ? sourceOf(source).title : invented, sourceDate: today.toString(), reviewOn: reviewOn.toString(),
  };
}

async function seedPartner(act: Act, partner: DemoPartner, reviewInDays: number): Promise<void> {
  const today = dutchDate(act.now);
  const id = await addPartner(act, wordOf(partner, today, today.add({ days: reviewInDays })));
  if (!id) return;
  const { covenant, care, contact } = partner;
  if (covenant) {
    await keepCovenant(act, id, null, {
      title: covenant.title, signedOn: today.subtract({ days: covenant.signedDaysAgo }).toString(), document: `zaak Z-${invented}`,
      validUntil: covenant.endsInDays === null ? null : today.add({ days: covenant.endsInDays }).toString(),
    });
  }
  if (care) await keepCare(act, id, null, { ...care, capacityOn: care.capacity ? today.toString() : null });
  if (contact) await keepContact(act, id, null, { ...contact, mail: '', note: 'Werkt niet op vrijdag (verzonnen).' });
}

export interface DemoKnowledge { readonly daysAgo: number; seed(act: Act): Promise<void> }

/** Each part at its own moment. */
export const demoKnowledge: readonly DemoKnowledge[] = [
  {
    daysAgo: 400, seed: async (act) => {
      for (const partner of old) await seedPartner(act, partner, 365);
      const today = dutchDate(act.now);
      await writeText(act, 'route-veilig-thuis', 0, { fields: baseOf('route-veilig-thuis'), source: `${invented}: gebeld`, sourceDate: today.toString(), reviewOn: today.add({ days: 365 }).toString() });
    },
  },
  {
    daysAgo: 20, seed: async (act) => {
      for (const partner of recent) await seedPartner(act, partner, 365);
      const today = dutchDate(act.now);
      const word = { source: invented, sourceDate: today.toString(), reviewOn: today.add({ days: 200 }).toString() };
      await writeText(act, 'route-comensha', 0, { ...word, fields: baseOf('route-comensha') });
      const base = baseOf('card-front-desk');
      await writeText(act, 'card-front-desk', 0, { ...word, fields: { ...base, merken: `${base['merken'] ?? ''}\nIemand vraagt steeds een nieuw paspoort aan (verzonnen voorbeeld).` } });
    },
  },
];
