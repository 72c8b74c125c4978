import type { Browser, Page } from "@playwright/test";
import { attachPolicy } from "../src/core/design/commands";
import type { Design, Policy, PolicyId } from "../src/core/design/types";
import { SERVICE_CONTROL_POLICY } from "../src/core/design/types";
import type { Figure, Measurement } from "./figure";
import { organizationOf } from "./subjects";
import { quantile } from "./timing";
import { pageWith, withBrowser } from "./visits";

const KEYS = 20;
const WARM_UP = 4;

/** At the root, so that every account's answer changes with it. */
const TYPED: Policy = {
  id: "typed" as PolicyId,
  type: SERVICE_CONTROL_POLICY,
  name: "Typed",
  document: {
    Version: "2012-10-17",
    Statement: [{ Effect: "Deny", Action: ["s3:*", "ec2:*"], Resource: "*" }],
  },
};

/** Typing in a policy's text beside the canvas. */
export const keystroke: Measurement = {
  title: "Key stroke",
  measure: () => withBrowser((browser) => keystrokes(browser, 1_000)),
};

/**
 * From a key to the recoloured canvas: from the time that the browser gives the key's event to the end of the first frame
 * in which the canvas shows the new answers, with the lens "everything" and the text of a policy at the root open beside
 * the canvas. The key turns `ec2:*` into `ec2:*x`, which matches nothing, and back. Median and best of 20 keys.
 */
async function keystrokes(browser: Browser, accounts: number): Promise<readonly Figure[]> {
  const visit = await pageWith(browser, withTypedPolicy(organizationOf(accounts)));
  await visit.getByRole("combobox", { name: "Action", exact: true }).fill("everything");
  await visit.keyboard.press("Enter");
  await visit
    .getByRole("region", { name: "Policies", exact: true })
    .getByRole("button", { name: /^Typed/ })
    .click();
  await visit.getByRole("button", { name: "Edit text" }).click();
  await visit.getByRole("textbox", { name: "Text of Typed" }).waitFor();
  await goBehindAction(visit);
  await startWatch(visit);
  const times: number[] = [];
  for (let index = 0; index < WARM_UP + KEYS; index++)
    times.push(await timeOfKey(visit, index % 2 === 0 ? "x" : "Backspace"));
  await visit.context().close();
  const measured = times.slice(WARM_UP);
  return [
    { name: `keystroke-recolour-${accounts}`, value: quantile(measured, 0.5), unit: "ms" },
    { name: `keystroke-recolour-best-${accounts}`, value: quantile(measured, 0), unit: "ms" },
  ];
}

function withTypedPolicy(design: Design): Design {
  const known = { ...design, policies: new Map([...design.policies, [TYPED.id, TYPED]]) };
  const result = attachPolicy.run(known, { policyId: TYPED.id, nodeId: design.rootId });
  if (result.kind === "refused") throw new Error(result.problem.message);
  return result.design;
}

async function goBehindAction({ keyboard }: Page): Promise<void> {
  await keyboard.press("ControlOrMeta+F");
  await keyboard.type('ec2:*"');
  await keyboard.press("Enter");
  await keyboard.press("Escape"); // what was found is selected
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowLeft");
}

interface Watch {
  readonly watch: { pressedAt: number; recoloured: (time: number) => void };
}

/** Notes when keys are pressed and when the page has drawn the frame in which it marked the canvas as recoloured. */
async function startWatch(visit: Page): Promise<void> {
  await visit.evaluate(() => {
    const { watch } = Object.assign(window as unknown as Watch, { watch: { pressedAt: 0, recoloured: () => {} } });
    addEventListener("keydown", ({ timeStamp }) => Object.assign(watch, { pressedAt: timeStamp }), true);
    const mark = performance.mark.bind(performance);
    performance.mark = (name, options) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => watch.recoloured(performance.now() - watch.pressedAt); // behind the frame being drawn
      if (name === "recoloured") port2.postMessage(null);
      return mark(name, options);
    };
  });
}

async function timeOfKey(visit: Page, key: string): Promise<number> {
  const time = visit.evaluate(
    () =>
      new Promise<number>((resolve) => {
        (window as unknown as Watch).watch.recoloured = resolve;
      }),
  );
  await visit.keyboard.press(key);
  const value = await time;
  await visit.waitForTimeout(400); // what follows at leisure: saving, the accounts that change, suggestions
  return value;
}
