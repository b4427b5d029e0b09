import { maps } from './maps.ts';
import type { cli as nl } from '../nl/cli.ts';

export const cli: typeof nl = {
  usage: 'Usage: npm run baken -- COMMAND',
  commands: {
    'migrate': 'brings the database up to date',
    'import-plan': 'FILE.yaml · imports an implementation plan as a new version',
    'export-plan': 'FILE.yaml [--plan REFERENCE] · writes the plan as a readable file',
    'letter': '--plan REFERENCE --out FILE.pdf|.docx|.odt · makes the council letter for a plan',
    'report': '--period YEAR --out FILE.pdf|.docx|.odt [--municipality CODE] · makes the yearly report of a year',
    'verify-document': 'REFERENCE [--municipality CODE] · looks whether a sent document still is what was sent',
    'figures': '--period YEAR --out FILE.csv|.json [--municipality CODE] · writes the published figures about a year',
    'import-areas': maps.cli.command,
    'verify-log': '[--entry NUMBER] [--root FILE|SIZE:ROOT] [--municipality CODE] [--json] · checks the whole log',
    'sign-in-code': '[--municipality CODE] · makes a code with which somebody becomes administrator, when every administrator lost the keys',
    'backup': 'FILE [--recipient age1…] [--with-key] · writes all that the database holds into one locked file',
    'restore': 'FILE [--identity FILE] [--with-key] · puts a backup back into an empty database',
    'rotate-keys': '[--municipality CODE] [--keep-old] · gives the installation, or a municipality, another key',
    'protect': '--in TABLE.json --out RESULT.json · hides small counts so that they cannot be worked out',
    'verify-figures': '--in RESULT.json [--table TABLE.json] · checks the proofs by addition alone',
  },
  unknown: (command) => `There is no command "${command}".`,
  missing: (what) => `Something is missing: ${what}`,
  migrated: 'The database is up to date.',
  fileUnreadable: (file) => `The file ${file} cannot be read.`,
  fileUnwritable: (file) => `The file ${file} cannot be written.`,
  written: (file) => `Written: ${file}`,
  planUnknown: (reference) => `There is no plan with the reference ${reference}.`,
  planWhich: 'There is not exactly one plan. Name the plan with --plan REFERENCE.',
  noMunicipality: 'The plan names no municipality (plan.municipality, such as GM0377).',
  municipalityAdded: (name) => `The municipality ${name} was added.`,
  badExtension: (file) => `The file ${file} must end in .pdf, .docx or .odt.`,
};
