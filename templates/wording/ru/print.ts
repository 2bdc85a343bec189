import type { PrintWording } from "../print.ts";

export const print: PrintWording = {
  booklet: (title) => `${title} (брошюра, только для печати)`,
  press: (title) => `${title} (файл для типографии, только для печати)`,
};
