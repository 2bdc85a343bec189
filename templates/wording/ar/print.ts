import type { PrintWording } from "../print.ts";

export const print: PrintWording = {
  booklet: (title) => `${title} (كتيب، للطباعة فقط)`,
  press: (title) => `${title} (ملف للمطبعة، للطباعة فقط)`,
};
