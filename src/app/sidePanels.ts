import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { fetchSchool } from "./school/fetchSchool";
import type { SidePanelRequest } from "./store/sidePanels";

type Kind = SidePanelRequest["kind"];
type PanelOf<K extends Kind> = LazyExoticComponent<ComponentType<{ readonly request: SidePanelRequest & { kind: K } }>>;

/** What shows each kind of side panel; all load lazily. */
export const sidePanels: { readonly [K in Kind]: PanelOf<K> } = {
  "policy-editor": lazy(() => import("./policyEditor/PolicyEditorPanel")),
  findings: lazy(() => import("./findings/FindingsPanel")),
  compare: lazy(() => import("./compare/ComparePanel")),
  school: lazy(fetchSchool),
  permissions: lazy(() => import("./permissions/PermissionsPanel")),
};
