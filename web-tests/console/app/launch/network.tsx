import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Multiselect from "@cloudscape-design/components/multiselect";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Toggle from "@cloudscape-design/components/toggle";
import { securityGroups } from "../../cloud.ts";
import type { SectionProps } from "./machine.tsx";

/** Who reaches the machine, and who watches it. */
export function NetworkSection({ order, change }: SectionProps): React.JSX.Element {
  return (
    <Container header={<Header variant="h2">Network settings</Header>}>
      <SpaceBetween size="l">
        <FormField label="Security groups" description="Rules for the traffic to the instance.">
          <Multiselect
            placeholder="Choose security groups"
            options={securityGroups.map(({ name, detail }) => ({ value: name, label: name, description: detail }))}
            selectedOptions={order.securityGroups.map((name) => ({ value: name, label: name }))}
            onChange={({ detail }) => { change({ securityGroups: detail.selectedOptions.map(({ value }) => value ?? "") }); }}
          />
        </FormField>
        <Checkbox
          checked={order.publicAddress}
          description="Assigns an address that can be reached from the internet."
          onChange={({ detail }) => { change({ publicAddress: detail.checked }); }}
        >
          Auto-assign public IP
        </Checkbox>
        <Toggle
          checked={order.monitoring}
          description="Measures every minute. Additional charges apply."
          onChange={({ detail }) => { change({ monitoring: detail.checked }); }}
        >
          Detailed monitoring
        </Toggle>
      </SpaceBetween>
    </Container>
  );
}
