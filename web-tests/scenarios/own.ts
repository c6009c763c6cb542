import { fluentScenarios } from "./own/fluent.ts";
import { patternflyScenarios } from "./own/patternfly.ts";
import { plainScenarios } from "./own/plain.ts";
import type { Scenario } from "./scenario.ts";

/** The ground truth that lies in the repository. */
export const ownScenarios: readonly Scenario[] = [...plainScenarios, ...patternflyScenarios, ...fluentScenarios];
