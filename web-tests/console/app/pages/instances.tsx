import { useCollection } from "@cloudscape-design/collection-hooks";
import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import Header from "@cloudscape-design/components/header";
import Pagination from "@cloudscape-design/components/pagination";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Table from "@cloudscape-design/components/table";
import TextFilter from "@cloudscape-design/components/text-filter";
import { useState } from "react";
import type { Instance, InstanceAct } from "../../cloud.ts";
import { useCloud } from "../api.ts";
import { actItems, useInstanceActs } from "../instance-acts.tsx";
import { instanceColumns } from "../instance-columns.tsx";
import { InstancePanel } from "../instance-panel.tsx";
import { navigate } from "../router.ts";
import { compute, Shell } from "../shell.tsx";

/** The machines, with everything one does to them. */
export function InstancesPage(): React.JSX.Element {
  const { cloud, refresh } = useCloud();
  const { ask, dialog } = useInstanceActs(refresh);
  const [selectedIds, setSelectedIds] = useState<readonly string[]>([]);
  const instances = cloud?.instances ?? [];
  const selected = instances.filter(({ id }) => selectedIds.includes(id));
  const first = selected[0];
  return (
    <Shell
      service={compute}
      trail={[{ text: "Instances", href: "/compute/instances" }]}
      contentType="table"
      splitPanel={first === undefined ? undefined : <InstancePanel instance={first} />}
    >
      <InstancesTable
        instances={instances}
        loading={cloud === undefined}
        selected={selected}
        onSelect={setSelectedIds}
        onAct={ask}
        onRefresh={refresh}
      />
      {dialog}
    </Shell>
  );
}

interface TableProps {
  readonly instances: readonly Instance[];
  readonly loading: boolean;
  readonly selected: readonly Instance[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onAct: (instance: Instance, act: InstanceAct) => void;
  readonly onRefresh: () => void;
}

function InstancesTable(props: TableProps): React.JSX.Element {
  const { instances, loading, selected, onSelect, onAct } = props;
  const { items, collectionProps, filterProps, paginationProps, filteredItemsCount } = useCollection(instances, {
    filtering: { empty: "There are no instances.", noMatch: "No instance matches." },
    pagination: { pageSize: 10 },
    sorting: {},
  });
  return (
    <Table<Instance>
      {...collectionProps}
      variant="full-page"
      stickyHeader
      loading={loading}
      loadingText="Loading instances"
      items={items}
      trackBy="id"
      selectionType="multi"
      selectedItems={selected}
      onSelectionChange={({ detail }) => { onSelect(detail.selectedItems.map(({ id }) => id)); }}
      ariaLabels={{
        selectionGroupLabel: "Instances selection",
        allItemsSelectionLabel: () => "Select all instances",
        itemSelectionLabel: (_, { name }) => `Select ${name}`,
      }}
      columnDefinitions={instanceColumns(onAct)}
      header={<TableHeader {...props} />}
      filter={
        <TextFilter
          {...filterProps}
          filteringPlaceholder="Find instances"
          filteringAriaLabel="Find instances"
          countText={`${String(filteredItemsCount ?? 0)} matches`}
        />
      }
      pagination={<Pagination {...paginationProps} />}
    />
  );
}

function TableHeader({ instances, selected, onAct, onRefresh }: TableProps): React.JSX.Element {
  const chosen = selected[0];
  return (
    <Header
      variant="h1"
      counter={selected.length > 0 ? `(${String(selected.length)}/${String(instances.length)})` : `(${String(instances.length)})`}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button iconName="refresh" ariaLabel="Refresh" onClick={onRefresh} />
          <ButtonDropdown
            disabled={chosen === undefined}
            items={chosen === undefined ? [] : actItems(chosen)}
            onItemClick={({ detail }) => { if (chosen !== undefined) onAct(chosen, detail.id as InstanceAct); }}
          >
            Instance state
          </ButtonDropdown>
          <Button variant="primary" onClick={() => { navigate("/compute/instances/launch"); }}>
            Launch instances
          </Button>
        </SpaceBetween>
      }
    >
      Instances
    </Header>
  );
}
