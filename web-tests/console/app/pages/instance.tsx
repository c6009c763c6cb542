import Button from "@cloudscape-design/components/button";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useCloud } from "../api.ts";
import { useInstanceActs } from "../instance-acts.tsx";
import { InstanceTabs } from "../instance-panel.tsx";
import { usePath } from "../router.ts";
import { compute, Shell } from "../shell.tsx";

/** One machine. */
export function InstancePage(): React.JSX.Element {
  const { cloud, refresh } = useCloud();
  const { ask, dialog } = useInstanceActs(refresh);
  const id = usePath().split("/").at(-1);
  const instance = cloud?.instances.find((other) => other.id === id);
  const trail = [{ text: "Instances", href: "/compute/instances" }, { text: instance?.name ?? id ?? "", href: "#" }];
  if (instance === undefined) {
    const text = cloud === undefined ? "Loading" : "There is no such instance";
    return <Shell service={compute} trail={trail}><StatusIndicator type={cloud === undefined ? "loading" : "warning"}>{text}</StatusIndicator></Shell>;
  }
  const actions = (
    <SpaceBetween direction="horizontal" size="xs">
      <Button disabled={instance.state !== "Running"} onClick={() => { ask(instance, "stop"); }}>Stop</Button>
      <Button disabled={instance.state === "Terminated"} onClick={() => { ask(instance, "terminate"); }}>Terminate</Button>
    </SpaceBetween>
  );
  return (
    <Shell service={compute} trail={trail}>
      <SpaceBetween size="l">
        <Header variant="h1" actions={actions}>{instance.name}</Header>
        <Container header={<Header variant="h2">Summary</Header>}><InstanceTabs instance={instance} /></Container>
      </SpaceBetween>
      {dialog}
    </Shell>
  );
}
