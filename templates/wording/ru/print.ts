import type { PrintWording } from "../print.ts";

export const print: PrintWording = {
  booklet: (title) => `${title} (брошюра, только для печати)`,
  press: (title) => `${title} (файл для типографии, только для печати)`,
  page: ["с. ", ""],
  pagesAdded:
    "Номера страниц в квадратных скобках не являются частью текстов. Они показывают, где в этой книге находится место, на которое дается ссылка.",
  pageNumbers: "Числа в квадратных скобках — номера страниц.",
};
