import type { DataWording } from "../data.ts";

export const data: DataWording = {
  title: "开放数据",
  description: (session) => `${session}的文本数据：JSON、表格、Akoma Ntoso、纯文本。`,
  about:
    "供程序和电子表格使用的本届会议文本：文字、编号和脚注与本网页相同，并列出所引用的内容以及对谁提出了什么要求。一切均取自文本的文字。",
  archive: "全部文件的压缩包",
  whole: "整届会议",
  texts: "逐个文本",
  programs: "供程序使用",
  spreadsheet: "在电子表格中，请以所有列均为文本的方式导入表格，否则 7/1 可能变成日期。",
  files: {
    paragraphs: "每一段落、标题、脚注和表格行，附名称、编号和文字",
    references: "文本所引用的内容：决议、文件、条约及其条款",
    clauses: "文本做了什么、对谁提出要求，逐个动词列出",
    reports: "向谁报告，何时报告",
    lines: "每一段落及其引用和要求，每行一个 JSON 对象",
    session: "文本前后的报告文字、事实及其依据、文本清单",
    plain: "全部文本依次排列的纯文本",
    markdown: "文本前后的报告文字，Markdown 格式",
    readme: "各文件、各列和各字段的说明（英文）",
    package: "文件清单，附大小、校验和及列（Data Package）",
    schema: "JSON 文件可包含的内容（JSON Schema）",
  },
  forms: {
    json: "文字、脚注、引用和条款",
    xml: "Akoma Ntoso 3.0，法律文件标准",
    txt: "纯文本",
    md: "Markdown，按发布时原样",
  },
};
