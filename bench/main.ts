import { writeFileSync } from "node:fs";
import { cpus, release, type as systemType } from "node:os";
import { parseArgs } from "node:util";
import { engine } from "./engine";
import type { Figure } from "./figure";
import { findings } from "./findings";
import { importAws } from "./importAws";
import { keystroke } from "./keystrokes";
import { page } from "./page";
import { pictures } from "./pictures";
import { wholeDesign } from "./wholeDesign";

const measurements = {
  engine,
  findings,
  "whole-design": wholeDesign,
  "import-aws": importAws,
  pictures,
  page,
  keystroke,
};

const { values } = parseArgs({ options: { json: { type: "string" }, only: { type: "string" } } });
const chosen = Object.entries(measurements).filter(([name]) => values.only === undefined || values.only === name);
if (chosen.length === 0) {
  process.stderr.write(`“${values.only}” is not measured. Measured: ${Object.keys(measurements).join(", ")}\n`);
  process.exit(1);
}

const figures: Figure[] = [];
for (const [, measurement] of chosen) {
  console.log(`\n${measurement.title}`);
  for (const figure of await measurement.measure()) {
    figures.push(figure);
    console.log(`  ${figure.name.padEnd(30)}${readable(figure.value).padStart(14)} ${figure.unit}`);
  }
}
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify({ machine: machine(), figures }, null, 2)}\n`);
}

function readable(value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function machine(): string {
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim() ?? "unknown processor"}, ${systemType()} ${release()}, Node ${process.versions.node}`;
}
