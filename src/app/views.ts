import { type ComponentType, lazy } from "react";
import { Boxes } from "./boxes/Boxes";
import type { ViewId } from "./store/viewStore";

export interface View {
  readonly id: ViewId;
  /** As the switch in the header names it. */
  readonly title: string;
  readonly Component: ComponentType;
}

/** The ways to look at the organization, in the order of the switch. A new one is a line here; all but the first load lazily. */
export const views: readonly View[] = [
  { id: "boxes", title: "Boxes", Component: Boxes },
  { id: "flow", title: "Flow", Component: lazy(() => import("./flow/Flow")) },
  { id: "tables", title: "Tables", Component: lazy(() => import("./tables/Tables")) },
  { id: "matrix", title: "Matrix", Component: lazy(() => import("./matrix/Matrix")) },
];
