import CodeEditor, { type CodeEditorProps } from "@cloudscape-design/components/code-editor";
import ExpandableSection from "@cloudscape-design/components/expandable-section";
import FormField from "@cloudscape-design/components/form-field";
import ace from "ace-builds/src-noconflict/ace";
import "ace-builds/src-noconflict/ext-language_tools";
import "ace-builds/src-noconflict/mode-sh";
import "ace-builds/src-noconflict/snippets/sh";
import "ace-builds/src-noconflict/theme-dawn";
import "ace-builds/src-noconflict/theme-tomorrow_night_bright";
import { useState } from "react";
import { useDark } from "../mode.ts";
import type { SectionProps } from "./machine.tsx";

/** What the instance runs when it starts for the first time. */
export function AdvancedDetails({ order, change }: SectionProps): React.JSX.Element {
  const dark = useDark();
  // Given back to the editor while one types, the value would overtake the typing.
  const [initial] = useState(order.userData);
  const [wrapLines, setWrapLines] = useState(true);
  const preferences: CodeEditorProps.Preferences = { wrapLines, theme: dark ? "tomorrow_night_bright" : "dawn" };
  return (
    <ExpandableSection variant="container" headerText="Advanced details">
      <FormField label="User data" description="Commands that run at the first start." stretch>
        <CodeEditor
          ace={ace as unknown}
          language="sh"
          value={initial}
          editorContentHeight={180}
          preferences={preferences}
          onPreferencesChange={({ detail }) => { setWrapLines(detail.wrapLines); }}
          onDelayedChange={({ detail }) => { change({ userData: detail.value }); }}
        />
      </FormField>
    </ExpandableSection>
  );
}
