/** Times as observations carry them: milliseconds since the epoch, with fraction, never going back within a document. */
export const now = (): number => performance.timeOrigin + performance.now();

/** When the browser says the event happened. Two events with the very same time are one physical act. */
export const timeOf = (event: Event): number => performance.timeOrigin + event.timeStamp;

/** When the document began: what came of it was set going before. */
export const began = (): number => performance.timeOrigin;
