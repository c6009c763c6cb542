/** Milliseconds since the epoch, on the same clock as the observations' (`timeOrigin + timeStamp`). */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The promise's value, or `otherwise` when it takes longer. A rejection stays one. */
export async function within<T, U>(promise: Promise<T>, milliseconds: number, otherwise: U): Promise<T | U> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<U>((resolve) => {
    timer = setTimeout(() => { resolve(otherwise); }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
