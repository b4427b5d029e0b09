import type { keeping as nl } from '../nl/keeping.ts';

export const keeping: typeof nl = {
  backupMade: (file, tables, rows) => `The backup is in ${file}: ${tables} tables, ${rows} rows.`,
  withoutKey: (ids) => `MIND: the key (${ids}) is not in this backup. Without that key nobody can read the backup. Keep a copy of the key in another place.`,
  withKey: (ids) => `MIND: this backup holds the key (${ids}) too. Whoever can open the backup can read everything.`,
  backupAsked: (folder) => `Baken is running and has the database open. The backup was asked for: within a few minutes it is in ${folder}. If you do not want to wait, stop Baken and give the command again.`,
  backupInUse: 'Baken is running and has the embedded database open. Stop Baken and give the command again. Or set BAKEN_BACKUP_DIR to a folder: then Baken itself makes a backup every night.',
  restored: (file, madeAt, tables, rows) => `The backup ${file} of ${madeAt} was put back: ${tables} tables, ${rows} rows. Everybody has to sign in again.`,
  checkLog: 'Now check the log: npm run baken -- verify-log',
  migrated: (name) => `Brought up to date after that: ${name}`,
  rootRotated: (from, to, count) => `The key was replaced: ${to} instead of ${from}. Wrapped anew: ${count}.`,
  oldOpensNothing: (id) => `Key ${id} opens nothing in this database any more. Backups of before today still need it. Make a new backup now, and a copy of the new key.`,
  oldKept: (file) => `The old key is still in ${file}. Take it away from this machine.`,
  oldInEnvironment: 'Take BAKEN_KEY_PREVIOUS away now.',
  rootContinued: 'An earlier replacement had not ended. It is being finished now.',
  municipalityRotated: (code, version, count) => `The key of ${code} was replaced (version ${version}). Dossier keys wrapped anew: ${count}.`,
  municipalityContinued: (code) => `The earlier replacement for ${code} had not ended. It is finished now.`,
  busy: (count) => `busy: ${count} dossier keys wrapped anew`,
  waiting: 'Waiting a minute, until every process of Baken knows the new key …',
};
