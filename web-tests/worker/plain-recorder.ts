/**
 * The least recorder that keeps the protocol: it reports presses and nothing else, so that the worker
 * can be tested without the real one. What it presses on is what the page painted.
 */
import type { Observation, Receipt, RecorderMessage, RecorderNotice, RecorderOrder, Rect, Target } from "../../extension/generated/wire";

const id = crypto.randomUUID();
const held = new Map<string, Observation>();
let count = 0;
let state: RecorderOrder | "unknown" = "unknown";
let since = now();

function now(): number {
  return performance.timeOrigin + performance.now();
}

function say<T>(message: RecorderMessage): Promise<T | undefined> {
  try {
    return chrome.runtime.sendMessage<RecorderMessage, T | undefined>(message).catch(() => undefined);
  } catch {
    return Promise.resolve(undefined);
  }
}

/** Once only: a receipt that got lost must come again for the asking. */
function put(observation: Observation): void {
  chrome.storage.session.set({ [`outbox/${observation.key}`]: JSON.stringify(observation) }).catch(() => undefined);
}

async function deliver(patience = 50): Promise<void> {
  const receipt = await Promise.race([
    say<Receipt>({ kind: "nudge", document: id }),
    new Promise<undefined>((resolve) => setTimeout(() => { resolve(undefined); }, 2000)),
  ]);
  for (const key of receipt?.stored ?? []) {
    if (!held.delete(key)) continue;
    document.documentElement.dataset["acknowledged"] = String(Number(document.documentElement.dataset["acknowledged"] ?? "0") + 1);
  }
  for (const key of receipt?.refused ?? []) held.delete(key);
  if (receipt !== undefined) state = receipt.order;
  if (held.size > 0) setTimeout(() => { void deliver(Math.min(1000, patience * 2)); }, patience);
}

const states = {
  checked: null, pressed: null, expanded: null, selected: null, current: null, disabled: null,
  invalid: null, required: null, sort: null, hasPopup: null, multiple: null,
};

function targetOf(element: Element): Target {
  const { x, y, width, height } = element.getBoundingClientRect();
  return {
    node: 1, role: "button", widget: null, label: { text: element.textContent, source: "accessibleName" },
    accessibleName: element.textContent, states, value: null, place: [], opener: null, explanations: [],
    position: null, rect: { x, y, width, height }, testId: null, href: null, groupNode: null, labelFor: null,
  };
}

function pressed(event: PointerEvent): void {
  if (state === "pause" || state === "retire" || !(event.target instanceof Element)) return;
  count += 1;
  const key = `${id}/${String(count)}`;
  const observation: Observation = {
    schema: 1, key, document: id, number: count, gesture: `${id}#${String(count)}`,
    time: performance.timeOrigin + event.timeStamp, frame: null,
    page: { url: location.href, title: document.title, heading: null, breadcrumb: [], language: null, viewport: { width: innerWidth, height: innerHeight } },
    event: {
      kind: "pressed", target: targetOf(event.target), quietSince: since,
      pointer: { x: event.clientX, y: event.clientY, button: 0, detail: 1, pointerType: "mouse", modifiers: { control: false, shift: false, alt: false, meta: false } },
    },
  };
  held.set(key, observation);
  put(observation);
  void deliver();
}

function secrets(): Rect[] {
  return [...document.querySelectorAll("[data-secret]")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });
}

let settle: ReturnType<typeof setTimeout> | undefined;
function quiet(): void {
  void say({ kind: "quiet", document: id, since, viewport: { width: innerWidth, height: innerHeight }, secrets: secrets(), frames: [] });
}
function changed(): void {
  since = now();
  void say({ kind: "changed", document: id, at: since });
  clearTimeout(settle);
  settle = setTimeout(quiet, 100);
}

addEventListener("pointerdown", pressed, { capture: true, passive: true });
chrome.runtime.onConnect.addListener(() => undefined);
chrome.runtime.onMessage.addListener((notice: RecorderNotice, _sender, respond: (answer: unknown) => void) => {
  if (notice.kind === "tellSecrets") respond({ secrets: secrets(), frames: [] });
  else state = notice.order;
  if (state === "retire") removeEventListener("pointerdown", pressed, { capture: true });
});
void say<RecorderOrder>({ kind: "hello", document: id }).then((order) => {
  state = order ?? state;
  if (state === "retire") removeEventListener("pointerdown", pressed, { capture: true });
  if (state !== "record") return;
  document.documentElement.dataset["recorded"] = "yes";
  const watch = (): void => {
    new MutationObserver((mutations) => {
      if (mutations.some(({ target }) => target !== document.documentElement)) changed();
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    changed();
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", watch);
  else watch();
});
