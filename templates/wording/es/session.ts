import type { SessionWording } from "../session.ts";

// Before a masculine noun: primer, tercer.
const UNITS = [
  "primer",
  "segundo",
  "tercer",
  "cuarto",
  "quinto",
  "sexto",
  "séptimo",
  "octavo",
  "noveno",
];

const TEENS = [
  "décimo",
  "undécimo",
  "duodécimo",
  "decimotercer",
  "decimocuarto",
  "decimoquinto",
  "decimosexto",
  "decimoséptimo",
  "decimoctavo",
  "decimonoveno",
];

const TENS = [
  "vigésimo",
  "trigésimo",
  "cuadragésimo",
  "quincuagésimo",
  "sexagésimo",
  "septuagésimo",
  "octogésimo",
  "nonagésimo",
];

/** `Primer`, `Septuagésimo quinto`, `101º`. */
function ordinal(number: number): string {
  const spelled = spell(number) ?? `${number}º`;
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}

function spell(number: number): string | undefined {
  const [tens, unit] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return UNITS[unit - 1];
  if (tens === 1) return TEENS[unit];
  const name = TENS[tens - 2];
  return name === undefined
    ? undefined
    : [name, ...UNITS.slice(unit - 1, unit)].filter(Boolean).join(" ");
}

export const session: SessionWording = {
  series: {
    special: "Períodos extraordinarios de sesiones",
    emergency: "Períodos extraordinarios de sesiones de emergencia",
  },
  name: ({ kind, number }) => {
    switch (kind) {
      case "regular":
        return `${ordinal(number)} período de sesiones`;
      case "special":
        return `${ordinal(number)} período extraordinario de sesiones`;
      case "emergency":
        return `${ordinal(number)} período extraordinario de sesiones de emergencia`;
      case "year":
        return String(number);
    }
  },
};
