export type { Describer } from "./describer";
export { createDescriber } from "./create";
