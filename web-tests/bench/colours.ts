import type { Page } from "@playwright/test";

/** The red of each picture's corner, where nothing is drawn but the page. */
export async function coloursOf(page: Page, pictures: readonly (Uint8Array | null)[]): Promise<(number | null)[]> {
  const reds: (number | null)[] = [];
  for (const picture of pictures) {
    reds.push(picture === null ? null : await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context?.drawImage(image, 0, 0);
      return context?.getImageData(2, 2, 1, 1).data[0] ?? null;
    }, Buffer.from(picture).toString("base64")));
  }
  return reds;
}
