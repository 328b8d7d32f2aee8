// medplum's React forms. window.client.open(questionnaire, response) shows them; sent() is what the form handed over.
import "@mantine/core/styles.css";
import "@medplum/react/styles.css";
import { MantineProvider } from "@mantine/core";
import { MedplumClient } from "@medplum/core";
import { MedplumProvider, QuestionnaireForm } from "@medplum/react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

let root, sent;
const offline = new MedplumClient({ fetch: () => Promise.reject(new Error("offline")) });

window.client = {
    open(questionnaire, response) {
        root?.unmount();
        sent = null;
        root = createRoot(document.getElementById("form"));
        flushSync(() => root.render(
            <MedplumProvider medplum={offline}>
                <MantineProvider>
                    <QuestionnaireForm
                        questionnaire={questionnaire}
                        questionnaireResponse={response ?? undefined}
                        onSubmit={response => { sent = response; }}
                    />
                </MantineProvider>
            </MedplumProvider>));
    },
    sent: () => sent,
};
