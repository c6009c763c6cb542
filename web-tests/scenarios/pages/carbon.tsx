import "@carbon/styles/css/styles.css";
import {
  Accordion, AccordionItem, Button, Checkbox, ComposedModal, DatePicker, DatePickerInput, Dropdown, Header, HeaderName, InlineNotification,
  Modal, ModalBody, ModalFooter, ModalHeader, MultiSelect, NumberInput, OverflowMenu, OverflowMenuItem, PasswordInput, ProgressIndicator,
  ProgressStep, RadioButton, RadioButtonGroup, RadioTile, Search, SideNav, SideNavItems, SideNavLink, Table, TableBody, TableCell,
  TableContainer, TableHead, TableHeader, TableRow, TableToolbar, TableToolbarContent, TextInput, TileGroup, Toggle,
} from "@carbon/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

/** A database console as IBM Cloud's look: a wizard in a modal, menus in rows, a confirmation that asks for the name. */

interface Database {
  readonly name: string;
  readonly engine: string;
  readonly status: string;
}

const SEED: readonly Database[] = [
  { name: "orders", engine: "PostgreSQL", status: "Running" },
  { name: "sessions", engine: "Redis", status: "Running" },
  { name: "archive", engine: "MongoDB", status: "Paused" },
];

function Databases(): React.JSX.Element {
  const [databases, setDatabases] = useState(SEED);
  const [query, setQuery] = useState("");
  const [creating, setCreating] = useState(false);
  const [doomed, setDoomed] = useState<string>();
  const [notice, setNotice] = useState("");
  const pause = (name: string): void => {
    setDatabases(databases.map((database) => (database.name === name ? { ...database, status: "Paused" } : database)));
  };
  return (
    <>
      <Header aria-label="Quay Cloud"><HeaderName href="#" prefix="Quay">Cloud</HeaderName></Header>
      <SideNav aria-label="Side navigation" isFixedNav expanded isChildOfHeader={false}>
        <SideNavItems><SideNavLink href="#databases" isActive>Databases</SideNavLink><SideNavLink href="#backups">Backups</SideNavLink></SideNavItems>
      </SideNav>
      <main style={{ padding: "72px 32px", marginLeft: 256, maxWidth: 960 }}>
        <h1 style={{ marginBottom: 24 }}>Databases</h1>
        {notice !== "" && <InlineNotification kind="success" title={notice} lowContrast onClose={() => { setNotice(""); return true; }} />}
        <TableContainer title="All databases" description="Databases of this account">
          <TableToolbar>
            <TableToolbarContent>
              <Search labelText="Filter databases" placeholder="Filter databases" size="lg" value={query} onChange={(event) => { setQuery(event.target.value); }} />
              <Button onClick={() => { setCreating(true); }}>Create database</Button>
            </TableToolbarContent>
          </TableToolbar>
          <Table aria-label="All databases">
            <TableHead><TableRow><TableHeader>Name</TableHeader><TableHeader>Engine</TableHeader><TableHeader>Status</TableHeader><TableHeader aria-label="Actions" /></TableRow></TableHead>
            <TableBody>
              {databases.filter(({ name }) => name.includes(query)).map(({ name, engine, status }) => (
                <TableRow key={name}>
                  <TableCell>{name}</TableCell><TableCell>{engine}</TableCell><TableCell>{status}</TableCell>
                  <TableCell>
                    <OverflowMenu aria-label="Options" flipped>
                      <OverflowMenuItem itemText="Pause" onClick={() => { pause(name); }} />
                      <OverflowMenuItem itemText="Delete" isDelete hasDivider onClick={() => { setDoomed(name); }} />
                    </OverflowMenu>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
        <Maintenance onSave={() => { setNotice("Maintenance settings saved"); }} />
      </main>
      {doomed !== undefined && (
        <Deletion
          name={doomed}
          onClose={() => { setDoomed(undefined); }}
          onConfirm={() => { setDatabases(databases.filter(({ name }) => name !== doomed)); setNotice(`Database ${doomed} deleted`); setDoomed(undefined); }}
        />
      )}
      {creating && (
        <Creation
          onClose={() => { setCreating(false); }}
          onCreate={(name, engine) => { setDatabases([...databases, { name, engine, status: "Provisioning" }]); setNotice(`Database ${name} created`); setCreating(false); }}
        />
      )}
    </>
  );
}

function Deletion({ name, onClose, onConfirm }: { readonly name: string; readonly onClose: () => void; readonly onConfirm: () => void }): React.JSX.Element {
  const [typed, setTyped] = useState("");
  return (
    <Modal open danger modalHeading={`Delete database ${name}?`} primaryButtonText="Delete" secondaryButtonText="Cancel" primaryButtonDisabled={typed !== name} onRequestClose={onClose} onRequestSubmit={onConfirm}>
      <p style={{ marginBottom: 16 }}>Its data and its backups are lost. This cannot be undone.</p>
      <TextInput id="confirmation" labelText={`Type ${name} to confirm`} value={typed} onChange={(event) => { setTyped(event.target.value); }} />
    </Modal>
  );
}

const STEPS = ["Details", "Plan", "Security"];

function Creation({ onClose, onCreate }: { readonly onClose: () => void; readonly onCreate: (name: string, engine: string) => void }): React.JSX.Element {
  const [step, setStep] = useState(0);
  const [name, setName] = useState("");
  const [engine, setEngine] = useState("");
  const last = step === STEPS.length - 1;
  return (
    <ComposedModal open onClose={onClose}>
      <ModalHeader title="Create a database" />
      <ModalBody hasForm>
        <ProgressIndicator currentIndex={step} style={{ marginBottom: 24 }}>{STEPS.map((label) => <ProgressStep key={label} label={label} />)}</ProgressIndicator>
        {step === 0 && <DetailsStep name={name} onName={setName} engine={engine} onEngine={setEngine} />}
        {step === 1 && <PlanStep />}
        {step === 2 && <SecurityStep />}
      </ModalBody>
      <ModalFooter>
        <Button kind="secondary" onClick={() => { if (step === 0) onClose(); else setStep(step - 1); }}>{step === 0 ? "Cancel" : "Back"}</Button>
        <Button kind="primary" onClick={() => { if (last) onCreate(name, engine); else setStep(step + 1); }}>{last ? "Create" : "Next"}</Button>
      </ModalFooter>
    </ComposedModal>
  );
}

interface DetailsProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly engine: string;
  readonly onEngine: (engine: string) => void;
}

function DetailsStep({ name, onName, engine, onEngine }: DetailsProps): React.JSX.Element {
  return (
    <div style={{ display: "grid", gap: 24 }}>
      <TextInput id="name" labelText="Database name" helperText="Lower-case letters and digits only." value={name} onChange={(event) => { onName(event.target.value); }} />
      <Dropdown id="engine" titleText="Engine" label="Choose an engine" items={["PostgreSQL", "MySQL", "Redis"]} selectedItem={engine} onChange={({ selectedItem }) => { onEngine(selectedItem ?? ""); }} />
      <MultiSelect id="extensions" titleText="Extensions" label="Choose extensions" items={["pgvector", "PostGIS", "pg_cron"]} itemToString={String} />
    </div>
  );
}

function PlanStep(): React.JSX.Element {
  return (
    <div style={{ display: "grid", gap: 24 }}>
      <TileGroup legend="Size" name="size" defaultSelected="small">
        <RadioTile value="small"><strong>Small</strong><br />2 vCPU, 4 GB memory</RadioTile>
        <RadioTile value="large"><strong>Large</strong><br />8 vCPU, 32 GB memory</RadioTile>
      </TileGroup>
      <NumberInput id="replicas" label="Replicas" min={1} max={5} defaultValue={1} helperText="Each replica is billed." />
      <Toggle id="scaling" labelText="Autoscaling" labelA="Off" labelB="On" />
    </div>
  );
}

function SecurityStep(): React.JSX.Element {
  return (
    <div style={{ display: "grid", gap: 24 }}>
      <PasswordInput id="admin" labelText="Admin password" helperText="At least 15 characters." />
      <Checkbox id="public" labelText="Allow public network access" helperText="Anyone who knows the address can try to connect." />
    </div>
  );
}

function Maintenance({ onSave }: { readonly onSave: () => void }): React.JSX.Element {
  return (
    <section aria-labelledby="maintenance" style={{ marginTop: 40, display: "grid", gap: 16 }}>
      <h2 id="maintenance">Maintenance</h2>
      <RadioButtonGroup legendText="Window" name="window" defaultSelected="night">
        <RadioButton value="night" labelText="Every night" id="night" /><RadioButton value="sunday" labelText="Sundays only" id="sunday" />
      </RadioButtonGroup>
      <DatePicker datePickerType="single" dateFormat="Y-m-d"><DatePickerInput id="first" labelText="First run" placeholder="yyyy-mm-dd" /></DatePicker>
      <Accordion><AccordionItem title="Notifications"><Checkbox id="mail" labelText="Send an email before each run" /></AccordionItem></Accordion>
      <div><Button kind="tertiary" onClick={onSave}>Save maintenance settings</Button></div>
    </section>
  );
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Databases />);
