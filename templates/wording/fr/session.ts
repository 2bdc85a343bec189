import type { SessionWording } from "../session.ts";

// What stands before -ième, to nineteen.
const STEMS = [
  "un",
  "deux",
  "trois",
  "quatr",
  "cinqu",
  "six",
  "sept",
  "huit",
  "neuv",
  "dix",
  "onz",
  "douz",
  "treiz",
  "quatorz",
  "quinz",
  "seiz",
  "dix-sept",
  "dix-huit",
  "dix-neuv",
];

const TENS = ["vingt", "trente", "quarante", "cinquante", "soixante"];

/** `Première`, `Soixante-quinzième`, `Quatre-vingt-unième`, `101e`: a session is feminine. */
function ordinal(number: number): string {
  if (number === 1) return "Première";
  const stem = spell(number);
  if (stem === undefined) return `${number}e`;
  return `${stem.charAt(0).toUpperCase()}${stem.slice(1)}ième`;
}

function spell(number: number): string | undefined {
  if (number < 20) return STEMS[number - 1];
  if (number >= 100) return undefined;
  // From eighty on, twenties are counted, and from sixty.
  if (number >= 80) return ["quatre-vingt", ...below(number - 80)].join("-");
  const tens = Math.min(Math.floor(number / 10), 6);
  const name = TENS[tens - 2] ?? "";
  const rest = number - tens * 10;
  if (rest === 0) return name.replace(/e$/, "");
  return rest === 1 || rest === 11
    ? `${name} et ${below(rest).join("")}`
    : `${name}-${below(rest).join("")}`;
}

function below(number: number): string[] {
  return STEMS.slice(number - 1, number);
}

export const session: SessionWording = {
  series: { special: "Sessions extraordinaires", emergency: "Sessions extraordinaires d’urgence" },
  name: ({ kind, number }) => {
    switch (kind) {
      case "regular":
        return `${ordinal(number)} session`;
      case "special":
        return `${ordinal(number)} session extraordinaire`;
      case "emergency":
        return `${ordinal(number)} session extraordinaire d’urgence`;
      case "year":
        return String(number);
    }
  },
};
