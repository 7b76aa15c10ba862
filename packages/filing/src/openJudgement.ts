/** A project that waits for an office's conclusion, wherever it was filed: a row of the list from which many are judged in one sitting. */
export interface OpenJudgement {
  readonly filing: string;
  /** Its number for people. */
  readonly number: string;
  readonly version: number;
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly procedureTitleEn: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly stateTitleEn: string;
  readonly applicant: string;
  /** Key of the project inside the filing. */
  readonly project: string;
  /** What it is called; empty where its answers do not say. */
  readonly name: string;
  readonly level: string;
}
