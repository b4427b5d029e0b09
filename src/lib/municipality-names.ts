/** Names of municipalities that Baken has met, by CBS code. A municipality that is not here is called by its code until somebody gives it its name. */
const names: Readonly<Record<string, string>> = {
  GM0377: 'Bloemendaal',
  GM0397: 'Heemstede',
  GM0473: 'Zandvoort',
};

export function knownName(code: string): string {
  return names[code] ?? code;
}
