/** What a body counts its sessions by: its regular, special and emergency special sessions, or the years. */
export type SittingKind = "regular" | "special" | "emergency" | "year";

/** Which session of its body a session is. */
export interface Sitting {
  readonly kind: SittingKind;
  /** The ordinal of the session among those of its kind, `7`; of the Security Council, which has none, the year. */
  readonly number: number;
}

/** The name of a session in paths: `7`, `s-31`, `es-11`, `2025`. */
export function sittingSlug({ kind, number }: Sitting): string {
  switch (kind) {
    case "regular":
    case "year":
      return String(number);
    case "special":
      return `s-${number}`;
    case "emergency":
      return `es-${number}`;
  }
}

/** The same as a field: a number where it is one. */
export function writeSitting(sitting: Sitting): string | number {
  const slug = sittingSlug(sitting);
  return /^\d+$/.test(slug) ? Number(slug) : slug;
}

/** What is expected where a session is named. */
export const SITTING_EXPECTED =
  "the number of the session (7), of a special or emergency special session (s-31, es-11), or a year (2025)";

/** Stands where a session could not be read; it is no session of any body. */
export const NO_SITTING: Sitting = { kind: "regular", number: 0 };

// No body comes near its thousandth session, and no year is shorter.
const SLUG = /^(?:(s|es)-)?([1-9]\d{0,2})$|^([12]\d{3})$/;

/** Reads the name of a session in paths; `undefined` where it names none. */
export function readSitting(slug: string): Sitting | undefined {
  const match = SLUG.exec(slug);
  if (!match) return undefined;
  const [, prefix, ordinal, year] = match;
  if (year !== undefined) return { kind: "year", number: Number(year) };
  const kind = prefix === undefined ? "regular" : prefix === "s" ? "special" : "emergency";
  return { kind, number: Number(ordinal) };
}

/** The order of sessions: by kind, then by number. */
export function compareSittings(a: Sitting, b: Sitting): number {
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.number - b.number;
}

const ORDER: readonly SittingKind[] = ["regular", "year", "special", "emergency"];
