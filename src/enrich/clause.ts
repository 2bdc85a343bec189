import type { Quoted } from "./reference.ts";

/**
 * One thing that an operative paragraph does: `Urges` States parties to …, `decides` that …. A paragraph has as many as
 * it has verbs. The words of a clause go from its verb to where the next begins, or to the end of the paragraph; where
 * that leaves it none of its own, as in `Requests the Office, and invites the Initiative, to …`, to the end of the next.
 */
export interface Clause extends Quoted {
  /** As printed, with what stands before and behind it: `Also calls upon`, `Takes note with appreciation`. */
  readonly verb: Stretch;
  readonly force: Force;
  /** Whom the verb addresses, as printed; none where it addresses nobody, as in `Welcomes the progress`. */
  readonly addressee: Addressee | undefined;
  /** Under what conditions, in the order of the words. */
  readonly conditions: readonly Condition[];
  /** Where the clause has somebody report: to whom, and when. */
  readonly reportBack: ReportBack | undefined;
  /** To whom else, and when: `and to the Conference at its eighth session`. */
  readonly furtherReports: readonly ReportBack[];
  /** The items that go on with it, `op28.c`, where it is the last of its paragraph and they have no verb of their own. */
  readonly items: readonly string[];
  /** Whether its verb is not the one that the paragraph opens with. */
  readonly isSecondary: boolean;
}

/** Words in the plain text of the block that the clause stands in. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The same in the block of the clause or in one of its items. */
export interface UnitStretch extends Stretch {
  readonly unit: string;
}

/** How strongly a clause binds whom it addresses, by its verb. */
export type Force = "directive" | "request" | "invitation" | "recognition" | "decision" | "concern";

export interface Addressee extends Stretch {
  /** Under which heading it stands in a register: `States parties`, `Secretariat`, without article and conditions. */
  readonly group: string;
  /** The same one by one, where several are addressed: `States parties`, `Donors`. Short names are made full ones. */
  readonly members: readonly string[];
}

export interface Condition extends UnitStretch {
  readonly kind: "existing-resources" | "upon-request" | "extrabudgetary";
}

export interface ReportBack {
  /** As printed: `the Conference`, `the Implementation Review Group`. */
  readonly to: UnitStretch;
  /** As printed, where the words say it: `at its eighth session`. */
  readonly when: UnitStretch | undefined;
  /** The number of the session of that body, where the words say it. */
  readonly session: number | undefined;
  /** The day, `2019-06-30`, where the words say it. */
  readonly date: string | undefined;
}
