import type { files as dutch } from '../nl/files.ts';

export const files: typeof dutch = {
  menu: 'Files',
  menuHint: (percent) => `${percent}% of the room is in use.`,
  title: 'Files with reports',
  lead: 'Here you see how many files the municipality keeps, whether a virus scanner looks at them and how much room is left. What is in the files is not shown here.',
  states: { never: 'Not scanned', held: 'Cannot be opened yet', clean: 'Scanned', found: 'Stays shut' },
  why: {
    never: 'This file was not scanned for viruses.',
    neverYet: 'This file was not scanned for viruses yet. That will happen soon.',
    clean: (when) => `The virus scanner looked on ${when} and found nothing.`,
    held: (when) => `${when ? `This file came in on ${when}. ` : ''}The virus scanner could not look at it yet. Until then nobody can open or share it. As soon as the scanner finds nothing, it opens by itself.`,
    heldNoScanner: (when) => `${when ? `This file came in on ${when}. ` : ''}The virus scanner could not look at it and is switched off now. Ask the administrator to switch the scanner on again. Then the file opens by itself.`,
    found: (when, name) => `On ${when} the virus scanner found something in this file: ${name}. Nobody can open or share it.`,
    wasOpen: 'Until then it could be opened. Did you open or share it? Then call the administrator.',
  },
  foundTitle: 'Something was found in a file',
  foundWhat: (count) => `${count === 1 ? 'One file stays' : `${count} files stay`} shut. The report itself came in as usual and is safe to read. Do you need the file? Ask the reporter to send a photo or a picture of the screen. The reporter need not do anything else and did nothing wrong. Do you think that the scanner is mistaken? Call the administrator.`,
  cautions: {
    locked: 'This PDF has a password. A virus scanner cannot look into all of it then.',
    active: 'This PDF can do something by itself, such as start a program or send data. Do not allow that when your computer asks.',
    embedded: 'There are other files in this PDF. Do not open those.',
  },
  leftOut: (count, when) => `On ${when} ${count === 1 ? '1 file came along that we' : `${count} files came along that we`} could not keep, because there was no room. Ask the reporter for ${count === 1 ? 'it' : 'them'} when there is room again.`,
  notToShare: (name, why) => `${name} cannot go along. ${why}`,
  room: {
    title: 'Your files were not kept',
    full: 'The municipality has no room for files at the moment. What you wrote arrives as usual. Keep your files yourself and tell the administrator.',
    day: 'You have added as many files today as one may in a day. What you wrote arrives as usual. Tomorrow you can add files again.',
  },
  scanner: {
    title: 'Virus scanner',
    off: 'No virus scanner is set up. Files are not scanned for viruses. The manual for administrators tells how to switch one on.',
    on: 'The virus scanner is set up. Every new file is looked at before anybody can open it, and once more a week later.',
    held: (count, since) => `${count === 1 ? '1 file waits' : `${count} files wait`} for the scanner${since ? `, the oldest since ${since}` : ''}. Until then nobody can open ${count === 1 ? 'it' : 'them'}. Is the scanner still running?`,
    heldOff: (count) => `${count === 1 ? '1 file waits' : `${count} files wait`} for a scanner, and none is set up. ${count === 1 ? 'It stays' : 'They stay'} shut like this.`,
    found: (count) => (count === 1 ? 'Something was found in 1 file. It stays shut.' : `Something was found in ${count} files. They stay shut.`),
    never: (count) => (count === 1 ? '1 file was not scanned.' : `${count} files were not scanned.`),
    none: 'Nothing waits.',
  },
  used: {
    title: 'Room',
    count: 'Number of files', bytes: 'Size', of: (used, most, percent) => `${used} of ${most} (${percent}%)`, gigabytes: (count) => `${count} GB`, megabytes: (count) => `${count} MB`,
    nearly: (percent) => `${percent}% of the room for files is in use. When it is full, reports still come in, but without files.`,
    full: 'There is no room left for files. Reports come in without files. Give more room, or see which signals may be destroyed.',
  },
  form: {
    title: 'Give room', lead: 'Count with the disk of the database, and with the place for backups.',
    gigabytes: 'How many gigabytes of files may the municipality keep?', files: 'How many files may the municipality keep?', perDay: 'How many files may one colleague add in a day?',
    save: 'Save', saved: 'Saved.', mistake: (least, most) => `Fill in a whole number from ${least} to ${most}.`,
  },
  cli: {
    off: 'No virus scanner is set up. Set BAKEN_CLAMD to the socket of clamd.', away: 'The virus scanner does not answer.',
    again: (name, count) => `${name}: ${count} files in which something was found are looked at again.`, looked: (name, count) => `${name}: ${count} files looked at.`,
  },
  today: {
    full: 'There is no room left for files', nearly: 'The room for files is nearly full', fullHint: 'Reports come in without files now.', nearlyHint: (percent) => `${percent}% is in use.`,
    held: (count) => (count === 1 ? '1 file waits for the virus scanner' : `${count} files wait for the virus scanner`), heldHint: 'Until then nobody can open them. See whether the scanner is running.', status: 'Look at this',
  },
};
