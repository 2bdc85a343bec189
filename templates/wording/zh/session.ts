import type { SessionWording } from "../session.ts";

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** `一`, `十一`, `七十五`, `101`. */
function numeral(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const [tens, unit] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return `${ten}${DIGITS[unit]}`;
}

export const session: SessionWording = {
  series: { special: "特别会议", emergency: "紧急特别会议" },
  name: ({ kind, number }) => {
    switch (kind) {
      case "regular":
        return `第${numeral(number)}届会议`;
      case "special":
        return `第${numeral(number)}届特别会议`;
      case "emergency":
        return `第${numeral(number)}届紧急特别会议`;
      case "year":
        return `${number}年`;
    }
  },
};
