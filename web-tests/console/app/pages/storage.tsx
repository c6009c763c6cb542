import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import Select from "@cloudscape-design/components/select";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import { useState } from "react";
import { regions } from "../../cloud.ts";
import { addBucket, Refusal, useCloud } from "../api.ts";
import { Notifications, useNotify } from "../notifications.tsx";
import { Shell, storage } from "../shell.tsx";

/** The second service: older, so it lives in a frame of the console. */
export function StoragePage(): React.JSX.Element {
  return (
    <Shell service={storage} trail={[{ text: "Buckets", href: "/storage" }]}>
      <iframe title="Object storage" src="/storage/buckets" style={{ border: 0, inlineSize: "100%", blockSize: 640 }} />
    </Shell>
  );
}

/** What stands in the frame. */
export function BucketsFrame(): React.JSX.Element {
  const { cloud, refresh } = useCloud();
  const [creating, setCreating] = useState(false);
  return (
    <main>
      <SpaceBetween size="m">
        <Notifications />
        <Table
          items={cloud?.buckets ?? []}
          trackBy="name"
          header={
            <Header variant="h1" actions={<Button variant="primary" onClick={() => { setCreating(true); }}>Create bucket</Button>}>
              Buckets
            </Header>
          }
          columnDefinitions={[
            { id: "name", header: "Name", isRowHeader: true, cell: ({ name }) => name },
            { id: "region", header: "Region", cell: ({ region }) => region },
            { id: "access", header: "Access", cell: ({ access }) => access },
            { id: "versioning", header: "Versioning", cell: ({ versioning }) => versioning },
          ]}
        />
      </SpaceBetween>
      {creating && <CreateBucket onClose={() => { setCreating(false); }} onCreated={refresh} />}
    </main>
  );
}

function CreateBucket({ onClose, onCreated }: { readonly onClose: () => void; readonly onCreated: () => void }): React.JSX.Element {
  const notify = useNotify();
  const [name, setName] = useState("");
  const [region, setRegion] = useState<string>(regions[1].name);
  const [blocked, setBlocked] = useState(true);
  const [error, setError] = useState("");
  const create = async (): Promise<void> => {
    try {
      await addBucket({ name, region, access: blocked ? "Not public" : "Public", versioning: "Disabled" });
      notify("success", `Bucket ${name} was created.`);
      onCreated();
      onClose();
    } catch (problem) {
      setError(problem instanceof Refusal ? problem.message : "The bucket could not be created.");
    }
  };
  return (
    <Modal
      visible
      header="Create bucket"
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>Cancel</Button>
            <Button variant="primary" onClick={() => { void create(); }}>Create</Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <FormField label="Bucket name" errorText={error}>
          <Input value={name} onChange={({ detail }) => { setName(detail.value); }} />
        </FormField>
        <FormField label="Bucket region">
          <Select
            options={regions.map(({ name: value, city }) => ({ value, label: value, description: city }))}
            selectedOption={{ value: region, label: region }}
            onChange={({ detail }) => { setRegion(detail.selectedOption.value ?? region); }}
          />
        </FormField>
        <Checkbox checked={blocked} onChange={({ detail }) => { setBlocked(detail.checked); }}>
          Block all public access
        </Checkbox>
      </SpaceBetween>
    </Modal>
  );
}
