import { angularScenarios } from "./own/angular.ts";
import { antdScenarios } from "./own/antd.ts";
import { carbonScenarios } from "./own/carbon.ts";
import { fluentScenarios } from "./own/fluent.ts";
import { muiScenarios } from "./own/mui.ts";
import { patternflyScenarios } from "./own/patternfly.ts";
import { plainScenarios } from "./own/plain.ts";
import type { Scenario } from "./scenario.ts";

/** The ground truth that lies in the repository. */
export const ownScenarios: readonly Scenario[] = [
  ...plainScenarios, ...patternflyScenarios, ...fluentScenarios, ...muiScenarios, ...carbonScenarios, ...antdScenarios, ...angularScenarios,
];
