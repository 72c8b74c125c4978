import type { Design } from "../../design/types";
import { visible } from "../../json/problem";
import type { TextFile } from "../format";
import type { Adoption } from "./adoption";
import type { Changes } from "./changes";
import { DETACH_SCRIPT } from "./detachScript";
import { accountsWithoutEmail } from "./emailVariable";
import { listed } from "./listed";
import type { Preparation } from "./preparation";
import type { Step } from "./steps";
import { pathText } from "./toldApart";

export interface ReadmeContents {
  readonly design: Design;
  readonly steps: readonly Step[];
  readonly adoption: Adoption | null;
  readonly preparation: Preparation | null;
  readonly notices: readonly string[];
  /** Null where everything is made anew. */
  readonly changes: readonly Changes[] | null;
  /** The last line of each step's plan; null where it can't be told before. */
  readonly planLines: readonly string[] | null;
  /** The versions of Terraform and OpenTofu, where they aren't the usual ones. */
  readonly neededVersions: string | null;
}

/** What to know first, what the configuration changes, how to apply it, what to fill in, and what Terraform can't do. */
export function readme(contents: ReadmeContents): TextFile {
  const { design, steps, adoption, notices, changes, neededVersions } = contents;
  const last = steps.at(-1)!;
  const sections = [
    `# ${markdown(design.name)}`,
    INTRODUCTION,
    notices.length === 0
      ? ""
      : `## Know before you apply\n\n${notices.map((notice) => `- ${markdown(notice)}`).join("\n")}`,
    changes === null ? "" : changesSection(changes),
    neededVersions === null ? "" : `## Versions\n\n${neededVersions}`,
    adoption === null ? applyNew(contents) : steps.length === 1 ? adoptAtOnce(contents) : adoptInSteps(contents),
    last.detaching.length === 0 ? "" : detachSection(design, last),
    adoption === null ? LATER : LATER_ADOPTED,
  ];
  return { path: "README.md", text: `${sections.filter((section) => section !== "").join("\n\n")}\n` };
}

const INTRODUCTION = `An AWS organization as Terraform, written by Orgwright. Its files are listed in \`orgwright-export.json\`. Orgwright's command replaces those of an earlier export in the same folder and leaves all others alone. A zip replaces nothing that it lacks: unzip it into an empty folder, or delete first what the earlier \`orgwright-export.json\` lists.`;

/** So many lines of one kind are written out. */
const MAX_LINES = 200;

function changesSection(changes: readonly Changes[]): string {
  const lines = changes.flatMap(({ title, lines: all }) => [
    ...all
      .slice(0, MAX_LINES)
      .map(({ text, address }) => `- ${title}: ${markdown(text)}${address === null ? "" : ` (\`${address}\`)`}`),
    ...(all.length > MAX_LINES ? [`- ${title}: ${all.length - MAX_LINES} more`] : []),
  ]);
  return lines.length === 0
    ? "## What changes\n\nNothing changes in AWS: Terraform takes over what exists."
    : `## What changes\n\n${lines.join("\n")}`;
}

const SIGN_IN = "Sign in with an administrator of the management account.";
const APPLY =
  "Run `terraform apply`. AWS creates at most five accounts at a time; with many, `-parallelism=5` avoids retries.";
/** Two configurations that manage the same things would work against each other. */
const WHICH_BACKEND = "the one whose state manages this organization already, or a new one if there is none";

function applyNew({ steps, planLines }: ReadmeContents): string {
  const [step] = steps;
  return section("## Apply", [
    "Sign in with an administrator of the management account: the account that becomes the organization's own.",
    "Add your backend, such as a file `backend.tf`, so that the state is kept.",
    ...emailStep(steps),
    `Run \`terraform init\`, then \`terraform plan\`, and read the plan.${expected(planLines?.[0])}`,
    APPLY,
    ...detachStep(step!),
  ]);
}

/** " It ends with `Plan: …`. …": what the plan says where all goes well. */
function expected(planLine: string | undefined): string {
  return planLine === undefined ? "" : ` The plan ends with \`${planLine}\` **If it says otherwise, stop.**`;
}

function adoptAtOnce({ steps, planLines }: ReadmeContents): string {
  const [step] = steps;
  return section(
    "## Apply",
    [
      SIGN_IN,
      `Add your backend, such as a file \`backend.tf\`: ${WHICH_BACKEND}.`,
      ...emailStep(steps),
      `Run \`terraform init\`, then \`terraform plan\`. It imports what exists, adds or changes what the design does, and destroys nothing.${expected(planLines?.[0]) || " **If it does, stop.**"}`,
      APPLY,
      ...detachStep(step!),
    ],
    planNotes(planLines),
  );
}

function planNotes(planLines: readonly string[] | null): string {
  return [
    "Each imported account counts as one to change: the plan shows `close_on_deletion` and `create_govcloud` going from nothing to `false`, because AWS doesn't tell them and Terraform writes them into its state. Nothing changes in AWS by that.",
    ...(planLines === null
      ? []
      : [
          "The numbers are those of an empty state. Where the state has something already, less is imported and changed. Other differences mean that AWS is no longer as it was imported into Orgwright: import it again, and export anew.",
        ]),
  ].join("\n\n");
}

function adoptInSteps({ steps, preparation, planLines }: ReadmeContents): string {
  const reasons = (preparation?.reasons ?? []).slice(0, 20).map((reason) => `   - ${markdown(reason)}`);
  const about: Readonly<Record<Step["kind"], string>> = {
    whole: "",
    adopt: "takes over what exists: it only imports, adds nothing and destroys nothing.",
    prepare: "makes room for the change, because AWS's rules ask for it.",
    change: "is the design: it creates, changes and destroys what the design does, in an order that AWS accepts.",
  };
  const lines = steps.map(({ folder, kind }, index) =>
    [
      `- \`${folder}\` ${about[kind]}${expected(planLines?.[index]) || (kind === "adopt" ? " **If it says otherwise, stop.**" : "")}`,
      ...(kind === "prepare" ? reasons : []),
    ].join("\n"),
  );
  return [
    section(
      "## Apply",
      [
        SIGN_IN,
        `Give each folder the same backend, such as the same file \`backend.tf\`: they are one configuration after another, over one state. Take ${WHICH_BACKEND}.`,
        ...emailStep(steps),
        "For each folder in turn run `terraform init`, `terraform plan`, read the plan, and `terraform apply`:",
      ],
      lines.join("\n"),
      planNotes(planLines),
    ),
    ...(detachStep(steps.at(-1)!).length > 0
      ? [`After the last one, run \`bash ${DETACH_SCRIPT}\` in its folder (see below).`]
      : []),
    "Don't leave a folder out. Where `1-adopt` has been applied before, go on with the next one: only `1-adopt` imports.",
  ].join("\n\n");
}

function emailStep(steps: readonly Step[]): readonly string[] {
  const folders = steps
    .filter(({ selection }) => accountsWithoutEmail(selection.accounts).length > 0)
    .flatMap(({ folder }) => (folder === null ? [] : [`\`${folder}\``]));
  const isAny = steps.some(({ selection }) => accountsWithoutEmail(selection.accounts).length > 0);
  if (!isAny) return [];
  const where = folders.length === 0 ? "" : ` in ${listed(folders)}`;
  return [`Copy \`terraform.tfvars.example\` to \`terraform.tfvars\`${where} and fill in the emails.`];
}

function detachStep(step: Step): readonly string[] {
  return step.detaching.length > 0 ? [`Run \`bash ${DETACH_SCRIPT}\` (see below).`] : [];
}

function section(title: string, steps: readonly string[], ...after: readonly string[]): string {
  return [title, steps.map((step, index) => `${index + 1}. ${step}`).join("\n"), ...after].join("\n\n");
}

function detachSection(design: Design, { detaching }: Step): string {
  return [
    "## Take FullAWSAccess off",
    `AWS attaches the policy \`FullAWSAccess\` to the root and to every new OU and account, and Terraform has no way to detach it. The design keeps the following without it. **Until \`${DETACH_SCRIPT}\` has run, they allow more than the design does.** The script detaches it only where another SCP is attached, and may be run again at any time.`,
    detaching.map((node) => `- ${markdown(pathText(design, node))}`).join("\n"),
    "Before a `terraform destroy`, attach it again (AWS keeps the last SCP of a target): `aws organizations attach-policy --policy-id p-FullAWSAccess --target-id ID`, with each id that `terraform output detach_full_aws_access` prints.",
  ].join("\n\n");
}

const NEVER_REPLACED = `- An account's name and email are left alone once it exists: Terraform could only replace the account. Change them in AWS.
- AWS has no way to move an OU. Terraform creates it anew in the new place, moves the accounts and deletes the old one; its id is another one then.`;

const LATER = `## Later changes

${NEVER_REPLACED}
- Resources are named after the design's OUs, accounts and policies. When the organization stands, import it into Orgwright and go on designing from there: what is renamed then comes with a \`moved\` block. Without an import, add it by hand, or Terraform deletes and creates what is called otherwise.
- Terraform leaves \`FullAWSAccess\` alone. Where a later design has it again after it was detached, attach it by hand.`;

const LATER_ADOPTED = `## Later changes

- Import the organization into Orgwright again when this is applied, and go on designing from there: an export compares the design with what was imported last.
- Resources are named after what they are called in the design. From the imported names to those, \`moved\` blocks take the state along. A plan that destroys what you haven't removed means that something was renamed twice without comparing the design with a new import in between: stop, and add a \`moved\` block.
${NEVER_REPLACED}`;

/** Text that Markdown shows as it is, on one line. */
export function markdown(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]<>()#+!|&~$]/g, "\\$&");
}
