import { html } from "../../../src/text/html.ts";
import type { SiteWording } from "../site.ts";

export const site: SiteWording = {
  skip: "跳至正文",
  navigation: "网站",
  about: "关于本版及核对",
  theme: { label: "颜色", system: "跟随设备", light: "浅色", dark: "深色" },
  home: {
    title: "历届会议",
    description: "按届会排列的决议和决定。",
    sessions: "历届会议",
    languages: "语文",
  },
  sessionDescription: (body, session) => `${body}${session}的决议和决定。`,
  downloads: "可下载的版本",
  print: "供打印的汇编",
  forms: { letter: "美国信纸", a5: "A5", booklet: "折页小册子", press: "印刷厂文件" },
  book: "电子书",
  bookForms: { kepub: "Kobo版", mail: "邮件用小文件" },
  checksums: {
    title: "校验和",
    explanation: "如果文件的SHA-256校验和与此处所列相同，该文件即为所发布的文件。",
    all: "全部校验和（单个文件，供sha256sum -c使用）",
  },
  texts: (shown) => `${shown}份案文`,
  single: {
    name: "单一文件，便于保存或发送",
    find: "在本文件中查找",
  },
  languages: {
    heading: "语文",
    sideBySide: "多语对照",
    sideBySideTitle: (name) => `${name}多语对照`,
    sideBySideDescription: (name) => `${name}的多种语文，逐段对照。`,
    shown: "所示语文",
    missing: "无此语文",
  },
  text: {
    adopted: (date) => `${date}通过`,
    preamble: "序言部分",
    operative: "执行部分",
    paragraphs: "各段",
    annexes: "附件",
    note: (label) => `脚注${label}`,
    toPreambular: (number) => `链接至序言部分第${number}段`,
    toOperative: (number) => `链接至执行部分第${number}段`,
    toParagraph: (name) => `链接至${name}段`,
    choose: "选择段落",
    cite: (name) => `引用${name}`,
    citeThis: "引用本案文",
    printed: "打印本文",
    book: "本文的电子书",
    paragraphIsCited: "引用段落时用其编号，链接时用其名称：",
    neighbours: "上一案文和下一案文",
    previous: "上一案文",
    next: "下一案文",
  },
  outline: {
    heading: "本案文目录",
    goTo: "转到段落",
    example: "28 (c)",
    go: "转到",
  },
  search: {
    link: "搜索",
    title: "搜索",
    description: (session) => `搜索${session}的决议和决定。`,
    descriptionAll: "搜索历届会议的决议和决定。",
    label: "本届会议案文中的字词、编号或文号",
    labelAll: "历届会议案文中的字词、编号或文号",
    button: "搜索",
    hint: (example, own) =>
      html`例如：字词，如${example("资产追回")}，或按此顺序的字词，如${example("“表示注意到”")}；案文，如${own.text}，或其中一段，如${own.place}；${example("第46条")}；文号，如${example("CAC/COSP/2017/5")}。`,
    everywhere: "搜索历届会议",
    withoutScript: "搜索需要脚本，而脚本在此不运行。下列索引通向同样的段落。",
    index: "段落索引",
    sessions: "历届会议及其索引",
  },
  proof: {
    title: "关于本版及其核对",
    description: "这些版本如何制作，如何核对来源的每个字都收录其中。",
    edition:
      "这些网页、印刷汇编和电子书收录同样的案文：字句、段落编号和脚注相同，名称也相同。各版均按收到的案文制作，其中没有任何暗中更正：案文与其自身格式不符之处保持原样，有人所作的更改均在下文说明，并附理由。",
    heading: "核对",
    explanation:
      "每次制作各版时，都在制成的网页、印刷文件和电子书中依次查找所收案文的每个字，并在每处引用核对每个脚注。缺字、缺编号或缺脚注的版本不予发布。",
    how: "如何核对",
    table: (session) => `${session}的字数、脚注和引用`,
    received: "所收案文",
    report: "届会报告",
    draft: "决议草案",
    words: "字数",
    found: "找到",
    notes: "脚注",
    references: "引用",
    names: "段落如何命名",
    naming: (name) =>
      html`段落在各处名称相同：序言部分各段为${name("pp1")}、${name("pp2")}……，执行部分各段为${name("op1")}、${name("op2")}……，分段为${name("op28.c")}，脚注为${name("fn19")}。名称写在案文地址之后，前加井号。决议和决定可能编号相同，因此案文的名称以其类别开头：${name("res-7-1")}、${name("dec-7-1")}。`,
    facts: "事实及其依据",
    evidence:
      "这些版本在案文之外对届会所作的说明，每项均附依据。没有依据的一概不写，例如任何来源均未说明的通过日期。",
  },
  app: { name: "决议和决定", short: "决议" },
  offline: {
    title: "离线阅读",
    description: "本设备上保存了哪些会议、占用多少空间以及如何删除。",
    explanation:
      "您所阅读的会议连同其全部案文会保存在本设备上，没有网络时也可阅读、检索和点击链接。有网络时显示公布的案文；网页如为保存的副本，则注明其日期。",
    limit: "超过2 MB的会议只在您要求时才保存；设备设为节省流量时，所有会议均是如此。",
    kept: "保存在本设备上的内容",
    needs:
      "此处由脚本显示所保存的内容；没有脚本则不保存任何内容。会议的印刷汇编和电子书无需网络即可阅读。",
    shared: "网站的目录、样式和字体",
  },
  notFound: {
    title: "此地址没有网页",
    advice: ({ contents, resolution, decision }) =>
      html`案文可能另有名称。${contents("目录")}列出所有案文；决议的网页地址以其编号结尾，例如${resolution}，决定的网页地址例如${decision}。`,
    inFolder: ({ here, above }) =>
      html`网站如位于服务器的某一文件夹内，可试由${here("本文件夹的首页")}或${above("上一级文件夹的首页")}返回。`,
  },
};
