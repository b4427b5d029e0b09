import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fileXml, objectXml, type FileOfObject, type InformationObject } from './mdto.ts';

/** The rule of MDTO 1.0.1 as this test reads it: the order of the elements, how often each may stand, and what must stand in a group. Not the schema itself. */
const rule: Readonly<Record<string, readonly (readonly [string, number, number])[]>> = {
  informatieobject: [
    ['identificatie', 1, 99], ['naam', 1, 1], ['aggregatieniveau', 0, 1], ['classificatie', 0, 99], ['trefwoord', 0, 99], ['omschrijving', 0, 99], ['raadpleeglocatie', 0, 99], ['dekkingInTijd', 0, 99],
    ['dekkingInRuimte', 0, 99], ['taal', 0, 99], ['event', 0, 99], ['waardering', 1, 1], ['bewaartermijn', 0, 1], ['informatiecategorie', 0, 1], ['isOnderdeelVan', 0, 99], ['bevatOnderdeel', 0, 99],
    ['heeftRepresentatie', 0, 99], ['aanvullendeMetagegevens', 0, 99], ['gerelateerdInformatieobject', 0, 99], ['archiefvormer', 1, 99], ['betrokkene', 0, 99], ['activiteit', 0, 99], ['beperkingGebruik', 1, 99],
  ],
  bestand: [['identificatie', 1, 99], ['naam', 1, 1], ['omvang', 1, 1], ['bestandsformaat', 1, 1], ['checksum', 1, 99], ['URLBestand', 0, 1], ['isRepresentatieVan', 1, 1]],
  identificatie: [['identificatieKenmerk', 1, 1], ['identificatieBron', 1, 1]],
  checksum: [['checksumAlgoritme', 1, 1], ['checksumWaarde', 1, 1], ['checksumDatum', 1, 1]],
  bewaartermijn: [['termijnTriggerStartLooptijd', 0, 1], ['termijnStartdatumLooptijd', 0, 1], ['termijnLooptijd', 0, 1], ['termijnEinddatum', 0, 1]],
  event: [['eventType', 1, 1], ['eventTijd', 0, 1], ['eventVerantwoordelijkeActor', 0, 1], ['eventResultaat', 0, 1]],
  beperkingGebruik: [['beperkingGebruikType', 1, 1], ['beperkingGebruikNadereBeschrijving', 0, 1], ['beperkingGebruikDocumentatie', 0, 99], ['beperkingGebruikTermijn', 0, 1]],
  raadpleeglocatie: [['raadpleeglocatieFysiek', 0, 1], ['raadpleeglocatieOnline', 0, 1]],
  begripBegrippenlijst: [['verwijzingNaam', 1, 1], ['verwijzingIdentificatie', 0, 1]],
};
const concept = [['begripLabel', 1, 1], ['begripCode', 0, 1], ['begripBegrippenlijst', 1, 1]] as const;
const reference = [['verwijzingNaam', 1, 1], ['verwijzingIdentificatie', 0, 1]] as const;
for (const name of ['waardering', 'aggregatieniveau', 'informatiecategorie', 'bestandsformaat', 'checksumAlgoritme', 'beperkingGebruikType', 'eventType']) Object.assign(rule, { [name]: concept });
for (const name of ['archiefvormer', 'isOnderdeelVan', 'heeftRepresentatie', 'isRepresentatieVan', 'eventVerantwoordelijkeActor']) Object.assign(rule, { [name]: reference });
Object.assign(rule, { verwijzingIdentificatie: rule['identificatie'] });

interface Node { readonly name: string; readonly children: Node[]; text: string }

/** Reads what we write: elements and text. Throws at what is not well-formed. */
function read(xml: string): Node {
  const root: Node = { name: '', children: [], text: '' };
  const open = [root];
  for (const [, close, name, , text] of xml.replace(/^<\?xml[^>]*\?>\n/, '').matchAll(/<(\/?)([A-Za-z]+)((?: [^<>]*)?)>|([^<>]+)/g)) {
    const last = open.at(-1);
    assert.ok(last);
    if (text !== undefined) {
      assert.doesNotMatch(text.replace(/&(amp|lt|gt);/g, ''), /&/);
      last.text += text;
    } else if (close) assert.equal(open.pop()?.name, name);
    else {
      const node = { name: name ?? '', children: [], text: '' };
      last.children.push(node);
      open.push(node);
    }
  }
  assert.equal(open.length, 1);
  return root;
}

function obeys(node: Node): void {
  const parts = rule[node.name];
  if (!parts) {
    assert.equal(node.children.length, 0, `${node.name} is not in the rule`);
    assert.notEqual(node.text.trim(), '', `${node.name} is empty`);
    return;
  }
  const order = node.children.map((child) => parts.findIndex(([name]) => name === child.name));
  assert.ok(order.every((at, index) => at >= (order[index - 1] ?? 0)), `${node.name}: ${node.children.map((child) => child.name).join(' ')}`);
  for (const [name, least, most] of parts) {
    const count = node.children.filter((child) => child.name === name).length;
    assert.ok(count >= least && count <= most, `${node.name} has ${count} × ${name}`);
  }
  node.children.forEach(obeys);
}

function checked(xml: string, kind: string): Node {
  assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<MDTO xmlns="https:\/\/www\.nationaalarchief\.nl\/mdto" /);
  const [mdto] = read(xml).children;
  assert.equal(mdto?.name, 'MDTO');
  assert.deepEqual(mdto.children.map((child) => child.name), [kind]);
  mdto.children.forEach(obeys);
  return mdto;
}

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((text) => `x${text}`);
const identification = fc.record({ mark: words, source: words });
const term = fc.record({ label: words, code: words, list: words }, { requiredKeys: ['label', 'list'] });
const named = fc.record({ name: words, identification });
const object: fc.Arbitrary<InformationObject> = fc.record({
  identification, name: words, description: words, url: fc.option(words), language: words, events: fc.array(fc.record({ type: words, at: words, by: words }), { maxLength: 3 }), appraisal: term,
  term: fc.option(fc.record({ from: fc.constant('2027-01-01'), years: fc.integer({ min: 1, max: 200 }), until: fc.constant('2037-01-01') })), category: fc.option(term), partOf: fc.option(named), files: fc.array(named, { maxLength: 5 }),
  archiveCreator: fc.record({ name: words, code: words }), restriction: term,
});
const file: fc.Arbitrary<FileOfObject> = fc.record({ identification, name: words, size: fc.nat(), format: term, sha256: words, at: words, url: fc.option(words), represents: named });

test('an archive finds every element of MDTO where it looks for it, whatever is written in it', () => {
  fc.assert(fc.property(object, (one) => { checked(objectXml(one), 'informatieobject'); }));
  fc.assert(fc.property(file, (one) => { checked(fileXml(one), 'bestand'); }));
});

