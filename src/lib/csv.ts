/** A cell that a spreadsheet reads as text and never as a formula (CWE-1236; the wide signs count too, as some read them), quoted after RFC 4180. */
export function csvCell(value: string): string {
  const safe = /^\s*[=+\-@＝＋－＠\t\r\n]/u.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Semicolons, as Dutch spreadsheets expect; the mark in front tells them that it is UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\u{feff}${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
}
