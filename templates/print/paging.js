// Runs in the page, after Paged.js and before it cuts the pages.

/** What never begins a page. */
const BEHIND_A_WORD = ".mark, .editorial";

class Book extends window.Paged.Handler {
  // A page that ends within a word, as it must where one is longer than a page, gets no hyphen from Paged.js: an empty
  // one is none to it.
  constructor(chunker, polisher, caller) {
    super(chunker, polisher, caller);
    chunker.settings.hyphenGlyph = "\u200b";
  }

  // Where a page ends, Paged.js looks for the first stretch of words in the paragraph that holds those it stopped at:
  // of “paragraph 14 of resolution”, said twice, it takes the first, and sets the words behind it once more. A
  // stretch that is alone in an element of its own is found.
  beforeParsed(content) {
    [this.left, this.empty] = [undefined, 0];
    for (const parent of content.querySelectorAll("p, li, td, th, .note")) {
      const texts = [...parent.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      if (texts.length < 2) continue;
      for (const text of texts) {
        if (text.textContent.trim() === "") continue;
        const own = document.createElement("span");
        text.replaceWith(own);
        own.append(text);
      }
    }
    for (const mark of content.querySelectorAll(".mark")) keepWithSign(mark);
  }

  // A page break inside a word makes Paged.js lose text: the break moves to the start of the word. A mark goes with
  // the word that it stands behind, and so does what the edition adds.
  onOverflow(overflow, _, bounds) {
    if (!overflow || overflow.isPremature) return null;
    let { startContainer: node, startOffset: offset } = overflow;
    const first = node.childNodes[offset] ?? node;
    const mark = (first.closest ? first : first.parentElement)?.closest(BEHIND_A_WORD);
    if (mark?.previousSibling) {
      node = mark.previousSibling;
      while (node.lastChild) node = node.lastChild;
      offset = Cells.startOfLastWord(node.textContent);
      if (offset > 0) overflow.setStart(node, offset);
      return overflow;
    }
    const heading = headingsAbove(first, node === first ? offset : 0);
    if (heading) overflow.setStartBefore(heading);
    if (heading || node.nodeType !== Node.TEXT_NODE) return overflow;
    const start = Cells.startOfWord(node.textContent, offset);
    if (start > 0 && !isLong(node, start, offset, bounds)) overflow.setStart(node, start);
    return overflow;
  }

  // Where a text is cut a second time, Paged.js looks for what is left of it from its beginning on, and may find it too
  // early. What is left is its end.
  onBreakToken(token, overflow) {
    const part = overflow?.startContainer;
    if (token?.node?.nodeType !== Node.TEXT_NODE || part?.nodeType !== Node.TEXT_NODE) return;
    token.offset = token.node.length - part.length + overflow.startOffset;
  }

  beforePageLayout(page, content) {
    if (this.left !== undefined) return;
    this.left = lettersOf(content) + SPARE;
    keepShort(content, page.element.querySelector(".pagedjs_area"));
  }

  // What has no room on a page may have none on any: Paged.js would go on for ever, with nothing or with the same. A page
  // without text may hold what goes on of a note. Every page with words is progress.
  afterPageLayout(pageElement, page, token) {
    const content = pageElement.querySelector(".pagedjs_page_content");
    const again = [...content.querySelectorAll("[aria-hidden]")].map(lettersOf);
    const letters = lettersOf(content) - again.reduce((sum, count) => sum + count, 0);
    this.left -= letters;
    const isEmpty = letters + lettersOf(pageElement.querySelector(".notes")) === 0;
    this.empty = isEmpty ? this.empty + 1 : 0;
    if (!isEmpty) console.debug("a page is finished");
    if (this.empty < 2 && this.left >= 0) return;
    console.error("no page has room for what is in", token?.node ?? content);
    throw new Error("a page has no room");
  }

  afterRendered() {
    const pages = [...document.querySelectorAll(".pagedjs_page")];
    for (const [index, page] of pages.entries()) checkFit(page, index + 1);
  }
}

/** Whether a stretch of a word fills most of a line: such a word is broken where lines end, and so where the page does. */
function isLong(text, start, end, bounds) {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  const [first, ...more] = range.getClientRects();
  return more.length > 0 || first.width > bounds.width / 2;
}

/** So many letters may be counted twice, where a page ends. */
const SPARE = 1000;

function lettersOf({ textContent }) {
  return textContent.replace(/\s/g, "").length;
}

/** No three lines hold more letters. */
const THREE_LINES = 600;

/**
 * Three lines where two fit leave one alone on the next page: short paragraphs stay whole. All are measured at once,
 * before the first page: on a page that grows, each would be a layout of all that is on it.
 */
function keepShort(content, area) {
  const box = document.createElement("div");
  const { width } = area.querySelector(".pagedjs_page_content").getBoundingClientRect();
  box.style.cssText = `position: absolute; visibility: hidden; width: ${width}px`;
  box.append(content.cloneNode(true));
  area.append(box);
  const paragraphs = content.querySelectorAll("p");
  for (const [nth, own] of [...box.querySelectorAll("p")].entries()) {
    if (isShort(own)) paragraphs[nth].style.breakInside = "avoid";
  }
  box.remove();
}

/** Whether a paragraph has no more than three lines. */
function isShort(paragraph) {
  if (paragraph.textContent.length > THREE_LINES) return false;
  const line = parseFloat(getComputedStyle(paragraph).lineHeight);
  return paragraph.getBoundingClientRect().height < 3.5 * line;
}

// Paged.js takes one heading along with what it heads; here is the first of several.
function headingsAbove(first, offset) {
  if (first.nodeType === Node.TEXT_NODE && offset > 0) return undefined;
  let top = first;
  while (!top.previousElementSibling && !top.parentElement?.matches(".text")) {
    if (!top.parentElement) return undefined;
    top = top.parentElement;
  }
  const start = top;
  while (top.previousElementSibling?.matches("h3, h4, h5, h6")) top = top.previousElementSibling;
  return top !== start && top.previousElementSibling ? top : undefined;
}

// Behind a Chinese sign a line may end, but not before the mark of a note.
function keepWithSign(mark) {
  const before = mark.previousSibling;
  const text = before?.nodeType === Node.TEXT_NODE ? before : before?.firstChild;
  if (text?.nodeType !== Node.TEXT_NODE || text !== (before.lastChild ?? text)) return;
  const sign = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef”’]$/u.exec(text.data)?.[0];
  if (sign === undefined) return;
  text.data = text.data.slice(0, -sign.length);
  const own = document.createElement("span");
  own.append(sign);
  const kept = document.createElement("span");
  kept.className = "kept";
  mark.replaceWith(kept);
  kept.append(own, mark);
}

// What does not fit on a page stands beside it, where nobody sees it.
function checkFit(page, number) {
  const content = page.querySelector(".pagedjs_page_content");
  const area = content.getBoundingClientRect();
  const texts = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    const beside = [...range.getClientRects()].some(
      ({ left, right, width }) => width > 0 && (right > area.right + 2 || left < area.left - 2),
    );
    if (!beside) continue;
    const words = texts.currentNode.data.trim().slice(0, 60);
    console.error(`there is no room on page ${number} for “${words}” in`, texts.currentNode);
  }
}

window.Paged.registerHandlers(Book);
