import Autosuggest from "@cloudscape-design/components/autosuggest";
import Container from "@cloudscape-design/components/container";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { images, instanceTypes, keyPairs, type LaunchOrder } from "../../cloud.ts";

/** What a section of the launch form gets. */
export interface SectionProps {
  readonly order: LaunchOrder;
  /** The person pressed Launch: what is missing is said now. */
  readonly tried: boolean;
  readonly change: (part: Partial<LaunchOrder>) => void;
}

/** Name, image, type and key of the machine. */
export function MachineSection({ order, tried, change }: SectionProps): React.JSX.Element {
  const missing = (value: string, text: string): string => (tried && value === "" ? text : "");
  return (
    <Container header={<Header variant="h2">Machine</Header>}>
      <SpaceBetween size="l">
        <FormField label="Name" constraintText="1 to 63 letters, digits and hyphens." errorText={missing(order.name, "Enter a name.")}>
          <Input value={order.name} placeholder="web-server" onChange={({ detail }) => { change({ name: detail.value }); }} />
        </FormField>
        <FormField
          label="Image"
          description="The operating system and software the instance starts with."
          errorText={missing(order.image, "Choose an image.")}
        >
          <Autosuggest
            value={order.image}
            placeholder="Search by name or ID"
            enteredTextLabel={(value) => `Use: "${value}"`}
            options={images.map(({ id, name, architecture }) => ({ value: id, label: name, description: architecture, labelTag: id }))}
            onChange={({ detail }) => { change({ image: detail.value }); }}
          />
        </FormField>
        <FormField label="Instance type" errorText={missing(order.type, "Choose an instance type.")}>
          <Select
            placeholder="Choose an instance type"
            options={instanceTypes.map(({ name, detail }) => ({ value: name, label: name, description: detail }))}
            selectedOption={order.type === "" ? null : { value: order.type, label: order.type }}
            onChange={({ detail }) => { change({ type: detail.selectedOption.value ?? "" }); }}
          />
        </FormField>
        <FormField label="Key pair" description="You need it to log in to the instance.">
          <Select
            placeholder="Choose a key pair"
            filteringType="auto"
            options={keyPairs.map((name) => ({ value: name, label: name }))}
            selectedOption={order.keyPair === "" ? null : { value: order.keyPair, label: order.keyPair }}
            onChange={({ detail }) => { change({ keyPair: detail.selectedOption.value ?? "" }); }}
          />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
