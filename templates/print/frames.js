// Runs in the page, before Paged.js.

// Paged.js does not begin by itself.
window.PagedConfig = { auto: false };

// A tab that nobody sees gets no frames, and Paged.js waits for one before each page.
const frames = new MessageChannel();
const waiting = [];
frames.port1.onmessage = () => waiting.shift()?.(performance.now());
window.requestAnimationFrame = (callback) => {
  waiting.push(callback);
  frames.port2.postMessage(undefined);
  return 0;
};

// A page that was cut stays as it is: Paged.js would watch it, and cut it again when boxes are taken away from it.
delete window.ResizeObserver;
