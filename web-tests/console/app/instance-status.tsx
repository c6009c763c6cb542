import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import type { InstanceState } from "../cloud.ts";

const LOOKS: Record<InstanceState, StatusIndicatorProps.Type> = {
  Pending: "pending",
  Running: "success",
  Stopping: "in-progress",
  Stopped: "stopped",
  "Shutting down": "in-progress",
  Terminated: "error",
};

/** A machine's state with its sign. */
export function InstanceStatus({ state }: { readonly state: InstanceState }): React.JSX.Element {
  return <StatusIndicator type={LOOKS[state]}>{state}</StatusIndicator>;
}
