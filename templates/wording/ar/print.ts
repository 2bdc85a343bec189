import type { PrintWording } from "../print.ts";

export const print: PrintWording = {
  booklet: (title) => `${title} (كتيب، للطباعة فقط)`,
  press: (title) => `${title} (ملف للمطبعة، للطباعة فقط)`,
  page: ["ص ", ""],
  pagesAdded:
    "أرقام الصفحات الواردة بين أقواس معقوفة ليست جزءا من النصوص، بل تدل على موضع ما يُحال إليه في هذا الكتاب.",
  pageNumbers: "الأرقام الواردة بين أقواس معقوفة هي أرقام الصفحات.",
};
