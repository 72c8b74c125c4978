import type { Block } from "../../hcl/syntax";
import { type Problem, quoted } from "../../json/problem";
import type { ModuleInstance } from "./moduleInstance";
import type { Reading } from "./reading";

const READ = new Set(
  ["organization", "organizational_unit", "account", "policy", "policy_attachment", "delegated_administrator"].map(
    (type) => `aws_organizations_${type}`,
  ),
);
const OF_ORGANIZATIONS =
  /^(?:aws_organizations_|aws_iam_organizations_|awscc_organizations_|aws_controltower_|aws_servicecatalog_provisioned_product$)/;
/** Blocks that a resource may hold; it takes all else as arguments. */
const BLOCKS = new Set(["lifecycle", "timeouts", "provisioner", "connection", "dynamic"]);

/** What is there but not looked at: resources that a design has no place for, values that Terraform must be told of, folders. */
export function unreadWarnings(reading: Reading, root: ModuleInstance): readonly Problem[] {
  const read = new Set(reading.foldersRead);
  const unreadFolders = reading.files.folders.filter((folder) => !read.has(folder));
  return [
    ...[...read].flatMap((folder) => {
      const module = reading.module(folder);
      return module === null ? [] : [...module.resources].flatMap(([address, block]) => otherResource(address, block));
    }),
    ...documentsWithoutUse(reading, root),
    ...providersTags(root),
    ...otherOrganizations([...read].flatMap((folder) => [...(reading.module(folder)?.resources.values() ?? [])])),
    ...reading.files
      .unusedValuesIn(reading.rootFolder)
      .map(({ path }) =>
        warning(
          "values-not-read",
          { file: path },
          "These values were not read: Terraform takes them only where it is told to.",
          "Name the file terraform.tfvars, or *.auto.tfvars, to have it read.",
        ),
      ),
    ...(unreadFolders.length === 0
      ? []
      : [
          warning(
            "folders-not-read",
            {},
            `The configuration doesn't lead to ${unreadFolders.length === 1 ? "this folder, which was" : "these folders, which were"} not read: ${unreadFolders.slice(0, 20).map(quoted).join(", ")}${unreadFolders.length > 20 ? ` and ${unreadFolders.length - 20} more` : ""}.`,
            "",
          ),
        ]),
  ];
}

function otherResource(address: string, block: Block): readonly Problem[] {
  const type = block.labels[0] ?? "";
  if (READ.has(type)) return block.body.blocks.flatMap((inner) => blockForArgument(address, inner));
  if (!OF_ORGANIZATIONS.test(type)) return [];
  return [
    warning(
      "not-read",
      block.source.placeOf(block.start),
      `${address} was left out: a design has no place for it.`,
      "",
    ),
  ];
}

/** `tags { … }`, as Terraform had it before 0.12. */
function blockForArgument(address: string, { type, source, start }: Block): readonly Problem[] {
  if (BLOCKS.has(type)) return [];
  return [
    warning(
      "block-for-argument",
      source.placeOf(start),
      `The block ${quoted(type)} of ${address} was left out: it is no argument, and Terraform refuses it since 0.12.`,
      `Write ${type} = { … }.`,
    ),
  ];
}

/** Tags that the provider puts on all that it makes stand on no resource. */
function providersTags({ source }: ModuleInstance): readonly Problem[] {
  return source.providers.flatMap(({ labels, body }) =>
    body.blocks
      .filter(({ type }) => labels[0] === "aws" && type === "default_tags")
      .map((block) =>
        warning(
          "default-tags",
          block.source.placeOf(block.start),
          "The tags that the provider puts on everything were left out: a design has them where they are.",
          "",
        ),
      ),
  );
}

/** One account has one organization; several stand for several accounts. */
function otherOrganizations(resources: readonly Block[]): readonly Problem[] {
  const [, ...others] = resources.filter(({ labels }) => labels[0] === "aws_organizations_organization");
  return others.map((block) =>
    warning(
      "several-organizations",
      block.source.placeOf(block.start),
      `${block.labels.join(".")} was left out, with what is in it: a design is one organization, the first.`,
      "Read the folders of the others by themselves.",
    ),
  );
}

/** A policy document that nothing refers to is probably meant to be given to a module elsewhere. */
function documentsWithoutUse(reading: Reading, { source }: ModuleInstance): readonly Problem[] {
  const used = new Set(
    reading.files
      .configurationIn(reading.rootFolder)
      .flatMap(({ text }) => [...text.matchAll(/\baws_iam_policy_document\.([\w-]+)/g)].map(([, name]) => name)),
  );
  return [...source.data.values()].flatMap((block) => {
    const [type, name] = block.labels;
    if (type !== "aws_iam_policy_document" || used.has(name)) return [];
    return [
      warning(
        "document-without-use",
        block.source.placeOf(block.start),
        `The policy document ${quoted(name ?? "")} was left out: nothing in these files makes a policy of it.`,
        "",
      ),
    ];
  });
}

function warning(code: string, at: Problem["at"], message: string, remedy: string): Problem {
  return { severity: "warning", code, at, message, remedy };
}
