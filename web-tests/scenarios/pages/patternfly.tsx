import "@patternfly/react-core/dist/styles/base.css";
import {
  Button, Card, CardBody, CardTitle, Checkbox, Dropdown, DropdownItem, DropdownList, ExpandableSection, Form, FormGroup,
  MenuToggle, Modal, ModalBody, ModalFooter, ModalHeader, Page, PageSection, Radio, Select, SelectList, SelectOption,
  Switch, Tab, Tabs, TabTitleText, TextInput, Title,
} from "@patternfly/react-core";
import EllipsisVIcon from "@patternfly/react-icons/dist/esm/icons/ellipsis-v-icon";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { createRoot } from "react-dom/client";

/** A cluster console as OpenShift's and Cockpit's look. */
function Cluster(): React.JSX.Element {
  return (
    <Page>
      <PageSection>
        <Title headingLevel="h1">Pods</Title>
        <CreateForm />
        <Pods />
        <Details />
      </PageSection>
    </Page>
  );
}

function CreateForm(): React.JSX.Element {
  const [name, setName] = useState("");
  const [checked, setChecked] = useState(false);
  const [on, setOn] = useState(false);
  const [strategy, setStrategy] = useState("rolling");
  return (
    <Card>
      <CardTitle>General</CardTitle>
      <CardBody>
        <Form>
          <FormGroup label="Name" isRequired fieldId="name">
            <TextInput id="name" value={name} onChange={(_, value) => { setName(value); }} />
          </FormGroup>
          <FormGroup label="Project" fieldId="project"><ProjectSelect /></FormGroup>
          <Checkbox id="pull" label="Always pull the image" description="Even when the node has it." isChecked={checked} onChange={(_, value) => { setChecked(value); }} />
          <Switch id="pause" label="Pause rollouts" isChecked={on} onChange={(_, value) => { setOn(value); }} />
          <FormGroup role="radiogroup" label="Strategy" fieldId="strategy">
            {["rolling", "recreate"].map((id) => (
              <Radio key={id} id={id} name="strategy" label={id === "rolling" ? "Rolling update" : "Recreate"} isChecked={strategy === id} onChange={() => { setStrategy(id); }} />
            ))}
          </FormGroup>
        </Form>
      </CardBody>
    </Card>
  );
}

function ProjectSelect(): React.JSX.Element {
  const [open, setOpen] = useState(false);
  const [project, setProject] = useState("Choose a project");
  return (
    <Select
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={(_, value) => {
        setProject(String(value));
        setOpen(false);
      }}
      toggle={(ref) => <MenuToggle ref={ref} id="project" isExpanded={open} onClick={() => { setOpen(!open); }}>{project}</MenuToggle>}
    >
      <SelectList>
        <SelectOption value="prod" description="Production">prod</SelectOption>
        <SelectOption value="dev" description="Development">dev</SelectOption>
      </SelectList>
    </Select>
  );
}

function Pods(): React.JSX.Element {
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [doomed, setDoomed] = useState<string>();
  const pods = ["web-1", "db-1"];
  return (
    <Card>
      <CardTitle>All pods</CardTitle>
      <Table aria-label="Pods" variant="compact">
        <Thead><Tr><Th screenReaderText="Select" /><Th>Name</Th><Th>Status</Th><Th screenReaderText="Actions" /></Tr></Thead>
        <Tbody>
          {pods.map((pod, rowIndex) => (
            <Tr key={pod}>
              <Td
                select={{
                  rowIndex,
                  isSelected: selected.includes(pod),
                  onSelect: (_, isSelected) => { setSelected((all) => (isSelected ? [...all, pod] : all.filter((other) => other !== pod))); },
                }}
              />
              <Td dataLabel="Name">{pod}</Td>
              <Td dataLabel="Status">Running</Td>
              <Td isActionCell><Kebab onDelete={() => { setDoomed(pod); }} /></Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      <Modal isOpen={doomed !== undefined} variant="small" aria-labelledby="doom" onClose={() => { setDoomed(undefined); }}>
        <ModalHeader title="Delete Pod?" labelId="doom" />
        <ModalBody>{doomed} is stopped and removed.</ModalBody>
        <ModalFooter><Button variant="danger" onClick={() => { setDoomed(undefined); }}>Delete</Button></ModalFooter>
      </Modal>
    </Card>
  );
}

function Kebab({ onDelete }: { readonly onDelete: () => void }): React.JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={() => { setOpen(false); }}
      popperProps={{ appendTo: () => document.body }}
      toggle={(ref) => (
        <MenuToggle ref={ref} variant="plain" aria-label="Kebab toggle" isExpanded={open} icon={<EllipsisVIcon />} onClick={() => { setOpen(!open); }} />
      )}
    >
      <DropdownList>
        <DropdownItem key="edit">Edit labels</DropdownItem>
        <DropdownItem key="delete" onClick={onDelete}>Delete Pod</DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}

function Details(): React.JSX.Element {
  const [tab, setTab] = useState<string | number>(0);
  return (
    <>
      <Tabs aria-label="Pod" activeKey={tab} onSelect={(_, key) => { setTab(key); }}>
        <Tab eventKey={0} title={<TabTitleText>Details</TabTitleText>}>Two pods.</Tab>
        <Tab eventKey={1} title={<TabTitleText>Events</TabTitleText>}>No events.</Tab>
      </Tabs>
      <ExpandableSection toggleText="Advanced options">Nothing yet.</ExpandableSection>
    </>
  );
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Cluster />);
