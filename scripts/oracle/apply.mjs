// Applies exported folders for real, one after the other over the same state, against the check that stands in for AWS.
import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { Failure } from "../run.mjs";

const runFile = promisify(execFile);

/** @typedef {import("../../src/core/formats/format").TextFile} TextFile */

/** What the check refused, as it said it. */
export class Refused extends Error {}

/**
 * Applies exports one after the other, each step of each, and then what they say to run besides. Gives the organization that came
 * out, what the check noted (imports and changes of the first and the last plan), and what each apply counted.
 * @param {string} oracle the folder of check.sh
 * @param {readonly (readonly TextFile[])[]} exports
 * @param {{
 *   seed?: unknown,
 *   mayChange?: boolean,
 *   environment?: Readonly<Record<string, string>>,
 *   keep?: boolean,
 *   renamedMeanwhile?: readonly Readonly<Record<string, string>>[],
 * }} [options]
 *   seed: the organization that exists before; mayChange: the first plan may change something beside its imports;
 *   keep: without a seed, all is destroyed in the end, unless something stays that Terraform has let go of;
 *   renamedMeanwhile: names that OUs and accounts get in AWS itself after each export, by their ids
 * @returns {Promise<{ organization: any, notes: readonly string[], applied: readonly string[] }>}
 */
export async function apply(
  oracle,
  exports,
  { seed, mayChange = false, keep = false, environment = {}, renamedMeanwhile = [] } = {},
) {
  const work = await mkdtemp(join(tmpdir(), "orgwright-oracle-"));
  try {
    const written = await Promise.all(exports.map((files, index) => write(files, join(work, `${index}`))));
    const steps = written.flatMap((folders, index) =>
      folders.map((folder, step) => ({ folder, names: step === 0 ? renamedMeanwhile[index - 1] : undefined })),
    );
    const [first, ...others] = steps;
    const last = others.at(-1);
    const files = exports.at(-1) ?? [];
    const emails = files.find(({ path }) => path.endsWith("terraform.tfvars.example"));
    const paths = { result: join(work, "organization.json"), log: join(work, "log"), seed: join(work, "seed.json") };
    if (first === undefined) throw new Failure("There is nothing to apply.");
    if (seed !== undefined) await writeFile(paths.seed, JSON.stringify(seed));
    const variables = join(work, "filled-in.tfvars");
    if (emails !== undefined) await writeFile(variables, filledIn(emails.text));
    const bin = join(work, "steps");
    await mkdir(bin);
    await program(join(bin, "terraform"), await throughSteps(others, emails === undefined ? "" : variables));
    const { stderr } = await runFile(
      join(await realpath(oracle), "check.sh"),
      [
        first.folder,
        ...["--out", paths.result, "--log", paths.log],
        ...(seed === undefined ? [] : ["--seed", paths.seed, "--import", ...(mayChange ? ["--allow-changes"] : [])]),
        ...(keep ? ["--keep"] : []),
        ...(last === undefined ? [] : ["--then", last.folder]),
        ...(emails === undefined ? [] : ["--var-file", variables]),
      ],
      { env: { ...process.env, ...environment, PATH: `${bin}${delimiter}${process.env.PATH}` } },
    ).catch((error) => {
      throw new Refused(error.stderr || error.message);
    });
    const script = files.find(({ path }) => path.endsWith("detach-full-aws-access.sh"));
    if (script !== undefined) {
      const log = await readFile(join(paths.log, last === undefined ? "apply.txt" : "then-apply.txt"), "utf8");
      await detach(script.text, paths.result, log, work);
    }
    const logs = await Promise.all(
      ["apply.txt", "replan.txt", "then-apply.txt"].map((name) =>
        readFile(join(paths.log, name), "utf8").catch(() => ""),
      ),
    );
    return {
      applied: Array.from(
        logs.join("\n").matchAll(/^Apply complete! Resources: (.*)\.$/gm),
        ([, counts = ""]) => counts,
      ),
      organization: JSON.parse(await readFile(paths.result, "utf8")),
      notes: stderr.match(/^note (?:plan|then): .*$/gm) ?? [],
    };
  } finally {
    await rm(work, { recursive: true });
  }
}

/** The folders that hold a configuration, in the order of their names. @param {readonly TextFile[]} files @param {string} to */
async function write(files, to) {
  for (const { path, text } of files) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), text);
  }
  const steps = new Set(files.flatMap(({ path }) => /^(\d-[a-z]+)\/versions\.tf/.exec(path)?.[1] ?? []));
  return steps.size === 0 ? [to] : [...steps].toSorted().map((step) => join(to, step));
}

/**
 * A `terraform` that, when the check has found that the first folder's second plan is empty, goes through further folders but the
 * last in the same place and over the same state: the check itself knows of two folders. Between them it renames in AWS. It is
 * quicker, too: each plan validates, and one `init` serves all folders.
 * @param {readonly { readonly folder: string, readonly names: Readonly<Record<string, string>> | undefined }[]} steps
 * @param {string} variables
 */
async function throughSteps(steps, variables) {
  const { stdout } = await runFile("sh", ["-c", "command -v terraform"]);
  const terraform = JSON.stringify(stdout.trim());
  const options = variables === "" ? "" : `-var-file=${JSON.stringify(variables)}`;
  const rename = (/** @type {Readonly<Record<string, string>>} */ names) =>
    `${JSON.stringify(process.execPath)} -e ${quoted(`(${renameInAws})(process.env.ORACLE_STATE, ${JSON.stringify(names)})`)}\n`;
  const through = (/** @type {string} */ folder) => `
find . -mindepth 1 -maxdepth 1 ! -name .terraform ! -name terraform.tfstate ! -name .terraform.lock.hcl -exec rm -rf {} +
cp -a ${JSON.stringify(folder)}/. .
${terraform} apply -input=false -auto-approve ${options}
${terraform} plan -input=false -detailed-exitcode ${options}`;
  return `#!/usr/bin/env bash
case "$*" in validate) exit 0 ;; init*) if [ -e .terraform ]; then exit 0; fi ;; esac
${terraform} "$@"
status=$?
done=$ORACLE_STATE.steps
case "$*" in *-detailed-exitcode*) ;; *) exit $status ;; esac
if [ $status -ne 0 ] || [ -e "$done" ]; then exit $status; fi
touch "$done"
set -e
${steps.map(({ folder, names }, index) => (names === undefined ? "" : rename(names)) + (index < steps.length - 1 ? through(folder) : "")).join("\n")}
`;
}

/** As one word of the shell. @param {string} text */
function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** In a process of its own. @param {string} file @param {Readonly<Record<string, string>>} names */
function renameInAws(file, names) {
  const fs = require("node:fs");
  const state = JSON.parse(fs.readFileSync(file, "utf8"));
  for (const [id, name] of Object.entries(names))
    (state.accounts[id] ?? state.ous[id] ?? state.policies[id]).name = name;
  fs.writeFileSync(file, JSON.stringify(state));
}

/** Every empty email filled in. @param {string} example */
function filledIn(example) {
  return example.replace(/(\w+)( += )""/g, (_, name, equals) => `${name}${equals}"filled-in+${name}@example.com"`);
}

/**
 * Runs the exported script as a person would after the apply, with an `aws` that works on the resulting organization.
 * @param {string} script
 * @param {string} organization
 * @param {string} applyLog
 * @param {string} work
 */
async function detach(script, organization, applyLog, work) {
  const output = /^detach_full_aws_access = (\[[^\]]*\])/m.exec(applyLog)?.[1];
  if (output === undefined) throw new Failure("The apply printed no output detach_full_aws_access.");
  const bin = join(work, "bin");
  await mkdir(bin);
  await writeFile(join(work, "targets.json"), output.replace(/,\s*\]/, "]"));
  await program(join(bin, "terraform"), `#!/bin/sh\ncat ${JSON.stringify(join(work, "targets.json"))}\n`);
  await program(join(bin, "aws"), `#!${process.execPath}\n(${pretendAws})(${JSON.stringify(organization)});\n`);
  await program(join(work, "detach-full-aws-access.sh"), script);
  await runFile("bash", [join(work, "detach-full-aws-access.sh")], {
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
