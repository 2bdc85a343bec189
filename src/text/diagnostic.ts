import { RULES, type Rule, type Severity } from "./rules.ts";
import { createLocator, type Source, type Span } from "./source.ts";

/** One complaint about one place of one source. */
export interface Diagnostic {
  readonly rule: Rule;
  /** What was found: lower case, no full stop. */
  readonly message: string;
  /** The smallest stretch that helps. */
  readonly span: Span;
}

export type Report = (diagnostic: Diagnostic) => void;

/** How serious a complaint is: decided by its rule alone. */
export function severityOf({ rule }: Diagnostic): Severity {
  return RULES[rule];
}

/**
 * Prepares a source for printing complaints about it. Each is printed as compilers do, so that terminals
 * and editors can jump to it: `path:line:column: severity: message (rule)` and a code frame below.
 */
export function createFormatter({ path, text }: Source): (diagnostic: Diagnostic) => string {
  const locate = createLocator(text);
  return (diagnostic) => {
    const { rule, message, span } = diagnostic;
    const { line, column } = locate(span.start);
    const lineStart = span.start - column + 1;
    const lineEnd = text.indexOf("\n", span.start);
    const row = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).trimEnd();
    return [
      `${path}:${line}:${column}: ${severityOf(diagnostic)}: ${message} (${rule})`,
      ...frame(row, column - 1, span.end - span.start),
    ].join("\n");
  };
}

const WIDTH = 72;

function frame(row: string, at: number, length: number): string[] {
  const from = Math.max(0, at - 30);
  const excerpt = row.slice(from, from + WIDTH).replace(/\t/g, " ");
  const marks = Math.max(1, Math.min(length, excerpt.length - (at - from)));
  return [`    ${excerpt}`, `    ${" ".repeat(at - from)}${"^".repeat(marks)}`];
}
