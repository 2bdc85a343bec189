/** What a checker found wrong, in one form for all of them. */
export interface Finding {
  readonly severity: "error" | "warning" | "info";
  /** The name that the checker gives to its rule. */
  readonly code: string;
  readonly message: string;
  /** The file, then line and column or a CSS selector, as far as the checker says. */
  readonly place: string;
}

/** The weight that axe and Ace give to a rule, in the words of all checkers. */
export function severityOf(
  impact: "minor" | "moderate" | "serious" | "critical" | null,
): Finding["severity"] {
  return impact === "critical" || impact === "serious" ? "error" : "warning";
}
