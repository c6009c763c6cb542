import Box from "@cloudscape-design/components/box";
import CopyToClipboard from "@cloudscape-design/components/copy-to-clipboard";
import KeyValuePairs from "@cloudscape-design/components/key-value-pairs";
import SplitPanel from "@cloudscape-design/components/split-panel";
import Tabs from "@cloudscape-design/components/tabs";
import type { Instance } from "../cloud.ts";
import { InstanceStatus } from "./instance-status.tsx";

/** Particulars of the chosen instance, below the table. */
export function InstancePanel({ instance }: { readonly instance: Instance }): React.JSX.Element {
  return (
    <SplitPanel header={`Instance: ${instance.name}`} hidePreferencesButton>
      <InstanceTabs instance={instance} />
    </SplitPanel>
  );
}

/** Particulars in tabs. */
export function InstanceTabs({ instance }: { readonly instance: Instance }): React.JSX.Element {
  return (
    <Tabs
      tabs={[
        { id: "details", label: "Details", content: <Details instance={instance} /> },
        {
          id: "security",
          label: "Security",
          content: <Pairs items={[["Security groups", instance.securityGroups.join(", ")], ["Tenancy", instance.tenancy]]} />,
        },
        { id: "monitoring", label: "Monitoring", content: <Box variant="p">Detailed monitoring is {instance.monitoring ? "on" : "off"}.</Box> },
      ]}
    />
  );
}

function Details({ instance }: { readonly instance: Instance }): React.JSX.Element {
  const copy = (
    <CopyToClipboard
      variant="inline"
      textToCopy={instance.id}
      copyButtonAriaLabel="Copy instance ID"
      copySuccessText="Instance ID copied"
      copyErrorText="The instance ID could not be copied"
    />
  );
  return (
    <Pairs
      items={[
        ["Instance ID", copy],
        ["Instance state", <InstanceStatus key="state" state={instance.state} />],
        ["Instance type", instance.type],
        ["Image", instance.image],
        ["Zone", instance.zone],
        ["Public address", instance.publicAddress ?? "–"],
      ]}
    />
  );
}

function Pairs({ items }: { readonly items: readonly (readonly [label: string, value: React.ReactNode])[] }): React.JSX.Element {
  return <KeyValuePairs columns={3} items={items.map(([label, value]) => ({ label, value }))} />;
}
