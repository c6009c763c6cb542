import "@cloudscape-design/global-styles/index.css";
import {
  AppLayout, Autosuggest, BreadcrumbGroup, Button, ButtonDropdown, Checkbox, Container, DatePicker, ExpandableSection, FormField, Header,
  Input, Modal, Multiselect, RadioGroup, Select, SideNavigation, SpaceBetween, SplitPanel, Table, Tabs, Tiles, Toggle, type MultiselectProps, type SelectProps,
} from "@cloudscape-design/components";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const INSTANCES = [{ name: "web-1", state: "Running" }, { name: "db-1", state: "Stopped" }];
const nothing = (): void => undefined;

function Network(): React.JSX.Element {
  const [region, setRegion] = useState<SelectProps.Option | null>(null);
  const [groups, setGroups] = useState<readonly MultiselectProps.Option[]>([]);
  const [image, setImage] = useState("");
  const [day, setDay] = useState("");
  return (
    <Container header={<Header variant="h2" description="Configure networking">Network settings</Header>}>
      <SpaceBetween size="s">
        <FormField label="Region" description="Choose the region" constraintText="It cannot be changed later.">
          <Select selectedOption={region} placeholder="Choose a region" onChange={({ detail }) => { setRegion(detail.selectedOption); }} options={[{ label: "us-east-1", value: "1", description: "N. Virginia" }, { label: "eu-west-1", value: "2", description: "Ireland" }]} />
        </FormField>
        <FormField label="Security groups"><Multiselect selectedOptions={groups} placeholder="Choose groups" onChange={({ detail }) => { setGroups(detail.selectedOptions); }} options={[{ label: "default", value: "1" }, { label: "web-sg", value: "2" }]} /></FormField>
        <FormField label="AMI"><Autosuggest value={image} onChange={({ detail }) => { setImage(detail.value); }} options={[{ value: "ami-123" }, { value: "ami-456" }]} /></FormField>
        <Checkbox checked={false} onChange={nothing} description="Assigns a public IPv4 address">Auto-assign public IP</Checkbox>
        <Toggle checked={false} onChange={nothing}>Detailed monitoring</Toggle>
        <FormField label="Tenancy"><RadioGroup value="a" onChange={nothing} items={[{ value: "a", label: "Shared" }, { value: "b", label: "Dedicated", description: "Single-tenant" }]} /></FormField>
        <FormField label="Engine"><Tiles value="x" onChange={nothing} items={[{ value: "x", label: "Aurora" }, { value: "y", label: "PostgreSQL", description: "Open source" }]} /></FormField>
        <FormField label="Start date"><DatePicker value={day} onChange={({ detail }) => { setDay(detail.value); }} placeholder="YYYY/MM/DD" i18nStrings={{ openCalendarAriaLabel: () => "Choose date", todayAriaLabel: "Today", nextMonthAriaLabel: "Next", previousMonthAriaLabel: "Previous" }} /></FormField>
      </SpaceBetween>
    </Container>
  );
}

function Instances(): React.JSX.Element {
  const actions = <ButtonDropdown items={[{ text: "Stop instance", id: "stop" }, { text: "Terminate instance", id: "end" }]}>Actions</ButtonDropdown>;
  return (
    <Table
      header={<Header counter="(2)" actions={actions}>Instances</Header>}
      selectionType="multi"
      ariaLabels={{ selectionGroupLabel: "Selection", allItemsSelectionLabel: () => "Select all", itemSelectionLabel: (_, item) => item.name }}
      columnDefinitions={[
        { id: "name", header: "Name", cell: (item) => <a href="#x">{item.name}</a>, isRowHeader: true, sortingField: "name" },
        { id: "state", header: "State", cell: (item) => item.state },
        { id: "edit", header: "Edit", cell: (item) => <Button variant="inline-icon" iconName="edit" ariaLabel={`Edit ${item.name}`} /> },
      ]}
      items={INSTANCES}
    />
  );
}

function Launch({ ask }: { readonly ask: () => void }): React.JSX.Element {
  return (
    <SpaceBetween size="s">
      <Header variant="h1" actions={<Button variant="primary" onClick={ask}>Launch instance</Button>}>Launch an instance</Header>
      <Network />
      <ExpandableSection headerText="Advanced details" defaultExpanded><Input value="" onChange={nothing} ariaLabel="User data" /></ExpandableSection>
      <Instances />
      <Tabs tabs={[{ id: "one", label: "Details", content: "…" }, { id: "two", label: "Security", content: "…" }]} />
    </SpaceBetween>
  );
}

function Console(): React.JSX.Element {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <AppLayout
        navigationOpen
        splitPanelOpen
        onSplitPanelToggle={nothing}
        breadcrumbs={<BreadcrumbGroup items={[{ text: "EC2", href: "#" }, { text: "Instances", href: "#/i" }]} />}
        navigation={<SideNavigation header={{ text: "EC2", href: "#" }} items={[{ type: "link", text: "Dashboard", href: "#/d" }, { type: "section", text: "Instances", items: [{ type: "link", text: "Launch templates", href: "#/lt" }] }]} />}
        splitPanel={<SplitPanel header="Instance details"><Button>Monitor</Button></SplitPanel>}
        content={<Launch ask={() => { setAsked(true); }} />}
      />
      <Modal visible={asked} header="Confirm launch" onDismiss={() => { setAsked(false); }} footer={<Button variant="primary">Confirm</Button>}>Sure?</Modal>
    </>
  );
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Console />);
