import {
  Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Checkbox, Combobox, Dialog, DialogActions, DialogBody,
  DialogContent, DialogSurface, DialogTitle, DialogTrigger, Dropdown, Field, FluentProvider, Input, Menu, MenuItem, MenuList,
  MenuPopover, MenuTrigger, Option, Radio, RadioGroup, SpinButton, Switch, Tab, TabList, webLightTheme,
} from "@fluentui/react-components";
import { useState } from "react";
import { createRoot } from "react-dom/client";

/** A portal as the newer parts of Azure look. */
function Portal(): React.JSX.Element {
  return (
    <FluentProvider theme={webLightTheme}>
      <main style={{ padding: 24, display: "grid", gap: 20, maxWidth: 640 }}>
        <h1>Virtual machines</h1>
        <Basics />
        <Commands />
        <Parts />
      </main>
    </FluentProvider>
  );
}

function Basics(): React.JSX.Element {
  const [count, setCount] = useState(1);
  return (
    <section aria-labelledby="basics" style={{ display: "grid", gap: 12 }}>
      <h2 id="basics">Basics</h2>
      <Field label="Name" required><Input /></Field>
      <Field label="Region"><Dropdown placeholder="Choose a region"><Option>West Europe</Option><Option>North Europe</Option></Dropdown></Field>
      <Field label="Image"><Combobox placeholder="Search images"><Option>Debian 13</Option><Option>Windows Server</Option></Combobox></Field>
      <Field label="Instances"><SpinButton value={count} onChange={(_, { value }) => { setCount(value ?? count); }} /></Field>
      <Checkbox label="Encrypt the disk" />
      <Switch label="Auto-shutdown" />
      <Field label="Security type"><RadioGroup><Radio value="standard" label="Standard" /><Radio value="trusted" label="Trusted launch" /></RadioGroup></Field>
    </section>
  );
}

function Commands(): React.JSX.Element {
  return (
    <div>
      <Menu>
        <MenuTrigger disableButtonEnhancement><Button>More</Button></MenuTrigger>
        <MenuPopover><MenuList><MenuItem>Redeploy</MenuItem><MenuItem>Resize</MenuItem></MenuList></MenuPopover>
      </Menu>
      <Dialog>
        <DialogTrigger disableButtonEnhancement><Button>Delete</Button></DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>Delete resource?</DialogTitle>
            <DialogContent>This cannot be undone.</DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button appearance="primary">Yes, delete</Button></DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </div>
  );
}

function Parts(): React.JSX.Element {
  return (
    <>
      <TabList defaultSelectedValue="overview"><Tab value="overview">Overview</Tab><Tab value="logs">Activity log</Tab></TabList>
      <Accordion collapsible>
        <AccordionItem value="tags"><AccordionHeader>Tags</AccordionHeader><AccordionPanel>No tags.</AccordionPanel></AccordionItem>
      </Accordion>
    </>
  );
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Portal />);
