/** What an answer answers: the questions of the council, as they were asked. Who asks does so in public office. */
export interface Asked {
  readonly subject: string;
  /** A party or a member of the council. */
  readonly by: string;
  /** 'YYYY-MM-DD'. */
  readonly on: string;
  readonly questions: readonly string[];
}
