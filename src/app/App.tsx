import { lazy, Suspense } from "react";
import styles from "./App.module.css";
import { useShortcuts } from "./actions/shortcuts";
import { Dialogs } from "./dialogs/Dialogs";
import { OfferedGuesses } from "./guesses/OfferedGuesses";
import { useComingIn } from "./importing/useComingIn";
import { Inspector } from "./inspector/Inspector";
import { LensBar } from "./lens/LensBar";
import { fetchTour } from "./school/fetchSchool";
import { endTour, useTour } from "./school/tourStore";
import { ContextMenu } from "./shell/ContextMenu";
import { Header } from "./shell/Header";
import { LeftPanel } from "./shell/LeftPanel";
import { SidePanel } from "./shell/SidePanel";
import { SkipToOutline } from "./shell/SkipToOutline";
import { Spoken } from "./shell/Spoken";
import { StatusBar } from "./shell/StatusBar";
import { StorageBanner } from "./storage/StorageBanner";
import { useView } from "./store/viewStore";
import { ErrorBoundary } from "./ui/ErrorBoundary";
import { views } from "./views";

const Tour = lazy(fetchTour);

/** The page: one grid of parts, each of which may fail alone. */
export function App() {
  useShortcuts();
  const fileOverlay = useComingIn();
  const panelsShown = useView((state) => state.sidePanelsShown);
  const hasSelection = useView((state) => state.selectedIds.length > 0 || state.selectedPolicyId !== null);
  const viewId = useView((state) => state.view);
  const sidePanel = useView((state) => state.sidePanel);
  const isTourOn = useTour((state) => state.isOn);
  const View = views.find(({ id }) => id === viewId)?.Component;
  return (
    <div
      className={styles.app}
      data-panels={panelsShown ? "shown" : "hidden"}
      data-right={sidePanel === null ? "inspector" : "side-panel"}
    >
      <SkipToOutline />
      <ErrorBoundary part="The header">
        <Header />
      </ErrorBoundary>
      <ErrorBoundary part="The question bar">
        <LensBar />
      </ErrorBoundary>
      <div className={styles.banners}>
        <StorageBanner />
        <ErrorBoundary part="The guesses">
          <OfferedGuesses />
        </ErrorBoundary>
      </div>
      <aside className={styles.left} aria-label="Parts and outline" hidden={!panelsShown}>
        <LeftPanel />
      </aside>
      <main className={styles.canvas}>
        <ErrorBoundary part="The canvas" subject={viewId}>
          <Suspense fallback={<p className={styles.onTheWay}>One moment…</p>}>
            {View === undefined ? null : <View />}
          </Suspense>
        </ErrorBoundary>
      </main>
      {sidePanel === null ? (
        <aside className={styles.right} aria-label="Inspector" data-details hidden={!panelsShown && !hasSelection}>
          <ErrorBoundary part="The inspector">
            <Inspector />
          </ErrorBoundary>
        </aside>
      ) : (
        <aside className={styles.right} aria-label="Side panel">
          <SidePanel request={sidePanel} />
        </aside>
      )}
      <ErrorBoundary part="The status bar">
        <StatusBar />
      </ErrorBoundary>
      <ErrorBoundary part="The menu">
        <ContextMenu />
      </ErrorBoundary>
      <ErrorBoundary part="The dialog">
        <Dialogs />
      </ErrorBoundary>
      {isTourOn ? (
        <ErrorBoundary part="The tour" onDismiss={endTour}>
          <Suspense fallback={null}>
            <Tour />
          </Suspense>
        </ErrorBoundary>
      ) : null}
      <Spoken />
      {fileOverlay}
    </div>
  );
}
