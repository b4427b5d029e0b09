/** Licences of which a work may run together with ours under the EUPL-1.2, as SPDX writes them. */
const allowed: ReadonlySet<string> = new Set([
  'MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0', 'EUPL-1.2', 'BlueOak-1.0.0', 'OFL-1.1', 'CC0-1.0', 'Unlicense', 'Python-2.0', 'CC-BY-3.0', 'CC-BY-4.0',
]);

/** Each exception with its reason. */
const exceptions: readonly { readonly packages: RegExp; readonly licence: string; readonly reason: string }[] = [
  { packages: /^(busboy|streamsearch)$/, licence: '', reason: 'MIT, named in the older way (`licenses`) that the lock file does not carry over' },
  { packages: /^@img\/sharp-/, licence: 'LGPL-3.0-or-later', reason: 'libvips, a library of its own that sharp loads; used unchanged and replaceable, as that licence asks' },
];

/** @param expression what package-lock.json says, such as `MIT AND OFL-1.1` or `(MIT OR GPL-3.0-or-later)` */
export function isAllowed(name: string, expression: string): boolean {
  const single = (licence: string): boolean => allowed.has(licence) || exceptions.some((exception) => exception.licence === licence && exception.packages.test(name));
  const choices = expression.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((licence) => single(licence.trim())));
}
