import { canonicalJson } from '../../../lib/canonical.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { writeZip, type ZipEntry } from '../../../platform/documents/zip.ts';
import { archive as words } from '../../../texts/nl/archive.ts';
import { blocksOf } from '../blocks/queries.ts';
import { fileKinds, fileName } from '../files.ts';
import { sha256, sheetOf } from '../flow/record.ts';
import { sentFile, sentRecord, type StaffLetter, staffLetter } from '../queries.ts';
import { pathOf, stemOf } from '../rules-kinds.ts';
import { archiveFilesOf } from './archive-files.ts';
import { type ArchivedKind, formats } from './formats.ts';
import { appraisalList, fileXml, type Identification, objectXml, type Term } from './mdto.ts';
import { archivedPdf, archiveSetting } from './queries.ts';
import type { Setting } from './setting-form.ts';

interface Piece { readonly name: string; readonly kind: ArchivedKind; readonly bytes: Uint8Array }

/** The municipality and where its public site stands; null: not known, and no address is told. */
export interface Owner { readonly name: string; readonly publicUrl: string | null }

/**
 * Everything an archive takes over of one sent document: its files, what was frozen, and MDTO 1.0.1 beside each. The internal sheet of sources lies apart, as an object of its own that is not public.
 * The same document and the same decision give the same bytes. Needs `letters.read`.
 * @returns null when there is no such sent document
 */
export async function archivePackage(act: Act, ref: string, owner: Owner): Promise<Uint8Array | null> {
  const letter = await staffLetter(act, ref);
  if (!letter || letter.state !== 'sent' || letter.sentAt === null) return null;
  const setting = await archiveSetting(act);
  const frozen = await archivedPdf(act, ref);
  const pieces: Piece[] = [{ name: fileName(`${stemOf(letter.kind)}-archief`, ref, 'pdf'), kind: 'pdf-a', bytes: frozen?.bytes ?? archiveFilesOf(letter.content)[0]?.bytes ?? new Uint8Array() }];
  for (const kind of fileKinds) {
    const bytes = await sentFile(act, ref, kind);
    if (bytes) pieces.push({ name: fileName(stemOf(letter.kind), ref, kind), kind, bytes });
  }
  const record = await sentRecord(act, ref);
  if (record !== null) pieces.push({ name: 'vastgezet.json', kind: 'json', bytes: Buffer.from(record) });
  const sheet: Piece = { name: 'bronnen.json', kind: 'json', bytes: Buffer.from(canonicalJson(sheetOf(await blocksOf(act, ref)))) };
  const about = { letter, sentAt: letter.sentAt, owner, municipality: act.municipality, setting };
  const open = { ...about, mark: ref, name: letter.content.title, description: letter.content.subject, isPublic: true };
  const inside = { ...about, mark: `${ref}-bronnen`, name: words.sheetName(letter.content.title), description: words.sheetText, isPublic: false };
  return writeZip([
    ...folderOf(`${ref}/`, open, pieces),
    ...folderOf(`${ref}-intern/`, inside, [sheet]),
    { name: words.readMeName, bytes: Buffer.from(words.readMe({ reference: ref, decided: setting.decided, frozen: frozen !== null }).join('\r\n')) },
  ]);
}

interface About {
  readonly letter: StaffLetter; readonly sentAt: Temporal.Instant; readonly owner: Owner; readonly municipality: string; readonly setting: Setting;
  readonly mark: string; readonly name: string; readonly description: string; readonly isPublic: boolean;
}

function folderOf(folder: string, about: About, pieces: readonly Piece[]): ZipEntry[] {
  const own: Identification = { mark: about.mark, source: words.source(about.owner.name) };
  const at = about.sentAt.toString({ smallestUnit: 'second' });
  const online = about.isPublic && about.owner.publicUrl !== null ? `${about.owner.publicUrl.replace(/\/$/, '')}${pathOf(about.letter.ref)}` : null;
  const files = pieces.map((piece) => ({ piece, identification: { mark: `${about.mark}/${piece.name}`, source: own.source } }));
  const object = objectXml({
    identification: own, name: about.name, description: about.description, url: online, language: about.letter.content.language,
    events: about.letter.adopted && about.isPublic ? [{ type: words.events.adopted, at: about.letter.adopted.on, by: about.letter.adopted.body }, { type: words.events.sent, at, by: about.owner.name }] : [{ type: words.events.sent, at, by: about.owner.name }],
    appraisal: { label: words.appraisals[about.setting.appraisal], code: about.setting.appraisal, list: appraisalList },
    term: termOf(about), category: about.setting.category === null ? null : category(about.setting.category),
    partOf: about.isPublic ? null : { name: about.letter.content.title, identification: { mark: about.letter.ref, source: own.source } },
    files: files.map(({ piece, identification }) => ({ name: piece.name, identification })),
    archiveCreator: { name: about.letter.content.organisation, code: about.municipality.toLowerCase() },
    restriction: { label: about.isPublic ? words.noRestriction : words.restricted, list: 'Begrippenlijst BeperkingGebruikType MDTO' },
  });
  return [
    { name: `${folder}${about.mark}.mdto.xml`, bytes: Buffer.from(object) },
    ...files.flatMap(({ piece, identification }) => [
      { name: `${folder}${piece.name}`, bytes: piece.bytes },
      { name: `${folder}${piece.name}.bestand.mdto.xml`, bytes: Buffer.from(fileXml({
        identification, name: piece.name, size: piece.bytes.length, format: formats[piece.kind], sha256: sha256(piece.bytes), at,
        url: online !== null && piece.kind !== 'pdf-a' ? `${online}/${piece.kind === 'json' ? piece.name : `${stemOf(about.letter.kind)}.${piece.kind}`}` : null, represents: { name: about.name, identification: own },
      })) },
    ]),
  ];
}

/** The term runs from the end of the year in which the document was sent. */
function termOf({ setting, sentAt }: About): { readonly from: string; readonly years: number; readonly until: string } | null {
  if (setting.years === null) return null;
  const { year } = dutchDate(sentAt);
  return { from: `${year + 1}-01-01`, years: setting.years, until: `${year + 1 + setting.years}-01-01` };
}

function category(code: string): Term {
  return { label: words.category, code, list: 'Selectielijst gemeenten en intergemeentelijke organen 2020' };
}
