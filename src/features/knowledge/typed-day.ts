/** Reads `2026-09-01`, as a date field sends it, and `1-9-2026` or `1/9/2026`, as a person types it where there is no date field. Null when it is no day. */
export function typedDay(typed: string): Temporal.PlainDate | null {
  const dutch = /^(\d{1,2})[-/ .](\d{1,2})[-/ .](\d{4})$/.exec(typed.trim());
  const iso = dutch ? `${dutch[3]}-${(dutch[2] ?? '').padStart(2, '0')}-${(dutch[1] ?? '').padStart(2, '0')}` : typed.trim();
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Temporal.PlainDate.from(iso, { overflow: 'reject' }) : null;
  } catch {
    return null;
  }
}

/** Without what only a computer sees, so that nothing hides in a number or a line. */
export function cleanText(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '').normalize('NFC');
}
