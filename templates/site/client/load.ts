// Known only while the script itself runs.
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";

/** The address of another file among the assets, wherever the site lies; a folder is such a place too. */
export function assetAddress(name: string): string {
  return new URL(name, own).href;
}

const loading = new Map<string, Promise<void>>();

/** Runs another classic script, once, when something is asked that needs it. */
export function loadScript(address: string): Promise<void> {
  const known = loading.get(address);
  if (known) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => {
      loading.delete(address); // the network may be there the next time
      reject(new Error(address));
    };
    document.head.append(script);
  });
  loading.set(address, loaded);
  return loaded;
}

/** Runs another program of the site, in the language of this one. */
export function loadProgram(name: string): Promise<void> {
  return loadScript(own.replace(/site(?=-\w+\.js)/, name));
}
