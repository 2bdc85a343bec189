import type { SessionWording } from "../session.ts";

const UNITS = [
  "первая",
  "вторая",
  "третья",
  "четвертая",
  "пятая",
  "шестая",
  "седьмая",
  "восьмая",
  "девятая",
];

const TEENS = [
  "десятая",
  "одиннадцатая",
  "двенадцатая",
  "тринадцатая",
  "четырнадцатая",
  "пятнадцатая",
  "шестнадцатая",
  "семнадцатая",
  "восемнадцатая",
  "девятнадцатая",
];

/** Each alone, and before a unit. */
const TENS = [
  ["двадцатая", "двадцать"],
  ["тридцатая", "тридцать"],
  ["сороковая", "сорок"],
  ["пятидесятая", "пятьдесят"],
  ["шестидесятая", "шестьдесят"],
  ["семидесятая", "семьдесят"],
  ["восьмидесятая", "восемьдесят"],
  ["девяностая", "девяносто"],
] as const;

/** `Первая`, `Семьдесят пятая`, `101-я`: a session is feminine. */
function ordinal(number: number): string {
  const spelled = spell(number) ?? `${number}-я`;
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}

function spell(number: number): string | undefined {
  const [tens, unit] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return UNITS[unit - 1];
  if (tens === 1) return TEENS[unit];
  const [alone, before] = TENS[tens - 2] ?? [];
  return unit === 0 || before === undefined ? alone : `${before} ${UNITS[unit - 1]}`;
}

export const session: SessionWording = {
  series: { special: "Специальные сессии", emergency: "Чрезвычайные специальные сессии" },
  name: ({ kind, number }) => {
    switch (kind) {
      case "regular":
        return `${ordinal(number)} сессия`;
      case "special":
        return `${ordinal(number)} специальная сессия`;
      case "emergency":
        return `${ordinal(number)} чрезвычайная специальная сессия`;
      case "year":
        return `${number} год`;
    }
  },
};
