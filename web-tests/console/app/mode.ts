import { applyMode, Mode } from "@cloudscape-design/global-styles";
import { useSyncExternalStore } from "react";

const KEY = "nimbus-mode";

export function isDark(): boolean {
  return localStorage.getItem(KEY) === "dark";
}

/** Switches between light and dark, here and in every other document of the console. */
export function toggleMode(): void {
  localStorage.setItem(KEY, isDark() ? "light" : "dark");
  window.dispatchEvent(new Event("storage"));
}

/** Whether the console is dark, for components that must know. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

/** Applies the mode now and whenever another document switches it. */
export function keepMode(): void {
  const apply = (): void => { applyMode(isDark() ? Mode.Dark : Mode.Light); };
  apply();
  window.addEventListener("storage", apply);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("storage", listener);
  return () => { window.removeEventListener("storage", listener); };
}
