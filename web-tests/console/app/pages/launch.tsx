import Button from "@cloudscape-design/components/button";
import Form from "@cloudscape-design/components/form";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import type { LaunchOrder } from "../../cloud.ts";
import { launch } from "../api.ts";
import { AdvancedDetails } from "../launch/advanced.tsx";
import { MachineSection, type SectionProps } from "../launch/machine.tsx";
import { NetworkSection } from "../launch/network.tsx";
import { PurchaseSection } from "../launch/purchase.tsx";
import { useNotify } from "../notifications.tsx";
import { navigate } from "../router.ts";
import { compute, Shell } from "../shell.tsx";

const EMPTY: LaunchOrder = {
  name: "",
  image: "",
  type: "",
  keyPair: "",
  securityGroups: [],
  publicAddress: false,
  monitoring: false,
  tenancy: "Shared",
  purchase: "On-demand",
  startDate: "",
  userData: "#!/bin/sh\n",
};

/** The create form. */
export function LaunchPage(): React.JSX.Element {
  const notify = useNotify();
  const [order, setOrder] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const section: SectionProps = { order, tried, change: (part) => { setOrder((old) => ({ ...old, ...part })); } };
  const submit = async (): Promise<void> => {
    setTried(true);
    if (order.name === "" || order.image === "" || order.type === "") return;
    const instance = await launch(order);
    notify("success", `Successfully initiated the launch of ${instance.name} (${instance.id}).`);
    navigate("/compute/instances");
  };
  return (
    <Shell
      service={compute}
      contentType="form"
      trail={[{ text: "Instances", href: "/compute/instances" }, { text: "Launch an instance", href: "#" }]}
    >
      <Form
        header={<Header variant="h1" description="Create a virtual machine that runs in the cloud.">Launch an instance</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={() => { navigate("/compute/instances"); }}>Cancel</Button>
            <Button variant="primary" onClick={() => { void submit(); }}>Launch instance</Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <MachineSection {...section} />
          <NetworkSection {...section} />
          <PurchaseSection {...section} />
          <AdvancedDetails {...section} />
        </SpaceBetween>
      </Form>
    </Shell>
  );
}
