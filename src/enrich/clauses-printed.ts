import type { Clause, ReportBack, Stretch } from "./clause.ts";

/**
 * A clause with all of its words as they are printed: the grammar takes each kind of space for any.
 * @param textOf the plain text of a unit
 */
export function asPrinted(clause: Clause, textOf: (unit: string) => string): Clause {
  const print = <Kind extends Stretch & { readonly unit?: string }>(stretch: Kind): Kind => {
    const { start, end, unit = clause.unit } = stretch;
    return { ...stretch, words: textOf(unit).slice(start, end) };
  };
  const printReport = (report: ReportBack): ReportBack => {
    return { ...report, to: print(report.to), when: report.when && print(report.when) };
  };
  return {
    ...clause,
    addressee: clause.addressee && print(clause.addressee),
    conditions: clause.conditions.map(print),
    reportBack: clause.reportBack && printReport(clause.reportBack),
    furtherReports: clause.furtherReports.map(printReport),
  };
}
