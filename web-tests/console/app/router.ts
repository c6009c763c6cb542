import { useSyncExternalStore } from "react";

/** Goes to another page of the console without loading it. */
export function navigate(path: string): void {
  history.pushState(null, "", path);
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** The path shown now. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname);
}

/** For `onFollow` of the design system's links: follows links within the console by the history. */
export function follow(event: { readonly detail: { readonly href?: string | undefined; readonly external?: boolean | undefined }; preventDefault(): void }): void {
  const { href, external } = event.detail;
  if (href === undefined || external === true) return;
  event.preventDefault();
  navigate(href);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  return () => { window.removeEventListener("popstate", listener); };
}
