/** What is used of a room with two measures. */
export interface Used { readonly files: number; readonly bytes: number; readonly room: { readonly gigabytes: number; readonly files: number } }

export const bytesInGigabyte = 1024 ** 3;
const warnsAt = 80;

/** Of the measure that is nearest to its end, in whole percents; never 100 before it is full. */
export function percentUsed({ files, bytes, room }: Used): number {
  const share = Math.max(files / room.files, bytes / (room.gigabytes * bytesInGigabyte));
  return Math.floor(share * 100);
}

export type Fullness = 'roomy' | 'nearly' | 'full';

/** Full is where the next small file does not fit: at the last file, or within the last tenth of a percent of the bytes. */
export function fullness(used: Used): Fullness {
  const isFull = used.files >= used.room.files || used.bytes >= used.room.gigabytes * bytesInGigabyte * 0.999;
  return isFull ? 'full' : percentUsed(used) >= warnsAt ? 'nearly' : 'roomy';
}
