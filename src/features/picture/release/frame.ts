import type { Act } from '../../../platform/act.ts';
import type { Request } from '../../../platform/routes.ts';
import { textsIn } from '../../../texts/texts.ts';
import type { DataFrame } from './open-data.ts';

/** Whose the data are, and where they stand. Open data of a Dutch municipality are in Dutch. */
export const frameOf = (act: Act, request: Request): DataFrame => ({ code: act.municipality, name: request.municipality.name, texts: textsIn('nl'), base: request.publicUrl?.replace(/\/$/, '') ?? '' });
