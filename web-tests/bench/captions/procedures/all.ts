import type { Procedure } from "../procedure.ts";
import { adminer } from "./adminer.ts";
import { designs } from "./designs.ts";
import { nimbus } from "./nimbus.ts";
import { nodeRed } from "./node-red.ts";

export const procedures: readonly Procedure[] = [...nimbus, ...designs, ...adminer, ...nodeRed];
