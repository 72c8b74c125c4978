// Applies the exported Terraform for real, against a check that stands in for AWS, and compares what comes out with the design.
//   node scripts/oracle.mjs FOLDER   FOLDER/check.sh DIR --out FILE --log DIR [--var-file FILE] formats, validates, plans,
//                                    applies, plans again without drift and destroys, and writes what was there as JSON
// ORGWRIGHT_TF_ORACLE names FOLDER otherwise. Exit status 1 where a step fails or the organization differs.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { isDeepStrictEqual, promisify } from "node:util";
import { runnerImport } from "vite";
import { Failure, projectFolder, runMain } from "./run.mjs";

const runFile = promisify(execFile);

/** @typedef {import("../src/core/design/types").Document} Document */
/** @typedef {import("../src/core/design/types").Design} Design */

await runMain(async () => {
  const folder = process.argv[2] || process.env.ORGWRIGHT_TF_ORACLE;
  if (!folder) throw new Failure("Name the folder of the check: node scripts/oracle.mjs FOLDER");
  if (!existsSync(join(folder, "check.sh"))) throw new Failure(`There is no check.sh in ${folder}.`);
  const core = await loadCore();
  let failures = 0;
  for (const [name, document] of await designs(core)) {
    const problems = await problemsOf(document, core, folder);
    console.log(`${problems.length === 0 ? "PASS" : "FAIL"} ${name}`);
    for (const problem of problems.slice(0, 20)) console.log(`     ${problem}`);
    if (problems.length > 0) failures++;
  }
  if (failures > 0) throw new Failure(`${failures} exported designs did not come out as they were drawn.`);
});

/** @typedef {Awaited<ReturnType<typeof loadCore>>} Core */
async function loadCore() {
  const load = async (/** @type {string} */ path) => (await runnerImport(join(projectFolder, "src/core", path))).module;
  const { terraformExporter } = /** @type {typeof import("../src/core/formats/terraform/index")} */ (
    await load("formats/terraform/index.ts")
  );
  const { exampleCorp } = /** @type {typeof import("../src/core/examples/exampleCorp")} */ (
    await load("examples/exampleCorp.ts")
  );
  const { generatedOrganization } = /** @type {typeof import("../src/core/examples/generated")} */ (
    await load("examples/generated.ts")
  );
  const { readDocument } = /** @type {typeof import("../src/core/design/readDocument")} */ (
    await load("design/readDocument.ts")
  );
  return { terraformExporter, exampleCorp, generatedOrganization, readDocument };
}

/**
 * @param {Core} core
 * @returns {Promise<readonly (readonly [string, Document])[]>}
 */
async function designs(core) {
  const nasty = core.readDocument(
    await readFile(join(projectFolder, "fixtures/exports/nasty-names.orgwright.json"), "utf8"),
  );
  if (!nasty.ok) throw new Failure("fixtures/exports/nasty-names.orgwright.json can't be read.");
  return [
    ["the example", core.exampleCorp.document()],
    ["names that try to break out", nasty.value],
    ["200 accounts", { design: core.generatedOrganization(200, 1) }],
  ];
}

/**
 * @param {Document} document
 * @param {Core} core
 * @param {string} oracle
 * @returns {Promise<readonly string[]>}
 */
async function problemsOf(document, core, oracle) {
  const work = await mkdtemp(join(tmpdir(), "orgwright-oracle-"));
  try {
    const exported = join(work, "export");
    const { files } = core.terraformExporter.export(document, {});
    for (const { path, text } of files) {
      await mkdir(dirname(join(exported, path)), { recursive: true });
      await writeFile(join(exported, path), text);
    }
    const result = join(work, "organization.json");
    const log = join(work, "log");
    const emails = files.find(({ path }) => path === "terraform.tfvars.example");
    const variables = join(work, "filled-in.tfvars");
    if (emails !== undefined) await writeFile(variables, filledIn(emails.text));
    await runFile(join(await realpath(oracle), "check.sh"), [
      exported,
      ...["--out", result, "--log", log],
      ...(emails === undefined ? [] : ["--var-file", variables]),
    ]);
    if (files.some(({ path }) => path === "detach-full-aws-access.sh"))
      await detach(exported, result, await readFile(join(log, "apply.txt"), "utf8"), work);
    return differences(document.design, JSON.parse(await readFile(result, "utf8")));
  } catch (error) {
    const { stderr, message } = /** @type {{ stderr?: string, message: string }} */ (error);
    return (stderr || message).trim().split("\n").slice(-20);
  } finally {
    await rm(work, { recursive: true });
  }
}

/** Every empty email filled in. @param {string} example */
function filledIn(example) {
  return example.replace(/(\w+)( += )""/g, (_, name, equals) => `${name}${equals}"filled-in+${name}@example.com"`);
}

/**
 * Runs the exported script as a person would after the apply, with an `aws` that works on the resulting organization.
 * @param {string} exported
 * @param {string} organization
 * @param {string} applyLog
 * @param {string} work
 */
async function detach(exported, organization, applyLog, work) {
  const output = /^detach_full_aws_access = (\[[^\]]*\])/m.exec(applyLog)?.[1];
  if (output === undefined) throw new Failure("The apply printed no output detach_full_aws_access.");
  const bin = join(work, "bin");
  await mkdir(bin);
  await writeFile(join(work, "targets.json"), output.replace(/,\s*\]/, "]"));
  await program(join(bin, "terraform"), `#!/bin/sh\ncat ${JSON.stringify(join(work, "targets.json"))}\n`);
  await program(join(bin, "aws"), `#!${process.execPath}\n(${pretendAws})(${JSON.stringify(organization)});\n`);
  await runFile("bash", [join(exported, "detach-full-aws-access.sh")], {
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
  });
}

/** @param {string} path @param {string} text */
async function program(path, text) {
  await writeFile(path, text);
  await chmod(path, 0o755);
}

/** `aws organizations list-policies-for-target` and `detach-policy`, in a process of its own. @param {string} file */
function pretendAws(file) {
  const fs = require("node:fs");
  const [, , , command, ...options] = process.argv;
  const option = (/** @type {string} */ name) => options[options.indexOf(name) + 1];
  const organization = JSON.parse(fs.readFileSync(file, "utf8"));
  const target = option("--target-id");
  if (command === "list-policies-for-target") {
    const attached = organization.policies.filter(
      (/** @type {any} */ policy) => policy.type === option("--filter") && policy.targets.includes(target),
    );
    console.log(attached.map((/** @type {any} */ { id }) => id).join("\t"));
  } else if (command === "detach-policy") {
    const policy = organization.policies.find((/** @type {any} */ { id }) => id === option("--policy-id"));
    if (!policy.targets.includes(target)) throw new Error("PolicyNotAttachedException");
    policy.targets = policy.targets.filter((/** @type {string} */ id) => id !== target);
    fs.writeFileSync(file, JSON.stringify(organization));
  } else throw new Error(`unknown command ${command}`);
}

/**
 * What differs between the design and the organization that came out of it. Paths as the check writes them: "Root/OU/@account".
 * @param {Design} design
 * @param {any} organization
 * @returns {readonly string[]}
 */
function differences(design, organization) {
  const wanted = factsOfDesign(design);
  const found = factsOfOrganization(organization);
  return [...new Set([...wanted.keys(), ...found.keys()])]
    .filter((key) => !isDeepStrictEqual(wanted.get(key), found.get(key)))
    .map((key) => `${key}: ${JSON.stringify(wanted.get(key))} was drawn, ${JSON.stringify(found.get(key))} came out`);
}

/** @param {Design} design */
function factsOfDesign(design) {
  /** @type {Map<string, unknown>} */
  const facts = new Map();
  const { managementAccountId, enabledPolicyTypes, serviceAccessPrincipals = [] } = design.organization;
  facts.set("policy types", enabledPolicyTypes.toSorted());
  facts.set("service access", serviceAccessPrincipals.toSorted());
  const exported = [...design.policies.values()].filter(({ document }) => document !== undefined);
  for (const policy of exported.filter(({ id }) => id !== "p-FullAWSAccess"))
    facts.set(`policy ${policy.name}`, factsOfPolicy(policy.type, policy.description, policy.tags, policy.document));
  const visit = (/** @type {import("../src/core/design/types").NodeId} */ id, /** @type {string} */ path) => {
    const node = design.nodes.get(id);
    if (node === undefined) throw new Error(`no node ${id}`);
    const names = exported.filter((policy) => node.policyIds.includes(policy.id)).map(({ name }) => name);
    facts.set(path, {
      policies: names.toSorted(),
      ...(node.kind === "account" && id !== managementAccountId ? { email: emailOf(node) } : {}),
      ...(node.kind === "root" || id === managementAccountId ? {} : { tags: node.tags ?? {} }),
    });
    for (const child of design.childIds.get(id) ?? []) {
      const { kind, name = "" } = design.nodes.get(child) ?? {};
      visit(
        child,
        child === managementAccountId ? "Root/@Management" : `${path}/${kind === "account" ? "@" : ""}${name}`,
      );
    }
  };
  visit(design.rootId, "Root");
  return facts;
}

/** An email that AWS takes comes out as it was drawn. @param {import("../src/core/design/types").AccountNode} account */
function emailOf({ email }) {
  return email !== undefined && /^[^\s@]+@[^\s@]+$/.test(email) ? email : "filled in";
}

/** @param {any} organization */
function factsOfOrganization({ organization, root, policies }) {
  /** @type {Map<string, unknown>} */
  const facts = new Map();
  facts.set("policy types", organization.enabled_policy_types);
  facts.set("service access", organization.aws_service_access_principals);
  for (const policy of policies.filter((/** @type {any} */ { aws_managed }) => !aws_managed))
    facts.set(`policy ${policy.name}`, factsOfPolicy(policy.type, policy.description, policy.tags, policy.content));
  const namesOf = (/** @type {string} */ id) =>
    policies
      .filter(
        (/** @type {any} */ { targets, id: policyId }) => targets.includes(id) && policyId !== "p-RCPFullAWSAccess",
      )
      .map((/** @type {any} */ { name }) => name)
      .toSorted();
  const visit = (/** @type {any} */ node, /** @type {string} */ path) => {
    facts.set(path, { policies: namesOf(node.id), ...(node === root ? {} : { tags: node.tags }) });
    for (const account of node.accounts) {
      const email = account.email.startsWith("filled-in+") ? "filled in" : account.email;
      const own = account.management ? {} : { email, tags: account.tags };
      facts.set(`${path}/@${account.name}`, { policies: namesOf(account.id), ...own });
    }
    for (const ou of node.ous) visit(ou, `${path}/${ou.name}`);
  };
  visit(root, "Root");
  return facts;
}

/**
 * @param {string} type
 * @param {string | undefined} description
 * @param {Readonly<Record<string, string>> | undefined} tags
 * @param {unknown} document
 */
function factsOfPolicy(type, description, tags, document) {
  return { type, description: description ?? "", tags: tags ?? {}, document };
}
