import { makeBook } from "../../../../build/epub-book.ts";
import { loadSessions } from "../../../../build/load.ts";
import type { Session } from "../../../../src/model/document.ts";
import type { PageBegin } from "../../../../src/model/page.ts";
import { sessionOf, textOf } from "../../made-session.ts";
import { ARABIC, ENGLISH } from "../../site/resolution.ts";

const CHINESE = `---
kind: resolution
number: 7/1
---

# 第7/1号决议

## 加强司法协助，促进国际合作和资产追回

联合国反腐败公约缔约国会议，

*回顾*《公约》第五章，[^1] 其中规定资产的返还是一项基本原则，缔约国应当在这方面相互提供最广泛的合作和协助，

1. *敦促*缔约国：

    (a) 收集资料；

    (b) 培训：

        (一) 法官；

        (二) 检察官。

[^1]: 联合国，《条约汇编》，第2349卷，第42146号。
`;

/** What no line of a phone has room for where letters are large. */
const LONG_WORDS = `---
kind: resolution
number: 7/2
---

# Resolution 7/2

## Counterdisestablishmentarianism

The Conference,

1. *Recalls* the following:

    (a) Of the mechanisms:

        (i) Internationalization, misrepresentation and CAC/COSP/IRG/2016/12/Add.14;

        (ii) Intergovernmental responsibilities.

|+ Contributions to the mechanism for the review of implementation
| Country | Contributions | Assessment for 2026 | Arrears |
|---|---|---|---|
| United Kingdom of Great Britain and Northern Ireland | 1,234,567.89 | Unconditional | – |
| Liechtenstein | 1 | Administrative and unconditional | 12,345 |
`;

const twoTexts = [textOf(ENGLISH, "res-7-1"), textOf(LONG_WORDS, "res-7-2")];

/** A short book that has all that a text can have, and words that are longer than a line. */
export const SHORT = sessionOf(twoTexts);

/** The same in short, from right to left. */
export const IN_ARABIC = sessionOf([textOf(ARABIC, "res-7-1")], {
  language: "ar",
  body: { id: "cosp", name: "مؤتمر الدول الأطراف" },
});

export const IN_CHINESE = sessionOf([textOf(CHINESE, "res-7-1")], {
  language: "zh",
  body: { id: "cosp", name: "缔约国会议" },
});

const [real] = loadSessions().map(({ session }) => session);

/** The real session. */
export const REAL = real ?? SHORT;

/** Where pages of a printed book begin that the short one might have. */
const PRINTED: readonly PageBegin[] = [
  { page: "i", piece: "cover", letters: 0 },
  { page: "iii", piece: "title", letters: 0 },
  { page: "1", piece: "res-7-1", letters: 0 },
  { page: "2", piece: "res-7-1", unit: "res-7-1.op2", letters: 0 },
  { page: "3", piece: "res-7-2", letters: 0 },
];

const made = new Map<Session, Promise<Uint8Array>>();

/** The book of a session, made once. */
export function bookOf(session: Session): Promise<Uint8Array> {
  const book = made.get(session) ?? makeBook(session, session === SHORT ? { begins: PRINTED } : {});
  made.set(session, book);
  return book;
}
