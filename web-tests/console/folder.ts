import { join } from "node:path";
import { repository } from "../support/repository.ts";

/** Where the console's sources lie. */
export function consoleFolder(): string {
  return join(repository(), "web-tests/console");
}
