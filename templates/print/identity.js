// Runs in the page: says in the file what each element is, and which one.

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

  // Known before it is cut, an element is known on both sides of a page break.
  afterParsed(content) {
    const elements = content.querySelectorAll(ROLES.map(([selector]) => selector).join());
    for (const [nth, element] of elements.entries()) {
      element.lang = element.closest("[lang]")?.lang ?? document.documentElement.lang;
      // Of what stands in a line the browser tells only what has a part to play.
      if (element.localName === "span") element.setAttribute("role", "group");
      // A note has the number of its mark.
      const mark = element.closest(".mark");
      const number = mark && mark !== element ? numberOf(mark) : nth.toString(36);
      element.dataset.identity = `${roleOf(element)}-${number}`;
    }
  }
}

window.Identities = {
  /**
   * The language of an element comes through into the PDF. What stands in it for private use changes nothing of how it
   * is set: en-x-p-1f is English. But the browser sets each language by itself, and is slow with thousands: only what
   * has another half, and notes and their marks, say which one they are; and none does before all is cut.
   */
  tell(pages) {
    const elements = pages.flatMap((page) => [...page.querySelectorAll("[data-identity]")]);
    for (const [identity, own] of Map.groupBy(elements, ({ dataset }) => dataset.identity)) {
      const [role] = identity.split("-");
      const isOne = own.length > 1 || role === "ref" || role === "note";
      for (const element of own) {
        element.lang += `-x-${isOne ? identity : role}`;
        delete element.dataset.identity;
      }
    }
  },
};

function numberOf({ dataset }) {
  return dataset.identity.split("-")[1];
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
