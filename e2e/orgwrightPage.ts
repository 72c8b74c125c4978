import { readFile } from "node:fs/promises";
import type { Download, Locator, Page } from "@playwright/test";
import { expect } from "./support";

export interface DownloadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The page as a person knows it: its parts by role and name, and the few things that most stories do with them. */
export class OrgwrightPage {
  readonly page: Page;
  readonly header: Locator;
  readonly question: Locator;
  readonly palette: Locator;
  readonly library: Locator;
  readonly outline: Locator;
  readonly canvas: Locator;
  readonly inspector: Locator;
  /** What stands in the inspector's place while it is open. */
  readonly panel: Locator;
  readonly dialog: Locator;
  readonly menu: Locator;
  /** What is at the pointer while something is in the hand. */
  readonly preview: Locator;
  /** What the page says to those who don't see it. */
  readonly announcement: Locator;
  readonly saveState: Locator;

  constructor(page: Page) {
    this.page = page;
    this.header = page.getByRole("banner");
    this.question = page.getByRole("region", { name: "Question" });
    this.palette = page.getByRole("region", { name: "Add", exact: true });
    this.library = page.getByRole("region", { name: "Policies", exact: true });
    this.outline = page.getByRole("treegrid", { name: "Outline" });
    this.canvas = page.getByRole("application", { name: /^Organization canvas/ });
    this.inspector = page.getByRole("complementary", { name: "Inspector" });
    this.panel = page.getByRole("complementary", { name: "Side panel" });
    this.dialog = page.getByRole("dialog");
    this.menu = page.getByRole("menu", { name: "What to do with the selection" });
    this.preview = page.getByTestId("drop-preview");
    this.announcement = page.getByRole("status").last();
    this.saveState = this.header.getByRole("status");
  }

  /** Opens the site and waits until the design is drawn. */
  async open(): Promise<void> {
    await this.page.goto("./");
    await this.page.locator("html[data-ready=true]").waitFor();
  }

  /** Loads the page again, once what was done is kept. */
  async reload(): Promise<void> {
    await expect(this.saveState).toHaveText("Saved in this browser");
    await this.page.reload();
    await this.page.locator("html[data-ready=true]").waitFor();
  }

  /** An account's card on the canvas, or the head of the root or an OU. */
  box(name: string): Locator {
    return this.canvas.getByRole("article").filter({ has: this.named(name) });
  }

  /** The name on the canvas of the root, an OU or an account: what is taken hold of, and what is dropped on. */
  named(name: string): Locator {
    return this.page.getByRole("heading", { level: 3, name, exact: true });
  }

  /** A node's line in the outline. */
  row(name: string): Locator {
    return this.outline.getByRole("row").filter({ has: this.page.getByRole("gridcell", { name, exact: true }) });
  }

  /** What the outline says of a node's answer: "✓ passes SCPs", "⊘ 2, 5 pass, 2 blocked". */
  answer(name: string): Locator {
    return this.row(name).getByRole("gridcell").nth(1);
  }

  /** The policies that the outline says are attached to a node, without FullAWSAccess. */
  policiesOf(name: string): Locator {
    return this.row(name).getByRole("gridcell").nth(2);
  }

  /** The design as the outline shows it: a line for each node, indented by two spaces for each level below `under`. */
  async tree(under = "Root"): Promise<string> {
    const rows = await this.outline.locator("[aria-level]").evaluateAll((elements) =>
      elements.map((element) => ({
        level: Number(element.getAttribute("aria-level")),
        name: element.querySelector("[aria-label]")?.getAttribute("aria-label") ?? "",
      })),
    );
    const from = rows.findIndex(({ name }) => name === under);
    const top = rows[from]?.level ?? 0;
    const after = rows.slice(from + 1);
    const end = after.findIndex(({ level }) => level <= top);
    const inside = end === -1 ? after : after.slice(0, end);
    return inside.map(({ level, name }) => `${"  ".repeat(level - top - 1)}${name}`).join("\n");
  }

  /** Expects what hangs under a node, written as `tree` does; lines may be indented together. */
  async expectTree(under: string, expected: string): Promise<void> {
    await expect.poll(() => this.tree(under)).toBe(unindented(expected));
  }

  /** Expects the way from the root to the selected node, as the inspector shows it. */
  async expectPath(...names: readonly string[]): Promise<void> {
    await expect(
      this.inspector.getByRole("navigation", { name: "Organization path" }).getByRole("listitem"),
    ).toHaveText([...names]);
  }

  /** The answers at the end of the question bar: "✓ 8 pass ⊘ 2 blocked ☆ 1 exempt". */
  summary(counts: string): Locator {
    return this.question.getByRole("button", { name: counts, exact: true });
  }

  undo(): Locator {
    return this.header.getByRole("button", { name: /^Undo/ });
  }

  redo(): Locator {
    return this.header.getByRole("button", { name: /^Redo/ });
  }

  /** The name of a node that is being edited in place. */
  nameField(): Locator {
    return this.page.getByRole("textbox", { name: /^New name of / });
  }

  dialogTitled(title: string | RegExp): Locator {
    return this.page.getByRole("dialog", { name: title });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: typeof name === "string" });
  }

  /** The design as it leaves the page: by the dialog "Export the design", with the pointer. */
  async exported(format: "json" | "terraform"): Promise<DownloadedFile> {
    await this.button("Export").click();
    await this.exportTab(format === "json" ? "Orgwright design (JSON)" : "Terraform (HCL)").click();
    const ending = format === "json" ? /^Download .*\.orgwright\.json$/ : /^Download .*\.zip$/;
    const file = await this.downloaded(() => this.button(ending).click());
    await this.dialogTitled("Export the design").getByRole("button", { name: "Close" }).click();
    return file;
  }

  /** One of the ways out in the dialog "Export the design". */
  exportTab(name: string): Locator {
    return this.dialogTitled("Export the design").getByRole("tab", { name, exact: true });
  }

  /** The bytes of what a button downloads, and the name it has. */
  async downloaded(start: () => Promise<void>): Promise<DownloadedFile> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), start()]);
    return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
  }

  /** Chooses files in the dialog "Open a design", which must be open. */
  async chooseFiles(files: Parameters<Locator["setInputFiles"]>[0]): Promise<void> {
    await this.page.getByLabel("Files to open").setInputFiles(files);
  }

  /** Chooses files under Open, and opens the design that was understood of them. */
  async openFiles(files: Parameters<Locator["setInputFiles"]>[0]): Promise<void> {
    await this.button("Open").click();
    await this.chooseFiles(files);
    await this.button("Open this design").click();
  }
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()));
}

function unindented(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(indent).trimEnd()).join("\n");
}
