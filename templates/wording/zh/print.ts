import type { PrintWording } from "../print.ts";

export const print: PrintWording = {
  booklet: (title) => `${title}（小册子，仅供打印）`,
  press: (title) => `${title}（印厂文件，仅供印刷）`,
};
