import { consolePage } from "./console-page.ts";

/**
 * Pages of many colours: what no palette holds. Their pictures are drawn in the page from noise at many scales, with
 * the grain of a camera, so that they need no file and are the same in every run.
 */

export const SCENES = ["photograph", "map", "gradients", "console with a photograph"] as const;
export type Scene = (typeof SCENES)[number];

const FRAME = `<style>body { margin: 0; font: 14px/20px sans-serif; color: #1b2430 } #scene { position: absolute; inset: 0 }
  #panel { position: absolute; left: 24px; top: 24px; width: 340px; padding: 16px 20px; background: #fff; border-radius: 8px; box-shadow: 0 2px 12px #0006 }
  #panel h1 { font-size: 20px; margin: 0 0 8px } button { font: bold 14px/20px sans-serif; border: 0; border-radius: 20px; background: #ff9900; padding: 6px 20px }</style>
  <div id="scene"></div><div id="panel"><h1>Region eu-central-1</h1><p>12 instances in 3 zones, 2 of them without a backup since 4 November.</p>
  <button>Launch instances</button> <button>Reset view</button></div>`;

/** The page before its picture is drawn: {@link drawScene} does that, in the page. */
export function scenePage(scene: Scene): string {
  if (scene !== "console with a photograph") return `<!doctype html><meta charset="utf-8">${FRAME}`;
  return `${consolePage(false)}<style>#scene { position: absolute; right: 60px; bottom: 60px; width: 640px; height: 400px }</style><div id="scene"></div>`;
}

/** Draws a scene into its place, at the pixels of the screen. Runs in the page. */
export function drawScene(scene: Scene): void {
  const place = document.querySelector("#scene");
  if (place === null) throw new Error("The page has no place for its scene.");
  const { width, height } = place.getBoundingClientRect();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * devicePixelRatio, height * devicePixelRatio];
  canvas.style.cssText = `width:${String(width)}px;height:${String(height)}px`;
  place.append(canvas);
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("The browser gives no canvas.");
  const image = pen.createImageData(canvas.width, canvas.height);
  const colours = { photograph, "console with a photograph": photograph, map, gradients }[scene];
  for (let y = 0; y < canvas.height; y += 1) {
    for (let x = 0; x < canvas.width; x += 1) {
      image.data.set([...colours(x / canvas.width, y / canvas.height, x, y), 255], (y * canvas.width + x) * 4);
    }
  }
  pen.putImageData(image, 0, 0);
  if (scene === "map") label(pen);

  function random(x: number, y: number): number {
    let bits = Math.imul(x, 374_761_393) + Math.imul(y, 668_265_263);
    bits = Math.imul(bits ^ (bits >>> 13), 1_274_126_177);
    return ((bits ^ (bits >>> 16)) >>> 0) / 4_294_967_296;
  }

  function smooth(x: number, y: number): number {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const ease = (part: number): number => part * part * (3 - 2 * part);
    const [right, down] = [ease(x - left), ease(y - top)];
    const above = random(left, top) * (1 - right) + random(left + 1, top) * right;
    return above * (1 - down) + (random(left, top + 1) * (1 - right) + random(left + 1, top + 1) * right) * down;
  }

  function rough(x: number, y: number, octaves: number): number {
    let [sum, weight] = [0, 0.5];
    for (let octave = 0; octave < octaves; octave += 1) {
      sum += smooth(x * 2 ** octave, y * 2 ** octave) * weight;
      weight /= 1.9;
    }
    return sum;
  }

  /** Hills under a clouded sky. */
  function photograph(right: number, down: number, x: number, y: number): number[] {
    const grain = (random(x + 7_919, y) + random(x, y + 104_729) - 1) * 7;
    const ridge = 0.35 + rough(right * 3, 0.5, 7) * 0.35;
    if (down < ridge) {
      const cloud = Math.max(0, rough(right * 4, down * 9 + 20, 7) - 0.42) * 380;
      return [95 + down * 150 + cloud + grain, 140 + down * 110 + cloud * 0.9 + grain, 205 + down * 30 + cloud * 0.5 + grain];
    }
    const [ground, far] = [rough(right * 30, down * 45, 8), Math.exp((ridge - down) * 6)];
    const lit = ground * 150 - 20;
    return [lit + 60 * far + grain, lit * 0.95 + 30 + 60 * far + grain, lit * 0.5 + 10 + 110 * far + grain];
  }

  /** Shaded ground, woods, water and roads. */
  function map(right: number, down: number): number[] {
    const high = rough(right * 6, down * 4, 7);
    const shade = (high - rough(right * 6 + 0.012, down * 4 + 0.012, 7)) * 900;
    const road = Math.abs(rough(right * 9 + 40, down * 6, 3) - 0.45);
    if (road < 0.004) return [255, 255, 255];
    if (road < 0.006) return [190, 180, 160];
    if (high < 0.38) return [170, 211, 223];
    const wood = rough(right * 20 + 9, down * 14, 4) > 0.52;
    return wood ? [190 + shade, 215 + shade, 175 + shade] : [238 + shade, 234 + shade, 222 + shade];
  }

  function gradients(right: number, down: number): number[] {
    return [40 + right * 180, 60 + down * 150, 220 - right * 90 - down * 60];
  }

  function label(on: CanvasRenderingContext2D): void {
    on.font = `${String(13 * devicePixelRatio)}px sans-serif`;
    for (let place = 0; place < 40; place += 1) {
      const [x, y] = [random(place, 1) * canvas.width, random(place, 2) * canvas.height];
      on.strokeStyle = "#fffc";
      on.lineWidth = 3 * devicePixelRatio;
      on.strokeText(`Zone ${String(place + 1)} Nordheim`, x, y);
      on.fillStyle = "#333";
      on.fillText(`Zone ${String(place + 1)} Nordheim`, x, y);
    }
  }
}
