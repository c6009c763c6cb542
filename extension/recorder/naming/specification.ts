import { accessibleName } from "./accname";
import { Styles } from "./style";

/** The accessible name of an element by the specification, and nothing else: for conformance tests and measurements. */
export const nameOf = (element: Element): string => accessibleName(element, new Styles()).text;
