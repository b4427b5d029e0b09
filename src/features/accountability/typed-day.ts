/** Reads a day as a date field sends it ('2026-11-24') or as a person types it ('24-11-2026', '24/11/2026'). Null when it is no day. */
export function typedDay(typed: string): Temporal.PlainDate | null {
  const [, day, month, year] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed.trim()) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed.trim();
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Temporal.PlainDate.from(iso, { overflow: 'reject' }) : null;
  } catch {
    return null;
  }
}
