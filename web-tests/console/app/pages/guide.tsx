import Box from "@cloudscape-design/components/box";
import Container from "@cloudscape-design/components/container";
import Header from "@cloudscape-design/components/header";
import SpaceBetween from "@cloudscape-design/components/space-between";

/** A page of the documentation, which opens in a new tab. */
export function GuidePage(): React.JSX.Element {
  return (
    <main style={{ maxInlineSize: 760, margin: "40px auto", paddingInline: 16 }}>
      <SpaceBetween size="l">
        <Header variant="h1">Instance lifecycle</Header>
        <Container header={<Header variant="h2">States</Header>}>
          <Box variant="p">A launched instance is Pending until its machine answers, then Running.</Box>
          <Box variant="p">A stopped instance keeps its disk and its private address. Its public address is given back.</Box>
        </Container>
      </SpaceBetween>
    </main>
  );
}
