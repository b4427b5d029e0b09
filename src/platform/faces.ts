import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { MunicipalityCode, MunicipalityFace } from './municipality.ts';

interface Row {
  municipality_id: MunicipalityCode; name: string; public_host: string | null; theme_class: string;
  theme_stylesheet: string | null; logo: string | null; demo: boolean; answer_within_days: number;
}

/** How long a face may be remembered; a new logo is not urgent. */
const remember = Temporal.Duration.from({ seconds: 10 });

/** The municipalities of this installation, as they show themselves. */
export class Faces {
  readonly #database: Database;
  #rows: Promise<readonly Row[]> | null = null;
  #readAt = Temporal.Instant.fromEpochMilliseconds(0);

  constructor(database: Database) {
    this.#database = database;
  }

  async byCode(code: MunicipalityCode): Promise<MunicipalityFace | null> {
    const row = (await this.#read()).find((one) => one.municipality_id === code);
    return row ? faceOf(row) : null;
  }

  /** The municipality whose public site a host name is; where none claims the name, the first of the installation. */
  async byHost(host: string): Promise<MunicipalityFace | null> {
    const rows = await this.#read();
    const row = rows.find((one) => one.public_host === host) ?? rows[0];
    return row ? faceOf(row) : null;
  }

  async all(): Promise<readonly MunicipalityFace[]> {
    return (await this.#read()).map(faceOf);
  }

  #read(): Promise<readonly Row[]> {
    const now = Temporal.Now.instant();
    if (!this.#rows || Temporal.Instant.compare(now, this.#readAt.add(remember)) > 0) {
      this.#readAt = now;
      const reading = this.#database.asOwner(async (db) => (await sql<Row>`
        select municipality_id, name, public_host, theme_class, theme_stylesheet, logo, demo, answer_within_days
        from platform.municipality order by created_at, municipality_id`.execute(db)).rows);
      // A failure or an empty installation is asked again at the next request.
      reading.then((rows) => { if (rows.length === 0) this.#rows = null; }, () => { this.#rows = null; });
      this.#rows = reading;
    }
    return this.#rows;
  }
}

function faceOf(row: Row): MunicipalityFace {
  return {
    code: row.municipality_id, name: row.name, themeClass: row.theme_class, stylesheet: row.theme_stylesheet,
    logo: row.logo, demo: row.demo, answerWithinDays: row.answer_within_days,
  };
}
