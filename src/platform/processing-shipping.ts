import { sql } from 'kysely';
import { type Ground, withAct } from './act.ts';
import { log } from './log.ts';
import type { MunicipalityCode } from './municipality.ts';
import { type ActivityCode, activityCodes } from './processing.ts';

/** Lines in one message, and messages in one round: an outage of a day is caught up in minutes, without holding the worker for long. */
const batch = 500;
const mostBatches = 40;
const patience = 20_000;
const worker = { kind: 'worker', id: null, name: '', role: null } as const;

export interface Words {
  /** The act for people, such as "Bekeek een signaal". */
  nameOf(act: string): string;
  /** The address of the entry of the register in the version that held (LDV `processing_activity_id`). */
  activityAt(code: ActivityCode, version: number): string;
  /** Who processes: `service.name`. */
  readonly service: string;
}

interface Row {
  readonly line_id: string; readonly trace_id: Uint8Array; readonly span_id: Uint8Array; readonly parent_span_id: Uint8Array | null; readonly act: string; readonly began: Temporal.Instant; readonly ended: Temporal.Instant;
  readonly activity_code: string; readonly activity_version: number; readonly subject_id: Uint8Array | null; readonly subject_kind: string | null;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const isActivity = (code: string): code is ActivityCode => activityCodes.some((one) => one === code);
const text = (key: string, value: string): unknown => ({ key, value: { stringValue: value } });

/** Lines as an OTLP message in JSON (OpenTelemetry Protocol 1.x, `ExportTraceServiceRequest`): one span a line, identifiers in hexadecimal, times in nanoseconds. */
export function messageOf(rows: readonly Row[], words: Words): unknown {
  return {
    resourceSpans: [{
      resource: { attributes: [text('service.name', words.service)] },
      scopeSpans: [{
        scope: { name: 'baken' },
        spans: rows.map((row) => ({
          traceId: hex(row.trace_id), spanId: hex(row.span_id), ...(row.parent_span_id ? { parentSpanId: hex(row.parent_span_id) } : {}), name: words.nameOf(row.act), kind: 1,
          startTimeUnixNano: row.began.epochNanoseconds.toString(), endTimeUnixNano: row.ended.epochNanoseconds.toString(), status: {},
          attributes: [
            ...(isActivity(row.activity_code) ? [text('dpl.core.processing_activity_id', words.activityAt(row.activity_code, row.activity_version))] : []),
            ...(row.subject_id ? [text('dpl.core.data_subject_id', Buffer.from(row.subject_id).toString('base64url')), text('dpl.core.data_subject_id_type', `urn:baken:${row.subject_kind ?? ''}`)] : []),
          ],
        })),
      }],
    }],
  };
}

/**
 * Ships lines in their order to the municipality's logbook. They are marked only after it confirmed every one; what it did not confirm is sent again, for ever. A line may arrive twice when the
 * program dies between its answer and our mark; span ids make that visible.
 * @returns how many were confirmed
 */
export async function shipLines(ground: Ground, municipality: MunicipalityCode, logbook: { readonly url: string; readonly token: string | null }, words: Words): Promise<number> {
  const setting = { role: 'baken_worker', municipality, actor: '', permissions: [] } as const;
  let shipped = 0;
  for (let turn = 0; turn < mostBatches; turn += 1) {
    const rows = await ground.database.as(setting, async (db) => (await sql<Row>`select line_id, trace_id, span_id, parent_span_id, act, began, ended, activity_code, activity_version, subject_id, subject_kind
      from processing.line where municipality_id = ${municipality} and shipped_at is null order by line_id limit ${batch}`.execute(db)).rows);
    const last = rows.at(-1);
    if (!last || !await confirmed(logbook, JSON.stringify(messageOf(rows, words)))) return shipped;
    await withAct(ground, { name: 'ship processing log', actor: worker, municipality, purpose: 'maintenance', origin: 'worker' }, async (act) => {
      await sql`update processing.line set shipped_at = ${act.now} where municipality_id = ${municipality} and shipped_at is null and line_id = any(${rows.map((row) => row.line_id)}::bigint[])`.execute(act.db);
      act.note({ lines: rows.length });
    });
    shipped += rows.length;
    if (rows.length < batch) return shipped;
  }
  return shipped;
}

/** Whether the logbook took all of it: an answer in the two hundreds that rejects nothing. */
async function confirmed(logbook: { readonly url: string; readonly token: string | null }, body: string): Promise<boolean> {
  try {
    const answer = await fetch(`${logbook.url}/v1/traces`, {
      method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(patience), headers: { 'content-type': 'application/json', ...(logbook.token ? { authorization: `Bearer ${logbook.token}` } : {}) },
    });
    const said = await answer.text();
    if (!answer.ok) {
      log.warn({ status: answer.status }, 'the logbook did not take the lines; they are sent again');
      return false;
    }
    if (rejectedIn(said) === 0) return true;
    log.warn({ rejected: rejectedIn(said) }, 'the logbook rejected lines; they are sent again');
    return false;
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'the logbook cannot be reached; its lines are sent again');
    return false;
  }
}

function rejectedIn(said: string): number {
  if (said.trim() === '') return 0;
  try {
    const parsed = JSON.parse(said) as { partialSuccess?: { rejectedSpans?: number | string } } | null;
    return Number(parsed?.partialSuccess?.rejectedSpans ?? 0) || 0;
  } catch {
    return 0;
  }
}
