import { pathOf } from "../../design/queries";
import type { Design, Node } from "../../design/types";
import { visible } from "../../json/problem";
import type { TextFile } from "../format";
import type { Adoption } from "./adoption";
import { DETACH_SCRIPT } from "./detachScript";
import { accountsWithoutEmail } from "./emailVariable";
import type { Preparation } from "./preparation";
import type { Step } from "./steps";

export interface ReadmeContents {
  readonly design: Design;
  readonly steps: readonly Step[];
  readonly adoption: Adoption | null;
  readonly preparation: Preparation | null;
  readonly notices: readonly string[];
}

/** How to apply the configuration, what to fill in, what Terraform can't do, and what to know. */
export function readme({ design, steps, adoption, preparation, notices }: ReadmeContents): TextFile {
  const last = steps.at(-1)!;
  const sections = [
    `# ${markdown(design.name)}`,
    [
      "An AWS organization as Terraform, written by Orgwright. A new export into this folder replaces the files that are",
      "listed in `orgwright-export.json` and leaves all others alone.",
    ].join("\n"),
    notices.length === 0
      ? ""
      : `## Know before you apply\n\n${notices.map((notice) => `- ${markdown(notice)}`).join("\n")}`,
    adoption === null ? applyNew(last) : steps.length === 1 ? adoptAtOnce(last) : adoptInSteps(steps, preparation),
    last.detaching.length === 0 ? "" : detachSection(design, last),
    adoption === null ? LATER : LATER_ADOPTED,
  ];
  return { path: "README.md", text: `${sections.filter((section) => section !== "").join("\n\n")}\n` };
}

function applyNew(step: Step): string {
  return section("## Apply", [
    "Sign in with an administrator of the management account: the account that becomes the organization's own.",
    ...emailStep(step),
    "Run `terraform init`, then `terraform plan`, and read the plan.",
    "Run `terraform apply`. AWS creates at most five accounts at a time; with many, `-parallelism=5` avoids retries.",
    ...detachStep(step),
  ]);
}

const SIGN_IN = "Sign in with an administrator of the management account.";

function adoptAtOnce(step: Step): string {
  return section(
    "## Apply",
    [
      SIGN_IN,
      "Add your backend, such as a file `backend.tf`, so that the state is kept.",
      ...emailStep(step),
      "Run `terraform init`, then `terraform plan`. The plan imports what exists and adds or changes what the design does. **It destroys nothing; if it says otherwise, stop.**",
      "Run `terraform apply`. AWS creates at most five accounts at a time; with many, `-parallelism=5` avoids retries.",
      ...detachStep(step),
    ],
    UNREAD,
  );
}

const UNREAD = [
  "Of imported accounts the plan shows `close_on_deletion` and `create_govcloud` going from nothing to `false`: AWS doesn't tell",
  "them, so Terraform writes them into its state. Nothing changes in AWS.",
].join("\n");

function adoptInSteps(steps: readonly Step[], preparation: Preparation | null): string {
  const reasons = (preparation?.reasons ?? []).slice(0, 20).map((reason) => `   - ${markdown(reason)}`);
  const expected: Readonly<Record<Step["kind"], string>> = {
    whole: "",
    adopt: "takes over what exists. The plan only imports: 0 to add, 0 to destroy. **If it says otherwise, stop.**",
    prepare: ["makes room for the change, because AWS's rules ask for it:", ...reasons].join("\n"),
    change: "is the design. The plan creates, changes and destroys what the design does, in an order that AWS accepts.",
  };
  return [
    section(
      "## Apply",
      [
        SIGN_IN,
        "Give each folder the same backend, such as the same file `backend.tf`: they are one configuration after another, over one state.",
        ...emailStep(steps.at(-1)!),
        "For each folder in turn run `terraform init`, `terraform plan`, read the plan, and `terraform apply`:",
      ],
      steps.map(({ folder, kind }) => `- \`${folder}\` ${expected[kind]}`).join("\n"),
      UNREAD,
    ),
    ...(detachStep(steps.at(-1)!).length > 0
      ? [`After the last one, run \`bash ${DETACH_SCRIPT}\` in its folder (see below).`]
      : []),
    "Don't leave a folder out. Where `1-adopt` has been applied before, go on with the next one: only `1-adopt` imports.",
  ].join("\n\n");
}

function emailStep(step: Step): readonly string[] {
  return accountsWithoutEmail(step.selection.accounts).length > 0
    ? ["Copy `terraform.tfvars.example` to `terraform.tfvars` and fill in the emails."]
    : [];
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
    [
      "AWS attaches the policy `FullAWSAccess` to the root and to every new OU and account, and Terraform has no way to detach",
      `it. The design keeps the following without it. **Until \`${DETACH_SCRIPT}\` has run, they allow more than the design`,
      "does.** The script detaches it only where another SCP is attached, and may be run again at any time.",
    ].join("\n"),
    detaching.map((node) => `- ${markdown(pathTextOf(design, node))}`).join("\n"),
    [
      "Before a `terraform destroy`, attach it again (AWS keeps the last SCP of a target):",
      "`aws organizations attach-policy --policy-id p-FullAWSAccess --target-id ID`, with each id that",
      "`terraform output detach_full_aws_access` prints.",
    ].join("\n"),
  ].join("\n\n");
}

const NEVER_REPLACED = `- An account's name and email are left alone once it exists: Terraform could only replace the account. Change them in AWS.
- AWS has no way to move an OU. Terraform creates it anew in the new place, moves the accounts and deletes the old one; its id
  is another one then.`;

const LATER = `## Later changes

${NEVER_REPLACED}
- Resources are named after the design's OUs, accounts and policies. When the organization stands, import it into Orgwright
  and go on designing from there: what is renamed then comes with a \`moved\` block. Without an import, add it by hand, or
  Terraform deletes and creates what is called otherwise.
- Terraform leaves \`FullAWSAccess\` alone. Where a later design has it again after it was detached, attach it by hand.`;

const LATER_ADOPTED = `## Later changes

- Import the organization into Orgwright again when this is applied, and go on designing from there: an export compares the
  design with what was imported last.
- Resources are named after what they are called in the design. From the imported names to those, \`moved\` blocks take the
  state along. A plan that destroys what you haven't removed means that something was renamed twice without an import between:
  stop, and add a \`moved\` block.
${NEVER_REPLACED}`;

/** "Root / Runtime / Ecommerce". */
export function pathTextOf(design: Design, node: Node): string {
  return pathOf(design, node.id)
    .map((id) => design.nodes.get(id)?.name ?? id)
    .join(" / ");
}

/** Text that Markdown shows as it is, on one line. */
export function markdown(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]<>()#+!|&~$]/g, "\\$&");
}
