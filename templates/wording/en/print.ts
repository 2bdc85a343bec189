import type { PrintWording } from "../print.ts";

export const print: PrintWording = {
  booklet: (title) => `${title} (booklet, for printing only)`,
  press: (title) => `${title} (press file, for printing only)`,
  page: ["p. ", ""],
  pagesAdded:
    "Page numbers in square brackets are not part of the texts. They show where in this book the place referred to stands.",
  pageNumbers: "Numbers in square brackets are pages.",
};
