import type { SessionWording } from "../session.ts";

const UNITS = [
  "الأولى",
  "الثانية",
  "الثالثة",
  "الرابعة",
  "الخامسة",
  "السادسة",
  "السابعة",
  "الثامنة",
  "التاسعة",
  "العاشرة",
];

const TENS = [
  "العشرون",
  "الثلاثون",
  "الأربعون",
  "الخمسون",
  "الستون",
  "السبعون",
  "الثمانون",
  "التسعون",
];

/** `الأولى`, `الحادية عشرة`, `الخامسة والسبعون`, `101`: a session is feminine, and the number follows it. */
function ordinal(number: number): string {
  if (number <= 10) return UNITS[number - 1] ?? String(number);
  const [tens, unit] = [Math.floor(number / 10), number % 10];
  const first = unit === 1 ? "الحادية" : UNITS[unit - 1];
  if (tens === 1) return `${first} عشرة`;
  const name = TENS[tens - 2];
  if (name === undefined) return String(number);
  return unit === 0 ? name : `${first} و${name}`;
}

export const session: SessionWording = {
  series: { special: "الدورات الاستثنائية", emergency: "الدورات الاستثنائية الطارئة" },
  name: ({ kind, number }) => {
    switch (kind) {
      case "regular":
        return `الدورة ${ordinal(number)}`;
      case "special":
        return `الدورة الاستثنائية ${ordinal(number)}`;
      case "emergency":
        return `الدورة الاستثنائية الطارئة ${ordinal(number)}`;
      case "year":
        return `عام ${number}`;
    }
  },
};
