import "@cloudscape-design/global-styles/index.css";
import { I18nProvider } from "@cloudscape-design/components/i18n";
import messages from "@cloudscape-design/components/i18n/messages/all.en";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { keepMode } from "./mode.ts";
import { Routes } from "./routes.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("page.html has no #root");

keepMode();
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="en" messages={[messages]}>
      <Routes />
    </I18nProvider>
  </StrictMode>,
);
