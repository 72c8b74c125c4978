import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import "./tokens.css";
import "./base.css";
import { loadActionDetailsWhenIdle } from "./catalog/actionDetails";
import { fetchDialogsWhenIdle } from "./dialogs/Dialogs";
import { loadRulesWhenIdle } from "./findings/rules";
import { startPictureAddress } from "./lens/pictureAddress";
import { fetchSchoolWhenIdle } from "./school/fetchSchool";
import { resumeLesson } from "./school/schoolStore";
import { openSharedDesigns } from "./sharing/sharedAddress";
import { hidePanelsWhereNarrow } from "./shell/panels";
import { followTheme } from "./shell/theme";
import { startStorage } from "./storage/startStorage";
import { askFirstQuestion } from "./store/firstQuestion";
import { ErrorBoundary } from "./ui/ErrorBoundary";

followTheme();
hidePanelsWhereNarrow();
await startStorage();
openSharedDesigns();
startPictureAddress(askFirstQuestion);
resumeLesson();

const container = document.getElementById("root");
if (container === null) throw new Error("index.html has no element with the id “root”.");
createRoot(container).render(
  <StrictMode>
    <ErrorBoundary part="The page">
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
fetchDialogsWhenIdle();
loadActionDetailsWhenIdle();
loadRulesWhenIdle();
fetchSchoolWhenIdle();
