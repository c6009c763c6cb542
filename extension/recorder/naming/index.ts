export type { Describer } from "./describer";
export { hitElement } from "./actionable";
export { createDescriber } from "./create";
