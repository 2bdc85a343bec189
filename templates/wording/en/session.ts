import type { SessionWording } from "../session.ts";

const UNITS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
];

const TEENS = [
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
];

const TENS = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"];

const SUFFIXES = { zero: "th", one: "st", two: "nd", few: "rd", many: "th", other: "th" } as const;

const ordinals = new Intl.PluralRules("en", { type: "ordinal" });

/** `Seventh`, `Seventy-fifth`, `101st`. */
function ordinal(number: number): string {
  const figure = `${number}${SUFFIXES[ordinals.select(number)]}`;
  const spelled = spell(number) ?? figure;
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}

function spell(number: number): string | undefined {
  const [tens, unit] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return UNITS[unit - 1];
  if (tens === 1) return TEENS[unit];
  const stem = TENS[tens - 2];
  if (stem === undefined) return undefined;
  return unit === 0 ? `${stem}ieth` : `${stem}y-${UNITS[unit - 1]}`;
}

export const session: SessionWording = {
  series: { special: "Special sessions", emergency: "Emergency special sessions" },
  name: ({ kind, number }) => {
    switch (kind) {
      case "regular":
        return `${ordinal(number)} session`;
      case "special":
        return `${ordinal(number)} special session`;
      case "emergency":
        return `${ordinal(number)} emergency special session`;
      case "year":
        return String(number);
    }
  },
};
