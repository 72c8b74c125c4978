import { MAX_HCL_NESTING } from "./limits";
import { parseExpression } from "./parseExpression";
import type { Scanner } from "./scanner";
import type { Expression, TraversalStep } from "./syntax";

const INDEX = /\d+/y;

/** What follows a value: `.name`, `[key]`, `.0`, `.*`, `[*]`. Gives the value itself where nothing does. */
export function parseSteps(scanner: Scanner, base: Expression): Expression {
  const steps: TraversalStep[] = [];
  readSteps(scanner, steps);
  if (steps.length === 0) return base;
  const { source, start } = base;
  const isName = base.kind === "traversal" && base.steps.length === 0;
  return { kind: "traversal", source, start, end: scanner.at, base: isName ? base.base : base, steps };
}

/** After a splat the steps go to what it does with each entry. */
function readSteps(scanner: Scanner, all: TraversalStep[]): void {
  let steps = all;
  let splats = 0;
  let isInAttributeSplat = false;
  for (;;) {
    const before = scanner.at;
    scanner.space();
    const isAttribute = scanner.sees(".") && !scanner.sees("...");
    if (!isAttribute && !scanner.sees("[")) {
      scanner.at = before;
      return;
    }
    if (isInAttributeSplat && !isAttribute) {
      steps = all;
      isInAttributeSplat = false;
    }
    const step = isAttribute ? attributeStep(scanner) : indexStep(scanner);
    if (step !== "splat") {
      steps.push(step);
      continue;
    }
    if (++splats > MAX_HCL_NESTING)
      scanner.fail(before, `More than ${MAX_HCL_NESTING} splats in one expression.`, "", "too-deep");
    const each: TraversalStep[] = [];
    steps.push({ kind: "splat", each });
    if (isAttribute) isInAttributeSplat = true;
    steps = each;
  }
}

function attributeStep(scanner: Scanner): TraversalStep | "splat" {
  scanner.at++;
  scanner.space();
  if (scanner.take("*")) return "splat";
  const start = scanner.at;
  const digits = scanner.match(INDEX);
  const { source } = scanner;
  if (digits !== null)
    return { kind: "index", key: { kind: "literal", source, start, end: scanner.at, value: Number(digits) } };
  const name = scanner.identifier();
  if (name === null) scanner.fail(start, `Expected a name after “.”, found ${scanner.found()}.`);
  return { kind: "attribute", name };
}

function indexStep(scanner: Scanner): TraversalStep | "splat" {
  const opening = scanner.at++;
  return scanner.within(true, () => {
    scanner.space();
    const isSplat = scanner.take("*");
    const key = isSplat ? null : parseExpression(scanner);
    scanner.space();
    if (!scanner.take("]")) {
      if (scanner.at >= scanner.text.length)
        scanner.fail(opening, `The bracket opened on line ${scanner.lineOf(opening)} is never closed.`, "Add ].");
      scanner.fail(scanner.at, `Expected “]”, found ${scanner.found()}.`);
    }
    return key === null ? "splat" : { kind: "index", key };
  });
}
