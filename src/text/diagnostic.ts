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

// Nobody reads more of one kind, and a file of noise could fill the memory with them.
const MOST = 1000;

/** Collects complaints in the order of the text. Of very many of one rule the last says how many it stands for. */
export function createCollector(): { report: Report; collect: () => Diagnostic[] } {
  const byRule = new Map<Rule, { readonly kept: Diagnostic[]; more: number }>();
  const report: Report = (diagnostic) => {
    const of = byRule.get(diagnostic.rule) ?? { kept: [], more: 0 };
    byRule.set(diagnostic.rule, of);
    if (of.kept.length < MOST) of.kept.push(diagnostic);
    else of.more += 1;
  };
  const collect = () =>
    [...byRule.values()]
      .flatMap(({ kept, more }) =>
        kept.map((one, nth) => {
          if (more === 0 || nth < MOST - 1) return one;
          return { ...one, message: `${one.message}; ${more} more like this are not listed` };
        }),
      )
      .sort((a, b) => a.span.start - b.span.start);
  return { report, collect };
}

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

/** What stands around a place in a line, and below it marks of the length of the place. */
export function frame(row: string, at: number, length: number): string[] {
  const from = Math.max(0, at - 30);
  const excerpt = row.slice(from, from + WIDTH).replace(/\t/g, " ");
  const marks = Math.max(1, Math.min(length, excerpt.length - (at - from)));
  return [`    ${excerpt}`, `    ${" ".repeat(at - from)}${"^".repeat(marks)}`];
}
