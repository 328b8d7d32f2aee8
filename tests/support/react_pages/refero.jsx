// refero. window.client.open(questionnaire, response) shows it; sent() is what the form handed over.
import { Refero, rootReducer } from "@helsenorge/refero";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { Provider } from "react-redux";
import { applyMiddleware, legacy_createStore } from "redux";
import { thunk } from "redux-thunk";

// refero brings no words of its own: each is shown by its name, such as repeatButtonText.
const resources = new Proxy({}, { get: (_, name) => (typeof name === "string" ? name : undefined) });
let root, sent;

window.client = {
    open(questionnaire, response) {
        root?.unmount();
        root = createRoot(document.getElementById("form"));
        const store = legacy_createStore(rootReducer, applyMiddleware(thunk));
        sent = null;
        flushSync(() => root.render(
            <Provider store={store}>
                <Refero
                    authorized
                    language="en-gb"
                    loginButton={<></>}
                    onSubmit={response => { sent = response; }}
                    questionnaire={questionnaire}
                    questionnaireResponse={response ?? undefined}
                    resources={resources}
                    syncQuestionnaireResponse
                />
            </Provider>));
    },
    sent: () => sent,
};
