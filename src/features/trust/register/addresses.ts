import { type ActivityCode, activityIds } from '../../../platform/processing.ts';
import { nl } from '../../../texts/nl.ts';
import { actInWords } from '../oversight/pages/lines.tsx';

/** The path of an entry in one version, on the public site. */
export function activityPath(code: ActivityCode, version: number): string {
  return `/verwerkingen/${activityIds[code]}/versies/${version}`;
}

/** The address to which a line of the logbook points. */
export function activityAddress(publicUrl: string, code: ActivityCode, version: number): string {
  return new URL(activityPath(code, version), publicUrl).href;
}

/** An act for people, in Dutch: the language of the municipality's logbook. */
export function nameOfAct(act: string): string {
  return actInWords(nl, act);
}
