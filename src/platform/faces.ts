import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { MunicipalityCode, MunicipalityFace } from './municipality.ts';
import type { Themes } from './themes.ts';

interface Row {
  municipality_id: MunicipalityCode; name: string; public_host: string | null; demo: boolean; 
  confirm_days: number; triage_days: number; feedback_days: number; partner_days: number; review_days: number; two_to_weigh: boolean; two_for_identity: boolean;
}

/** How long a face may be remembered; a new logo or term is not urgent. */
const remember = Temporal.Duration.from({ seconds: 10 });

/** The municipalities of this installation, as they show themselves. */
export class Faces {
  readonly #database: Database;
  readonly #themes: Themes;
  #rows: Promise<readonly Row[]> | null = null;
  #last: readonly Row[] = [];
  #readAt = Temporal.Instant.fromEpochMilliseconds(0);

  constructor(database: Database, themes: Themes) {
    this.#database = database;
    this.#themes = themes;
  }

  /** For who is signed in: always as it stands, because whoever changes a term or a rule works by it at once. */
  async byCode(code: MunicipalityCode): Promise<MunicipalityFace | null> {
    const row = (await this.#read(true)).find((one) => one.municipality_id === code);
    return row ? this.#face(row) : null;
  }

  /** The municipality whose public site a host name is; where none claims the name, the first of the installation. */
  async byHost(host: string): Promise<MunicipalityFace | null> {
    const rows = await this.#read();
    const row = rows.find((one) => one.public_host === host) ?? rows[0];
    return row ? this.#face(row) : null;
  }

  /** As they were when they could last be read: for a page that says that the database is away. Null when none ever was. */
  remembered(host: string): MunicipalityFace | null {
    const row = this.#last.find((one) => one.public_host === host) ?? this.#last[0];
    return row ? this.#face(row) : null;
  }

  async all(): Promise<readonly MunicipalityFace[]> {
    return (await this.#read()).map((row) => this.#face(row));
  }

  #face(row: Row): MunicipalityFace {
    const theme = this.#themes.of(row.municipality_id);
    return {
      code: row.municipality_id, name: row.name, demo: row.demo,
      terms: {
        confirm: row.confirm_days, triage: row.triage_days, feedback: row.feedback_days, partner: row.partner_days, review: row.review_days,
        twoToWeigh: row.two_to_weigh, twoForIdentity: row.two_for_identity,
      },
      themeClass: theme?.themeClass ?? 'baken-theme', stylesheet: theme?.stylesheet ?? null, logo: theme?.logo ?? null,
    };
  }

  #read(fresh = false): Promise<readonly Row[]> {
    const now = Temporal.Now.instant();
    if (fresh || !this.#rows || Temporal.Instant.compare(now, this.#readAt.add(remember)) > 0) {
      this.#readAt = now;
      const reading = this.#database.asOwner(async (db) => (await sql<Row>`
        select municipality_id, name, public_host, demo, confirm_days, triage_days, feedback_days, partner_days, review_days, two_to_weigh, two_for_identity
        from platform.municipality order by created_at, municipality_id`.execute(db)).rows);
      // A failure or an empty installation is asked again at the next request.
      reading.then((rows) => {
        this.#last = rows;
        if (rows.length === 0) this.#rows = null;
      }, () => { this.#rows = null; });
      this.#rows = reading;
    }
    return this.#rows;
  }
}
