import Container from "@cloudscape-design/components/container";
import DatePicker from "@cloudscape-design/components/date-picker";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import RadioGroup from "@cloudscape-design/components/radio-group";
import SpaceBetween from "@cloudscape-design/components/space-between";
import Tiles from "@cloudscape-design/components/tiles";
import type { SectionProps } from "./machine.tsx";

/** How the machine is paid for, from when, and on whose hardware. */
export function PurchaseSection({ order, change }: SectionProps): React.JSX.Element {
  return (
    <Container header={<Header variant="h2">Capacity</Header>}>
      <SpaceBetween size="l">
        <FormField label="Purchase option" stretch>
          <Tiles
            value={order.purchase}
            columns={3}
            onChange={({ detail }) => { change({ purchase: detail.value }); }}
            items={[
              { value: "On-demand", label: "On-demand", description: "Pay by the second, stop at any time." },
              { value: "Spot", label: "Spot", description: "Spare capacity, may be taken back." },
              { value: "Reserved", label: "Reserved", description: "One year at a lower price." },
            ]}
          />
        </FormField>
        <FormField label="Tenancy">
          <RadioGroup
            value={order.tenancy}
            onChange={({ detail }) => { change({ tenancy: detail.value }); }}
            items={[
              { value: "Shared", label: "Shared" },
              { value: "Dedicated", label: "Dedicated", description: "Hardware that serves this account alone." },
            ]}
          />
        </FormField>
        <FormField label="Start date" constraintText="Use the format YYYY/MM/DD.">
          <DatePicker
            value={order.startDate}
            placeholder="YYYY/MM/DD"
            i18nStrings={{
              openCalendarAriaLabel: (date) => (date === null ? "Choose start date" : `Choose start date, selected date is ${date}`),
            }}
            onChange={({ detail }) => { change({ startDate: detail.value }); }}
          />
        </FormField>
      </SpaceBetween>
    </Container>
  );
}
