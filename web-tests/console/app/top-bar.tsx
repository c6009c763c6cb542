import Input from "@cloudscape-design/components/input";
import TopNavigation, { type TopNavigationProps } from "@cloudscape-design/components/top-navigation";
import { useState } from "react";
import { regions } from "../cloud.ts";
import { useCloud } from "./api.ts";
import { toggleMode, useDark } from "./mode.ts";
import { navigate } from "./router.ts";

/** The console's head: search, region, settings, the person. */
export function TopBar(): React.JSX.Element {
  const { cloud } = useCloud();
  const dark = useDark();
  const [search, setSearch] = useState("");
  const [region, setRegion] = useState<string>("eu-west-1");
  const utilities: TopNavigationProps.Utility[] = [
    { type: "button", iconName: "notification", ariaLabel: "Notifications", badge: true, disableUtilityCollapse: true },
    {
      type: "menu-dropdown",
      text: regions.find(({ name }) => name === region)?.city ?? region,
      ariaLabel: "Region",
      items: regions.map(({ name, city }) => ({ id: name, text: city, description: name })),
      onItemClick: ({ detail }) => { setRegion(detail.id); },
    },
    {
      type: "menu-dropdown",
      iconName: "settings",
      ariaLabel: "Settings",
      title: "Settings",
      items: [{ id: "dark", itemType: "checkbox", text: "Dark mode", checked: dark }],
      onItemClick: toggleMode,
    },
    {
      type: "menu-dropdown",
      text: cloud?.user ?? "",
      description: "Account 4711-0815-2342",
      iconName: "user-profile",
      items: [{ id: "out", text: "Sign out" }],
      onItemClick: () => { location.assign("/sign-in"); },
    },
  ];
  return (
    <div id="top-bar" style={{ position: "sticky", insetBlockStart: 0, zIndex: 1002 }}>
      <TopNavigation
        identity={{
          href: "/home",
          title: "Nimbus Cloud",
          onFollow: (event) => {
            event.preventDefault();
            navigate("/home");
          },
        }}
        search={
          <Input
            type="search"
            ariaLabel="Search services"
            placeholder="Search services"
            value={search}
            onChange={({ detail }) => { setSearch(detail.value); }}
          />
        }
        utilities={utilities}
      />
    </div>
  );
}
