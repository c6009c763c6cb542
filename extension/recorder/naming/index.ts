export type { Describer } from "./describer";
export { createDescriber } from "./create";
export { Wide } from "./wide";
