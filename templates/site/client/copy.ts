/** What is put on the clipboard: plain words, and the same with their looks where they have any. */
export interface Copied {
  readonly text: string;
  readonly markup?: string;
}

/** Copies; whether it succeeded. Pages from a folder or without encryption have no clipboard but the old one. */
export async function copy(what: Copied): Promise<boolean> {
  try {
    await copyNow(what);
    return true;
  } catch {
    return copyOldWay(what);
  }
}

async function copyNow({ text, markup }: Copied): Promise<void> {
  if (markup === undefined || !("ClipboardItem" in window)) {
    return navigator.clipboard.writeText(text);
  }
  const flavour = (type: string, words: string) => ({ [type]: new Blob([words], { type }) });
  const item = { ...flavour("text/plain", text), ...flavour("text/html", markup) };
  return navigator.clipboard.write([new ClipboardItem(item)]);
}

function copyOldWay({ text, markup }: Copied): boolean {
  let isDone = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    if (markup !== undefined) event.clipboardData?.setData("text/html", markup);
    isDone = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill, { once: true });
  // oxlint-disable-next-line typescript/no-deprecated -- the only way there is without encryption
  document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return isDone;
}
