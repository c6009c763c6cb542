import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import Link from "@cloudscape-design/components/link";
import type { TableProps } from "@cloudscape-design/components/table";
import type { Instance, InstanceAct } from "../cloud.ts";
import { actItems } from "./instance-acts.tsx";
import { InstanceStatus } from "./instance-status.tsx";
import { follow } from "./router.ts";

/** The columns of the instances table, the row's own menu last. */
export function instanceColumns(
  onAct: (instance: Instance, act: InstanceAct) => void,
): readonly TableProps.ColumnDefinition<Instance>[] {
  return [
    {
      id: "name",
      header: "Name",
      sortingField: "name",
      isRowHeader: true,
      cell: ({ id, name }) => <Link href={`/compute/instances/${id}`} onFollow={follow}>{name}</Link>,
    },
    { id: "id", header: "Instance ID", cell: ({ id }) => id },
    { id: "state", header: "Instance state", sortingField: "state", minWidth: 140, cell: ({ state }) => <InstanceStatus state={state} /> },
    { id: "type", header: "Instance type", sortingField: "type", cell: ({ type }) => type },
    { id: "zone", header: "Zone", cell: ({ zone }) => zone },
    { id: "address", header: "Public address", cell: ({ publicAddress }) => publicAddress ?? "–" },
    {
      id: "actions",
      header: "Actions",
      width: 90,
      cell: (instance) => (
        <ButtonDropdown
          variant="inline-icon"
          expandToViewport
          ariaLabel="Instance actions"
          items={actItems(instance)}
          onItemClick={({ detail }) => { onAct(instance, detail.id as InstanceAct); }}
        />
      ),
    },
  ];
}
