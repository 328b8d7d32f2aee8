// smart-forms. window.client.open(questionnaire, response) shows it; sent() is what it holds: it has no button to send.
import {
    BaseRenderer, buildForm, destroyForm, getResponse, removeEmptyAnswersFromResponse, removeInternalIdsFromResponse,
    RendererThemeProvider,
} from "@aehrc/smart-forms-renderer";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

let root, opened;

window.client = {
    async open(questionnaire, response) {
        root?.unmount();
        destroyForm();
        opened = questionnaire;
        await buildForm({
            questionnaire, questionnaireResponse: response ?? undefined, terminologyServerUrl: `${location.origin}/none`,
        });
        root = createRoot(document.getElementById("form"));
        flushSync(() => root.render(
            <RendererThemeProvider>
                <QueryClientProvider client={new QueryClient()}>
                    <BaseRenderer />
                </QueryClientProvider>
            </RendererThemeProvider>));
    },
    sent: () => removeInternalIdsFromResponse(opened, removeEmptyAnswersFromResponse(opened, getResponse())),
};
