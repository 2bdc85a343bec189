/** What stands between two tags, and a tag, whatever its attributes hold. */
const TOKEN = /<(?:[^"'>]|"[^"]*"|'[^']*')*>|[^<]+/g;

/** Where a sentence ends: at a stop that white space follows, or at one of Chinese. */
const END = /[.!?؟]["'”’»)]?\s+|[。！？][”’」』）]?/gu;

/** With each of these the count of sentences begins again. */
const BLOCKS = new Set(["p", "ol", "ul", "table", "h1", "h2", "h3", "h4", "h5", "h6"]);

/** What Kobo adds to a book's style. */
export const KOBO_STYLE = "div#book-inner { margin-top: 0; margin-bottom: 0; }\n";

/**
 * A page as Kobo's own reader wants it: around all of it two boxes, which it cuts into pages, and around each sentence
 * a span with a number, at which it keeps bookmarks, marked passages and how far one has read. The words, their names
 * and the links stay as they are. After kepubify, which follows books out of Kobo's shop.
 * @param xhtml a finished page of ours, well formed
 */
export function koboPage(xhtml: string): string {
  const [head = "", start = "", body = ""] = xhtml.split(/(<body\b[^>]*>)/);
  const end = body.lastIndexOf("</body>");
  if (end < 0) return xhtml;
  const inner = numberSentences(body.slice(0, end));
  return `${head}${start}<div id="book-columns"><div id="book-inner">${inner}</div></div>${body.slice(end)}`;
}

function numberSentences(markup: string): string {
  let [paragraph, sentence] = [0, 0];
  let isNext = true;
  const open: string[] = [];
  const span = (words: string): string => {
    if (isNext) [paragraph, sentence, isNext] = [paragraph + 1, 0, false];
    sentence += 1;
    return `<span class="koboSpan" id="kobo.${paragraph}.${sentence}">${words}</span>`;
  };
  return markup.replace(TOKEN, (token) => {
    if (!token.startsWith("<")) {
      const isBetween = token.trim() === "" && open.at(-1) !== "p";
      return isBetween ? token : sentencesOf(token).map(span).join("");
    }
    const name = /^<([\w:-]+)/.exec(token)?.[1];
    if (name === undefined) {
      if (token.startsWith("</")) open.pop();
      return token;
    }
    if (name === "img") {
      isNext = true;
      return span(token);
    }
    if (!token.endsWith("/>")) open.push(name);
    if (BLOCKS.has(name)) isNext = true; // counted only when there are words in it
    return token;
  });
}

/** Words in sentences, each with the white space behind it: together they are the words. */
export function sentencesOf(words: string): readonly string[] {
  const ends = [...words.matchAll(END)].map(({ 0: { length }, index }) => index + length);
  const cuts = [0, ...ends.filter((end) => end < words.length), words.length];
  return cuts.slice(1).map((end, nth) => words.slice(cuts[nth], end));
}
