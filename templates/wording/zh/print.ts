import type { PrintWording } from "../print.ts";

export const print: PrintWording = {
  booklet: (title) => `${title}（小册子，仅供打印）`,
  press: (title) => `${title}（印厂文件，仅供印刷）`,
  page: ["第", "页"],
  pagesAdded: "方括号中的页码不是文本的组成部分，仅指明所提及之处在本书中的位置。",
  pageNumbers: "方括号中的数字为页码。",
};
