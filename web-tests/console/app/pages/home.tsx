import Box from "@cloudscape-design/components/box";
import Cards from "@cloudscape-design/components/cards";
import ColumnLayout from "@cloudscape-design/components/column-layout";
import Container from "@cloudscape-design/components/container";
import ContentLayout from "@cloudscape-design/components/content-layout";
import Header from "@cloudscape-design/components/header";
import Link from "@cloudscape-design/components/link";
import SpaceBetween from "@cloudscape-design/components/space-between";
import StatusIndicator from "@cloudscape-design/components/status-indicator";
import AppLayout from "@cloudscape-design/components/app-layout";
import { useCloud } from "../api.ts";
import { Notifications } from "../notifications.tsx";
import { follow } from "../router.ts";
import { TopBar } from "../top-bar.tsx";

interface ServiceCard {
  readonly name: string;
  readonly href: string;
  readonly what: string;
}

const SERVICES: readonly ServiceCard[] = [
  { name: "Compute", href: "/compute/instances", what: "Virtual machines in the cloud" },
  { name: "Object storage", href: "/storage", what: "Buckets for files of any size" },
];

/** All services, and how the account stands. */
export function HomePage(): React.JSX.Element {
  return (
    <>
      <TopBar />
      <AppLayout
        headerSelector="#top-bar"
        navigationHide
        toolsHide
        notifications={<Notifications />}
        content={
          <ContentLayout header={<Header variant="h1">Console home</Header>}>
            <SpaceBetween size="l">
              <ServiceCards />
              <Health />
            </SpaceBetween>
          </ContentLayout>
        }
      />
    </>
  );
}

function ServiceCards(): React.JSX.Element {
  return (
    <Cards
      header={<Header variant="h2">Services</Header>}
      items={SERVICES}
      trackBy="name"
      cardsPerRow={[{ cards: 1 }, { minWidth: 600, cards: 2 }]}
      cardDefinition={{
        header: ({ name, href }) => <Link href={href} fontSize="heading-m" onFollow={follow}>{name}</Link>,
        sections: [{ id: "what", content: ({ what }) => what }],
      }}
    />
  );
}

function Health(): React.JSX.Element {
  const { cloud } = useCloud();
  const running = cloud?.instances.filter(({ state }) => state === "Running").length;
  return (
    <Container header={<Header variant="h2">Account health</Header>}>
      <ColumnLayout columns={3} variant="text-grid">
        <Fact name="Service health"><StatusIndicator>No open issues</StatusIndicator></Fact>
        <Fact name="Running instances">{running ?? "–"}</Fact>
        <Fact name="Buckets">{cloud?.buckets.length ?? "–"}</Fact>
      </ColumnLayout>
    </Container>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }): React.JSX.Element {
  return (
    <div>
      <Box variant="awsui-key-label">{name}</Box>
      <div>{children}</div>
    </div>
  );
}
