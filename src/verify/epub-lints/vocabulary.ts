/** The kinds of EPUB 3 Structural Semantics Vocabulary 1.1 that a book of texts can have. */
export const TYPES: ReadonlySet<string> = new Set(
  `abstract acknowledgments afterword appendix backlink backmatter bibliography biblioref bodymatter chapter colophon
  conclusion contributors copyright-page cover credit credits dedication division endnotes epigraph epilogue errata
  example figure footnote footnotes foreword frontmatter fulltitle glossary glossdef glossref glossterm halftitle
  halftitlepage imprimatur imprint index index-entry index-entry-list index-group index-headnotes index-legend
  index-locator index-locator-list index-locator-range index-term introduction keyword landmarks list list-item loi lot
  noteref notice other-credits page-list pagebreak part preamble preface prologue pullquote qna revision-history
  subtitle table table-cell table-row tip title titlepage toc volume`.split(/\s+/),
);

/** The roles of DPUB-ARIA 1.1 that say to all what `epub:type` says to reading systems, and EPUBCheck accepts. */
export const ROLES: Readonly<Record<string, string>> = {
  abstract: "doc-abstract",
  acknowledgments: "doc-acknowledgments",
  afterword: "doc-afterword",
  appendix: "doc-appendix",
  backlink: "doc-backlink",
  bibliography: "doc-bibliography",
  biblioref: "doc-biblioref",
  chapter: "doc-chapter",
  colophon: "doc-colophon",
  conclusion: "doc-conclusion",
  credits: "doc-credits",
  dedication: "doc-dedication",
  endnotes: "doc-endnotes",
  epilogue: "doc-epilogue",
  errata: "doc-errata",
  footnote: "doc-footnote",
  foreword: "doc-foreword",
  glossary: "doc-glossary",
  glossref: "doc-glossref",
  index: "doc-index",
  introduction: "doc-introduction",
  noteref: "doc-noteref",
  notice: "doc-notice",
  "page-list": "doc-pagelist",
  pagebreak: "doc-pagebreak",
  part: "doc-part",
  preface: "doc-preface",
  prologue: "doc-prologue",
  subtitle: "doc-subtitle",
  toc: "doc-toc",
};

/** The elements that every engine sets, and that say what their words are. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  `html head title meta link body section nav article header footer figure figcaption h1 h2 h3 h4 h5 h6 p div blockquote
  ol ul li dl dt dd table caption colgroup col thead tbody tfoot tr th td a abbr b bdi bdo br cite code em hr i img q s
  small span strong sub sup time u`.split(/\s+/),
);

/** Attributes that were for looks before there were style sheets. */
export const OLD_ATTRIBUTES: ReadonlySet<string> = new Set(
  "align bgcolor border cellpadding cellspacing color face height hspace name nowrap size type valign vspace width".split(
    " ",
  ),
);
