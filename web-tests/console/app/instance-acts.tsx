import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import type { ButtonDropdownProps } from "@cloudscape-design/components/button-dropdown";
import FormField from "@cloudscape-design/components/form-field";
import Input from "@cloudscape-design/components/input";
import Modal from "@cloudscape-design/components/modal";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import type { Instance, InstanceAct } from "../cloud.ts";
import { act } from "./api.ts";
import { useNotify } from "./notifications.tsx";

interface Question {
  readonly verb: string;
  readonly done: string;
  readonly warning?: string;
}

const QUESTIONS: Record<InstanceAct, Question> = {
  start: { verb: "Start", done: "is being started" },
  stop: { verb: "Stop", done: "is being stopped", warning: "Its public address is given back. Connections to it end." },
  reboot: { verb: "Reboot", done: "is being rebooted" },
  terminate: { verb: "Terminate", done: "is being terminated", warning: "Its disk is deleted. This cannot be undone." },
};

/** The menu of what can be done to an instance; what its state forbids is unavailable. */
export function actItems({ state }: Instance): ButtonDropdownProps.Items {
  const running = state === "Running";
  return [
    { id: "start", text: "Start instance", disabled: state !== "Stopped" },
    { id: "stop", text: "Stop instance", disabled: !running },
    { id: "reboot", text: "Reboot instance", disabled: !running },
    { id: "terminate", text: "Terminate instance", disabled: state === "Terminated" },
  ];
}

interface Asked {
  readonly instance: Instance;
  readonly what: InstanceAct;
}

/** `ask` opens the confirmation; `dialog` must be rendered. */
export function useInstanceActs(refresh: () => void): {
  readonly ask: (instance: Instance, what: InstanceAct) => void;
  readonly dialog: React.ReactNode;
} {
  const notify = useNotify();
  const [asked, setAsked] = useState<Asked | null>(null);
  const confirm = async ({ instance, what }: Asked): Promise<void> => {
    setAsked(null);
    await act(instance.id, what);
    notify("success", `${instance.name} ${QUESTIONS[what].done}.`);
    refresh();
  };
  const dialog = asked === null ? null : (
    <Confirmation asked={asked} onCancel={() => { setAsked(null); }} onConfirm={() => { void confirm(asked); }} />
  );
  return { ask: (instance, what) => { setAsked({ instance, what }); }, dialog };
}

interface ConfirmationProps {
  readonly asked: Asked;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

function Confirmation({ asked: { instance, what }, onCancel, onConfirm }: ConfirmationProps): React.JSX.Element {
  const { verb, warning } = QUESTIONS[what];
  const [typed, setTyped] = useState("");
  const guarded = what === "terminate";
  return (
    <Modal
      visible
      header={`${verb} instance?`}
      closeAriaLabel="Close"
      onDismiss={onCancel}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onCancel}>Cancel</Button>
            <Button variant="primary" disabled={guarded && typed !== instance.name} onClick={onConfirm}>{verb}</Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <span>{verb} <b>{instance.name}</b> ({instance.id})?</span>
        {warning !== undefined && <Alert type="warning">{warning}</Alert>}
        {guarded && (
          <FormField label={`To confirm, type ${instance.name}`}>
            <Input value={typed} onChange={({ detail }) => { setTyped(detail.value); }} />
          </FormField>
        )}
      </SpaceBetween>
    </Modal>
  );
}
