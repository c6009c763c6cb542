import { ChromeDelivery } from "./delivery/chrome";
import { createDescriber } from "./naming/index";
import { Recorder } from "./recorder";

/** Where a recorder that is injected once more finds the one that is there. The page cannot see it: this world is ours. */
const home = globalThis as { cairnRecorder?: Recorder };

function start(): void {
  if (home.cairnRecorder?.isRetired === false) {
    home.cairnRecorder.wake();
    return;
  }
  const late = document.readyState !== "loading";
  home.cairnRecorder = new Recorder(new ChromeDelivery(), (wide) => createDescriber(document, wide), late);
  home.cairnRecorder.start();
}

// A page that is only rendered ahead is nobody's page yet.
if ((document as { prerendering?: boolean }).prerendering === true) document.addEventListener("prerenderingchange", start, { once: true });
else start();
