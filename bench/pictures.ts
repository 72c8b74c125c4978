import { colour, ordinaryLens } from "../src/core/engine";
import { svgExporter } from "../src/core/formats/pictures/svgExporter";
import { boxLayout, drawBoxes, framed, SLIDE_ASPECT } from "../src/core/pictures";
import type { Measurement } from "./figure";
import { organizationOf } from "./subjects";
import { timeOf } from "./timing";

const whole = { theme: "light", scope: "whole" } as const;

/** A picture of 12,000 nodes: drawn from a layout and an answer, and all of it as the command does it. */
export const pictures: Measurement = {
  title: "Pictures",
  measure() {
    const design = organizationOf(10_000);
    const shown = {
      design,
      question: { title: "Delete production's database", circumstances: "asked in us-east-1 as role/Example" },
      colouring: colour(design, ordinaryLens(design, "dynamodb:DeleteTable")),
      asksMany: false,
      disabledPolicyIds: new Set<never>(),
    };
    const layout = boxLayout(design, new Set(), SLIDE_ASPECT);
    const draw = () => framed(shown, drawBoxes(shown, layout, whole), whole);
    const choices = { view: "boxes", theme: "light", action: "dynamodb:DeleteTable", nodes: "" };
    return [
      timeOf("export-svg", 15, draw),
      { name: "export-svg-bytes", value: draw().length, unit: "bytes" },
      timeOf("export-svg-whole", 5, () => svgExporter.export({ design }, choices)),
    ];
  },
};
