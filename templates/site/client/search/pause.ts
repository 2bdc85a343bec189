/** How long a page may be busy before it looks at what its reader does, in milliseconds. */
const SLICE = 12;

let until = 0;

/** Goes on at once, or after the page has looked at what its reader does where it was busy for long. */
export async function takeTurns(): Promise<void> {
  if (performance.now() < until) return;
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
  until = performance.now() + SLICE;
}
