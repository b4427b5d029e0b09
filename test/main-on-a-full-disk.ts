import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/*
 * The whole program on a disk that a test fills and empties: at SIGUSR2 the disk is full, at the next one there is room again. Where a system call would write bytes to a file, it answers as
 * Linux does (ENOSPC); nothing of the program itself is replaced. A real full disk needs rights that a test has not.
 */
let full = false;
/** A disk that is full can still write over what is there; the write-ahead log is the exception that BAKEN_TEST_FULL=pg_wal asks for, because a new piece of it does not fit either. */
const only = process.env['BAKEN_TEST_FULL'] ?? '';
const concerns = (fd: number): boolean => fd > 2 && (only === '' || fs.readlinkSync(`/proc/self/fd/${fd}`).includes(only));
const wall = (name: string): Error => Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC', errno: -28, syscall: name });
const write = fs.writeSync;
fs.writeSync = ((fd: number, ...rest: unknown[]) => {
  if (full && concerns(fd)) throw wall('write');
  return (write as (...all: unknown[]) => number)(fd, ...rest);
}) as typeof fs.writeSync;
const room = fs.statfsSync;
fs.statfsSync = ((path: string) => (full && only === '' ? { ...room(path), bavail: 0 } : room(path))) as typeof fs.statfsSync;
syncBuiltinESMExports();
process.on('SIGUSR2', () => {
  full = !full;
  process.stdout.write(full ? 'the disk is full\n' : 'there is room\n');
});

await import('../src/main.ts');
