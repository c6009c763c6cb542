import { pictureOf } from "./library";

/** From one of Cairn's own pages, with a port for the answer. */
export interface PictureRequest {
  /** Key in the picture store. */
  readonly id: string;
}

/** In answer. A Blob crosses without its bytes being copied. */
export interface PictureAnswer {
  /** Null when the store does not have it. */
  readonly png: Blob | null;
}

/** What a page posts to the worker: no other origin can. */
export async function answerPort(request: unknown, port: MessagePort | undefined): Promise<void> {
  if (typeof request !== "object" || request === null || !("id" in request) || typeof request.id !== "string") return;
  port?.postMessage({ png: await pictureOf(request.id) } satisfies PictureAnswer);
}
