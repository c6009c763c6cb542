import Header from "@cloudscape-design/components/header";
import Table from "@cloudscape-design/components/table";
import { images, keyPairs, securityGroups } from "../../cloud.ts";
import { compute, Shell } from "../shell.tsx";

export function ImagesPage(): React.JSX.Element {
  return <List title="Images" columns={["Image ID", "Name", "Architecture"]} rows={images.map((image) => [image.id, image.name, image.architecture])} />;
}

export function KeyPairsPage(): React.JSX.Element {
  return <List title="Key pairs" columns={["Name", "Type"]} rows={keyPairs.map((name) => [name, "ed25519"])} />;
}

export function SecurityGroupsPage(): React.JSX.Element {
  return <List title="Security groups" columns={["Name", "Description"]} rows={securityGroups.map(({ name, detail }) => [name, detail])} />;
}

interface ListProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function List({ title, columns, rows }: ListProps): React.JSX.Element {
  return (
    <Shell service={compute} trail={[{ text: title, href: "#" }]} contentType="table">
      <Table
        variant="full-page"
        header={<Header variant="h1" counter={`(${String(rows.length)})`}>{title}</Header>}
        items={rows}
        columnDefinitions={columns.map((header, index) => ({
          id: header,
          header,
          isRowHeader: index === 0,
          cell: (row: readonly string[]) => row[index] ?? "",
        }))}
      />
    </Shell>
  );
}
