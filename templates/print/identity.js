// Runs in the page, before it is cut: says in the file what each element is, and which one.

// What a reader of the PDF is to be told of an element: the first that fits. The names are subtags of a language, and
// have at most eight letters; src/editions/print/tags/roles.ts knows them.
const ROLES = [
  [".contents > ol", "toc"],
  [".contents > ol > li", "toci"],
  [".note", "note"],
  [".mark", "ref"],
  ["li > p > .label, .note > .label", "lbl"],
  [".editorial", "added"],
  ["nav", "nav"],
  [".register", "index"],
  ["section", "sect"],
  ["h1, h2, h3, h4, h5, h6", "h"],
  ["p", "p"],
  ["ol", "ol"],
  ["ul, dl", "l"],
  ["li", "li"],
  ["dt", "dt"],
  ["dd", "dd"],
  ["table", "table"],
  ["caption", "caption"],
  ["thead", "thead"],
  ["tbody", "tbody"],
  ["thead > tr", "trh"],
  ["tr", "tr"],
  ["th", "th"],
  ["td", "td"],
  ["[lang]", "span"],
];

// A paragraph that goes on on a page has no first letter of its own; where that is all of its words, the browser
// leaves them out of what it tells those who are read to.
const FIRST_LETTERS = /[^{}]*::first-letter\s*\{[^}]*\}/g;

class Identity extends window.Paged.Handler {
  constructor(chunker, polisher, caller) {
    super(chunker, polisher, caller);
    for (const style of polisher.inserted) {
      style.textContent = style.textContent.replace(FIRST_LETTERS, "");
    }
  }

  // The language of an element comes through into the PDF, on both halves of one that a page break cuts in two. What
  // stands in it for private use changes nothing of how it is set: en-x-p-1f is English.
  afterParsed(content) {
    const elements = content.querySelectorAll(ROLES.map(([selector]) => selector).join());
    for (const [nth, element] of elements.entries()) {
      const own = element.closest("[lang]")?.lang ?? document.documentElement.lang;
      // Of what stands in a line the browser tells only what has a part to play.
      if (element.localName === "span") element.setAttribute("role", "group");
      // A note has the number of its mark.
      const mark = element.closest(".mark");
      const number = mark && mark !== element ? numberOf(mark) : nth.toString(36);
      element.lang = `${own.split("-x-")[0]}-x-${roleOf(element)}-${number}`;
    }
  }
}

function numberOf({ lang }) {
  return lang.slice(lang.lastIndexOf("-") + 1);
}

function roleOf(element) {
  const [, role] = ROLES.find(([selector]) => element.matches(selector));
  if (role === "ol") return `l${numberingOf(element)}`;
  return element.rowSpan > 1 ? `${role}${element.rowSpan}` : role;
}

/** How the labels of a list count, if they do: in decimals, roman numbers or letters, lower or upper. */
function numberingOf(list) {
  const label = list.querySelector(".label")?.textContent.replace(/[^\p{L}\p{N}]/gu, "") ?? "";
  if (/^\p{Nd}+$/u.test(label)) return "d";
  if (/^(?:i|I|[ivxlc]{2,}|[IVXLC]{2,})$/.test(label)) return label < "a" ? "ur" : "lr";
  if (/^[a-zA-Z]$/.test(label)) return label < "a" ? "ua" : "la";
  return "";
}

window.Paged.registerHandlers(Identity);
