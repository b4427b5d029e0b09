import type { FormValues } from '../../../platform/form-values.ts';
import type { FileRoom } from './queries.ts';

export const roomFields = ['gigabytes', 'aantal', 'per_dag'] as const;
export type RoomField = (typeof roomFields)[number];
export type RoomTyped = Readonly<Record<RoomField, string>>;

/** What the database allows (140). */
export const roomLimits: Readonly<Record<RoomField, readonly [least: number, most: number]>> = { gigabytes: [1, 10_000], aantal: [100, 10_000_000], per_dag: [5, 10_000] };

export function typedRoom(form: FormValues): RoomTyped {
  return { gigabytes: form.text('gigabytes'), aantal: form.text('aantal'), per_dag: form.text('per_dag') };
}

export function roomTyped(room: FileRoom): RoomTyped {
  return { gigabytes: String(room.gigabytes), aantal: String(room.files), per_dag: String(room.perDay) };
}

export function readRoom(typed: RoomTyped): { readonly room: FileRoom } | { readonly mistakes: readonly RoomField[] } {
  const number = (field: RoomField): number => (/^\s*\d{1,8}\s*$/.test(typed[field]) ? Number(typed[field]) : -1);
  const mistakes = roomFields.filter((field) => number(field) < roomLimits[field][0] || number(field) > roomLimits[field][1]);
  return mistakes.length > 0 ? { mistakes } : { room: { gigabytes: number('gigabytes'), files: number('aantal'), perDay: number('per_dag') } };
}
