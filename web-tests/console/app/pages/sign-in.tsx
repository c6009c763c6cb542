import Alert from "@cloudscape-design/components/alert";
import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Checkbox from "@cloudscape-design/components/checkbox";
import Container from "@cloudscape-design/components/container";
import Form from "@cloudscape-design/components/form";
import FormField from "@cloudscape-design/components/form-field";
import Header from "@cloudscape-design/components/header";
import Input from "@cloudscape-design/components/input";
import SpaceBetween from "@cloudscape-design/components/space-between";
import { useState } from "react";
import { Refusal, signIn } from "../api.ts";

/** Signing in loads the console anew, as real ones do. */
export function SignInPage(): React.JSX.Element {
  const [user, setUser] = useState("");
  const [password, setPassword] = useState("");
  const [remember, setRemember] = useState(false);
  const [refusal, setRefusal] = useState("");
  const submit = async (): Promise<void> => {
    try {
      await signIn(user, password);
      location.assign("/home");
    } catch (error) {
      setRefusal(error instanceof Refusal ? error.message : "The console cannot be reached.");
    }
  };
  return (
    <main style={{ maxInlineSize: 460, margin: "8vh auto", paddingInline: 16 }}>
      <Box textAlign="center" padding={{ bottom: "l" }} fontSize="display-l" fontWeight="bold">
        Nimbus Cloud
      </Box>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Form
          actions={
            <Button variant="primary" formAction="submit">
              Sign in
            </Button>
          }
        >
          <Container header={<Header variant="h1">Sign in</Header>}>
            <SpaceBetween size="l">
              {refusal !== "" && <Alert type="error">{refusal}</Alert>}
              <FormField label="User name">
                <Input value={user} autoComplete="username" name="user" onChange={({ detail }) => { setUser(detail.value); }} />
              </FormField>
              <FormField label="Password" constraintText="At least 8 characters.">
                <Input
                  type="password"
                  name="password"
                  autoComplete="current-password"
                  value={password}
                  onChange={({ detail }) => { setPassword(detail.value); }}
                />
              </FormField>
              <Checkbox checked={remember} onChange={({ detail }) => { setRemember(detail.checked); }}>
                Remember this account
              </Checkbox>
            </SpaceBetween>
          </Container>
        </Form>
      </form>
    </main>
  );
}
