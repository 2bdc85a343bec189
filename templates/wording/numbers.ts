import { perLocale } from "./per-locale.ts";
import type { Wording } from "./wording.ts";

const whole = perLocale((locale) => new Intl.NumberFormat(locale));

const ungrouped = perLocale((locale) => new Intl.NumberFormat(locale, { useGrouping: false }));

const toATenth = perLocale(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

const plurals = perLocale((locale) => new Intl.PluralRules(locale));

/** `13,375`, as a language writes numbers. */
export function count(number: number, { language: { locale } }: Wording): string {
  return whole(locale).format(number);
}

/** `75`, `2025`: a number that is a name, in the digits of a language. */
export function figures(number: number, { language: { locale } }: Wording): string {
  return ungrouped(locale).format(number);
}

/** What a language must be known by to write sizes in it. */
interface Measured extends Pick<Wording, "units"> {
  readonly language: Pick<Wording["language"], "locale">;
}

/** `1.2 MB`, `84 kB`. */
export function size(bytes: number, { language: { locale }, units }: Measured): string {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1000))} ${units.kilobytes}`;
  return `${toATenth(locale).format(bytes / 1e6)} ${units.megabytes}`;
}

/** `54 pages`. */
export function pageCount(pages: number, wording: Wording): string {
  return wording.pages(count(pages, wording), pages);
}

/** The form of a word that goes with a number; a form that is not given is that of `other`. */
export function plural(
  locale: string,
  number: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>,
): string {
  return forms[plurals(locale).select(number)] ?? forms.other;
}
