import AppLayout, { type AppLayoutProps } from "@cloudscape-design/components/app-layout";
import BreadcrumbGroup from "@cloudscape-design/components/breadcrumb-group";
import SideNavigation, { type SideNavigationProps } from "@cloudscape-design/components/side-navigation";
import { useState } from "react";
import { Notifications } from "./notifications.tsx";
import { follow, usePath } from "./router.ts";
import { TopBar } from "./top-bar.tsx";

/** A service of the console: its name and what its side navigation holds. */
export interface Service {
  readonly name: string;
  readonly home: string;
  readonly items: readonly SideNavigationProps.Item[];
}

export const compute: Service = {
  name: "Compute",
  home: "/compute/instances",
  items: [
    {
      type: "section",
      text: "Machines",
      items: [
        { type: "link", text: "Instances", href: "/compute/instances" },
        { type: "link", text: "Images", href: "/compute/images" },
      ],
    },
    {
      type: "section",
      text: "Network and security",
      items: [
        { type: "link", text: "Security groups", href: "/compute/security-groups" },
        { type: "link", text: "Key pairs", href: "/compute/key-pairs" },
      ],
    },
    { type: "divider" },
    { type: "link", text: "Instance lifecycle", href: "/guides/instance-lifecycle", external: true },
  ],
};

export const storage: Service = {
  name: "Object storage",
  home: "/storage",
  items: [
    { type: "link", text: "Buckets", href: "/storage" },
    { type: "link", text: "Compute", href: "/compute/instances" },
  ],
};

interface ShellProps {
  readonly service: Service;
  /** Breadcrumbs after the service, outermost first. */
  readonly trail: readonly { readonly text: string; readonly href: string }[];
  readonly contentType?: AppLayoutProps.ContentType;
  readonly splitPanel?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** What every page of a service has around it. */
export function Shell({ service, trail, contentType = "default", splitPanel, children }: ShellProps): React.JSX.Element {
  const path = usePath();
  const [navigationOpen, setNavigationOpen] = useState(true);
  const crumbs = [{ text: service.name, href: service.home }, ...trail];
  return (
    <>
      <TopBar />
      <AppLayout
        headerSelector="#top-bar"
        contentType={contentType}
        toolsHide
        navigationOpen={navigationOpen}
        onNavigationChange={({ detail }) => { setNavigationOpen(detail.open); }}
        breadcrumbs={<BreadcrumbGroup items={crumbs} onFollow={follow} />}
        navigation={
          <SideNavigation
            activeHref={path}
            header={{ text: service.name, href: service.home }}
            items={service.items}
            onFollow={follow}
          />
        }
        notifications={<Notifications />}
        splitPanel={splitPanel}
        splitPanelPreferences={{ position: "bottom" }}
        content={children}
      />
    </>
  );
}
