import type { Act } from '../../../platform/act.ts';
import { address } from '../../../lib/identifiers/address.ts';
import { person, type PersonFields } from '../../../lib/identifiers/person.ts';
import { readLine } from '../../../lib/identifiers/read.ts';
import { addIdentifiers } from './commands.ts';
import { connect } from './connection-commands.ts';
import type { NewMention } from './mention-content.ts';

/** Nobody lives there and nobody is called so: a plate that was never given out, a number of 06-0000, a street that does not exist. */
const plate = 'VZ-000-N';
const phone = '06-0000 1234';
const [secondPlate, office, mailbox] = ['VZ-111-N', '06-0000 9876', 'verzonnen@example.org'];
const house = { street: 'Meeuwenlaan (verzonnen)', number: '12', postcode: '', town: 'Aerdenhout' };
const nobody: PersonFields = { given: 'Verzonnen', surname: 'van den Voorbeeldski', born: '12-03-1998', street: '', number: '', postcode: '' };

function line(written: string): NewMention[] {
  const [identifier] = readLine(written);
  return identifier ? [{ identifier, written }] : [];
}

function place(): NewMention[] {
  const identifier = address(house);
  return identifier ? [{ identifier, written: '', address: house }] : [];
}

function someone(fields: PersonFields): NewMention[] {
  const identifier = person(fields);
  return identifier ? [{ identifier, written: '', person: fields }] : [];
}

/**
 * Invented identifiers in invented signals, so that the demonstration shows a link: at least four signals of one municipality, the newest first. Does nothing with fewer.
 * Needs `signals.link`.
 */
export async function seedLinks(act: Act, [newest, second, third, oldest, ...earlier]: readonly string[]): Promise<void> {
  if (!newest || !second || !third || !oldest) return;
  await addIdentifiers(act, newest, [...place(), ...line(plate)], 'entered');
  await addIdentifiers(act, second, [...line(plate), ...line(phone)], 'entered');
  await addIdentifiers(act, third, [...line(phone), ...someone(nobody)], 'entered');
  await addIdentifiers(act, oldest, [...place(), ...someone({ ...nobody, surname: 'Voorbeeldska' })], 'entered');
  await connect(act, { from: newest, to: oldest, type: 'same-place', certainty: 'probable', reason: 'Beide melders noemen dezelfde straat en hetzelfde nummer. De ene schrijft over een villa, de andere over een huis.' });
  // Older ones: a second group, that does not hang together with the first.
  const [fifth, sixth, seventh] = earlier;
  if (fifth) await addIdentifiers(act, fifth, [...line(secondPlate), ...line(office), ...line(mailbox)], 'entered');
  if (sixth) await addIdentifiers(act, sixth, [...line(secondPlate), ...line(office)], 'entered');
  if (seventh) await addIdentifiers(act, seventh, [...line(office), ...line(mailbox)], 'entered');
}
