/** Starts the demo console for use by hand and prints its address. Port: first argument, else a free one. */
import { startConsole } from "./serve.ts";

const served = await startConsole(Number(process.argv[2] ?? 0));
console.log(served.url);
