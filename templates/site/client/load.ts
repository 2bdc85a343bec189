// Known only while the script itself runs.
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** The address of another file among the assets, wherever the site lies; a folder is such a place too. */
export function assetAddress(name: string): string {
  return new URL(name, own).href;
}

const loading = new Map<string, Promise<void>>();

/** Runs another program of the site in the language of this one, once, when something is asked that needs it. */
export function loadProgram(name: string): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = own.replace(/site(?=-\w+\.js)/, name);
    script.onload = () => resolve();
    script.onerror = () => {
      loading.delete(name); // the network may be there the next time
      reject(new Error(name));
    };
    document.head.append(script);
  });
  loading.set(name, loaded);
  return loaded;
}
