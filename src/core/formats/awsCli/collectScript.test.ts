import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assembleDesign } from "../../design/assembleDesign";
import { designOf, outlineOf } from "../../design/designOf";
import { policyId } from "../../design/ids";
import { nodesInOrder } from "../../design/queries";
import type { Design } from "../../design/types";
import { describeProblem } from "../../json/problem";
import { importFiles } from "../importFiles";
import { type CollectOptions, collectScript } from "./collectScript";
import { answersIn, collectedFrom } from "./testing/collectedFrom";

const SCRIPT = collectScript().text;
/** What the script takes from a system besides bash and the AWS command line. */
const TOOLS = ["cat", "date", "mkdir", "mktemp", "mv", "rm", "sed"];

const denied = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }] };
const NASTY = ['Sand "box"', "a\\b\n$(touch pwned)", '"Id": "ou-ab12-99999999",', "`touch pwned`; *", "é 日本 😀"];

/** Management and dev in OUs with names that mean something to a shell; a policy at one of them. */
function nastyDesign(): Design {
  const drawn = designOf("Root > one > two > dev*; Root > three; Root > four; Root > five > prod*");
  const deny = { id: policyId("deny"), type: "SERVICE_CONTROL_POLICY", name: "Deny 'S3'", document: denied } as const;
  let index = 0;
  return assembleDesign({
    ...drawn,
    nodes: nodesInOrder(drawn).map((node) => ({
      node:
        node.kind === "ou"
          ? { ...node, name: NASTY[index++]!, policyIds: index === 2 ? [...node.policyIds, deny.id] : node.policyIds }
          : node,
      parentId: drawn.parentIds.get(node.id) ?? null,
    })),
    policies: [...drawn.policies.values(), deny],
  });
}

/** What the AWS CLI says where AWS answers with an error. */
function occurred(code: string, message: string): string {
  return `An error occurred (${code}) when calling the DescribeOrganization operation: ${message}`;
}

const isWindows = process.platform === "win32";

describe.skipIf(isWindows)("the script that collects an organization", () => {
  let folder: string;
  let fake: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "orgwright-collect-"));
    fake = join(folder, "fake");
    for (const each of ["bin", "fake", "fake/answers", "work", "tmp"]) mkdirSync(join(folder, each));
    const tool = (name: string) => spawnSync("bash", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim();
    for (const name of ["bash", ...TOOLS]) symlinkSync(tool(name), join(folder, "bin", name));
    program("aws", readFileSync(join(import.meta.dirname, "testing/fakeAws.sh"), "utf8"));
    program("sleep", `#!/bin/bash\nprintf '%s\\n' "$*" >>"$FAKE_AWS/pauses"\n`);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function program(name: string, text: string): void {
    writeFileSync(join(folder, "bin", name), text);
    chmodSync(join(folder, "bin", name), 0o755);
  }
  function answerWith(design: Design, paths = true): void {
    for (const { call, about, text } of answersIn(collectedFrom(design, { paths }))) {
      if (about !== null) mkdirSync(join(fake, "answers", call), { recursive: true });
      writeFileSync(join(fake, "answers", call, about ?? ""), text);
    }
  }
  const tell = (what: string, text: string) => writeFileSync(join(fake, what), text);
  const noted = (what: string) => (existsSync(join(fake, what)) ? readFileSync(join(fake, what), "utf8") : "");
  const environment = () => ({ PATH: join(folder, "bin"), FAKE_AWS: fake, TMPDIR: join(folder, "tmp"), HOME: folder });
  const options = () => ({ cwd: join(folder, "work"), env: environment(), encoding: "utf8" as const });
  const written = () => readdirSync(join(folder, "work"));

  function run(...args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync("bash", ["-s", "--", ...args], { ...options(), input: SCRIPT });
    expect(noted("strange")).toBe("");
    expect(readdirSync(join(folder, "tmp"))).toEqual([]);
    return { status, stdout, stderr, calls: noted("log").trim().split("\n") };
  }
  function imported(name = written()[0]!) {
    const result = importFiles([{ path: name, bytes: new Uint8Array(readFileSync(join(folder, "work", name))) }]);
    if (!result.ok) throw new Error(result.problems.map(describeProblem).join("\n"));
    return { design: result.value.design, warnings: result.warnings.map(({ code }) => code) };
  }

  it.each([
    ["a current AWS CLI", true],
    ["an AWS CLI that doesn't know paths yet", false],
  ])("writes one file that is read as the same organization, with %s", (_which, paths) => {
    const design = nastyDesign();
    answerWith(design, paths);
    const { status, stdout, stderr } = run();
    expect(stderr).toContain("Done");
    expect(status).toBe(0);
    expect(written()).toEqual([expect.stringMatching(/^aws-organization-o-a1b2c3d4e5-\d{8}T\d{6}Z\.json$/)]);
    expect(stdout).toBe(`${join(folder, "work", written()[0]!)}\n`);
    const back = imported();
    const branches = (outline: string) => outline.split("; ").toSorted();
    expect(branches(outlineOf(back.design))).toEqual(branches(outlineOf(design)));
    const named = (of: Design) =>
      nodesInOrder(of)
        .map(({ name, policyIds }) => `${name}: ${policyIds.map((id) => of.policies.get(id)?.name)}`)
        .toSorted();
    expect(named(back.design)).toEqual(named(design));
    expect(back.warnings.filter((code) => !code.startsWith("name-"))).toEqual([]);
  });

  it("asks nothing that a name could have slipped in, and runs nothing of it", () => {
    answerWith(nastyDesign(), false);
    const { calls } = run();
    const id = "(r-ab12|ou-ab12-0\\d{7}|1000000000\\d\\d|p-\\w+|[A-Z_]+)";
    for (const call of calls)
      expect(call).toMatch(new RegExp(`^organizations [a-z-]+( --[a-z-]+ ${id})? --output json$`));
    expect(written()).toHaveLength(1);
  });

  it("asks each question once, and not what is known already", () => {
    answerWith(nastyDesign());
    const { calls } = run();
    expect(new Set(calls).size).toBe(calls.length);
    expect(calls.filter((call) => / (describe-policy|list-accounts-for-parent) /.test(call))).toEqual([
      "organizations describe-policy --policy-id p-00000002 --output json",
    ]);
    // 1 organization, 1 list of roots, 6 parents, 1 list of accounts, 1 type of policies, 1 policy, targets of 2, 2 of delegation,
    // tags of the root, 5 OUs, 3 accounts and 1 policy
    expect(calls).toHaveLength(25);
    expect(calls.filter((call) => call.includes(" list-tags-for-resource "))).toHaveLength(10);
    expect(calls).toContain("organizations list-tags-for-resource --resource-id r-ab12 --output json");
    expect(calls.join("\n")).not.toContain("--resource-id p-FullAWSAccess");
  });

  it("asks for tags, unless they are to be left out", () => {
    const drawn = designOf("Root > dev*");
    const tagged = nodesInOrder(drawn).map((node) => (node.name === "dev" ? { ...node, tags: { team: "a b" } } : node));
    answerWith(
      assembleDesign({
        ...drawn,
        nodes: tagged.map((node) => ({ node, parentId: drawn.parentIds.get(node.id) ?? null })),
        policies: drawn.policies.values(),
      }),
    );
    const { status, stderr } = run("mine.json");
    expect(status).toBe(0);
    expect(stderr).toContain("Tags: of the root, OUs, accounts and policies, 3 in all\n");
    const dev = (name: string) => nodesInOrder(imported(name).design).find((node) => node.name === "dev");
    expect(dev("mine.json")).toMatchObject({ tags: { team: "a b" } });
    rmSync(join(fake, "log"));
    expect(run("--without-tags", "without.json").calls.join()).not.toContain("list-tags-for-resource");
    expect(dev("without.json")).not.toHaveProperty("tags");
  });

  it("doesn't ask on for the tags of everything where AWS denies them all", () => {
    answerWith(designOf(`Root > ${Array.from({ length: 60 }, (_, index) => `dev${index}*`).join("; Root > ")}`));
    tell("denied", "list-tags-for-resource");
    const { status, stderr, calls } = run();
    expect(status).toBe(0);
    expect(calls.filter((call) => call.includes(" list-tags-for-resource "))).toHaveLength(20);
    expect(stderr).not.toContain("Tags: of");
    rmSync(join(fake, "log"));
    rmSync(join(folder, "work", written()[0]!));
    // Some may be told: those of the root.
    tell("denied", Array.from({ length: 60 }, (_, index) => String(100_000_000_002 + index)).join(" "));
    expect(run().calls.filter((call) => call.includes(" list-tags-for-resource "))).toHaveLength(62);
  });

  it("waits, longer each time, where AWS says that it is too much at once", () => {
    answerWith(designOf("Root > Runtime > dev*"));
    tell("throttled", "2");
    const { status, calls } = run();
    expect(status).toBe(0);
    expect(outlineOf(imported().design)).toBe("Root > Runtime > dev*");
    const asked = new Set(calls).size;
    expect(calls).toHaveLength(asked * 3);
    expect(noted("pauses").trim().split("\n").toSorted()).toEqual([
      ...Array(asked).fill("1"),
      ...Array(asked).fill("2"),
    ]);
  });

  it("gives up after six attempts, and writes nothing", () => {
    answerWith(designOf("Root > dev*"));
    tell("throttled", "100");
    const { status, stderr, calls } = run();
    expect(status).toBe(1);
    expect(calls).toHaveLength(6);
    expect(stderr).toMatch(
      /Stopped at: aws organizations describe-organization[\s\S]*TooManyRequests[\s\S]*Nothing was written/,
    );
    expect(written()).toEqual([]);
  });

  it("says which permissions it needs, and from which account, where AWS denies what it can't do without", () => {
    answerWith(designOf("Root > dev*"));
    tell("denied", "list-roots");
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/Stopped at: aws organizations list-roots\n.*AccessDenied/);
    expect(stderr).toContain("management account of this organization is 100000000002");
    expect(stderr).toMatch(/delegated administrator/);
    expect(stderr).toContain('"organizations:ListRoots"');
    expect(written()).toEqual([]);
  });

  it("goes on without policies where AWS denies those, and the file says what is missing", () => {
    answerWith(designOf("Root > Runtime > dev*"));
    tell("denied", "list-policies list-delegated-administrators");
    const { status, stderr } = run();
    expect(status).toBe(0);
    expect(stderr).toContain("AWS denies list-policies: left out");
    expect(stderr).not.toContain("Policies: 0");
    expect(stderr).toMatch(/what they tell is missing: list-policies list-delegated-administrators\n/);
    expect(stderr).toContain('"organizations:ListPolicies"');
    expect(noted("pauses")).toBe("");
    const { design, warnings } = imported();
    expect(outlineOf(design)).toBe("Root > Runtime > dev*");
    expect(warnings).toEqual(["call-denied", "call-denied", "policies-not-told"]);
  });

  it("goes on where an OU has been deleted meanwhile", () => {
    answerWith(designOf("Root > Runtime > dev*"));
    tell("missing", "ou-ab12-00000003");
    expect(run().status).toBe(0);
    expect(outlineOf(imported().design)).toBe("Root > Runtime > dev*");
  });

  it.each<[string, string, RegExp]>([
    ["an account without an organization", occurred("AWSOrganizationsNotInUseException", ""), /in no organization/],
    [
      "no credentials",
      "Unable to locate credentials. You can configure credentials.",
      /not signed in[\s\S]*aws sso login/,
    ],
    ["a session that has ended", occurred("ExpiredTokenException", "The security token is expired"), /not signed in/],
    [
      "a session of the identity center that has ended",
      "Error when retrieving token from sso: Token has expired and refresh failed",
      /not signed in[\s\S]*aws sso login/,
    ],
    ["anything else", "Something is odd", /The AWS CLI says: Something is odd/],
    [
      "a message with a name that sounds like something else",
      occurred("InvalidInputException", "AccessDenied, Throttling, could not connect: SSO"),
      /The AWS CLI says: An error occurred \(InvalidInputException\)/,
    ],
  ])("says why it stops, at once: %s", (_what, message, said) => {
    tell("failing", `describe-organization ${message}`);
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(said);
    expect(noted("pauses")).toBe("");
    expect(written()).toEqual([]);
  });

  it.each([
    ["AWS can't be reached", 'Could not connect to the endpoint URL: "https://organizations.us-east-1.amazonaws.com/"'],
    ["the connection breaks", "Connection was closed before we received a valid response from endpoint URL"],
    ["AWS fails by itself", occurred("ServiceException", "AWS Organizations can't complete your request.")],
    ["something between fails", occurred("503", "Service Unavailable")],
    ["it is too much at once", occurred("ThrottlingException", "Rate exceeded")],
  ])("asks again where %s", (_what, message) => {
    tell("failing", `describe-organization ${message}`);
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining(message) });
    expect(noted("pauses").trim().split("\n")).toEqual(["1", "2", "4", "8", "16"]);
  });

  it("says so where there is no AWS CLI, and what it takes where it is asked for something else", () => {
    rmSync(join(folder, "bin", "aws"));
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining("AWS CLI is not installed") });
    expect(run("--help")).toMatchObject({ status: 2, stderr: expect.stringContaining("[--without-tags] [FILE]") });
  });

  it("replaces no file, and asks AWS nothing then", () => {
    answerWith(designOf("Root > dev*"));
    const mine = join(folder, "work", "mine.txt");
    writeFileSync(mine, "precious");
    writeFileSync(`${mine}.part`, "precious as well");
    expect(run("mine.txt")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/mine\.txt exists already.*Name/),
    });
    symlinkSync("nowhere", join(folder, "work", "link"));
    expect(run("link").status).toBe(2);
    expect(run("one.json", "two.json")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/one\.json and two\.json/),
    });
    expect(noted("log")).toBe("");
    expect(run("new.json").status).toBe(0);
    expect(written()).toEqual(["link", "mine.txt", "mine.txt.part", "new.json"]);
    expect(readFileSync(mine, "utf8")).toBe("precious");
    expect(run(join("missing", "new.json"))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("can't be written"),
    });
  });

  it("keeps its file under another name where one of that name has come meanwhile", () => {
    answerWith(designOf("Root > dev*"));
    tell("making", join(folder, "work", "mine.json"));
    const { status, stdout, stderr } = run("mine.json");
    expect(status).toBe(0);
    expect(stderr).toContain("mine.json has been made by somebody else meanwhile");
    expect(readFileSync(join(folder, "work", "mine.json"), "utf8")).toBe("");
    const [, other] = written();
    expect(stdout).toBe(`${join(folder, "work", other!)}\n`);
    expect(outlineOf(imported(other).design)).toBe("Root > dev*");
  });

  it.each(["list-accounts", "describe-policy"])(
    "leaves nothing half done when it is interrupted at %s",
    async (call) => {
      answerWith(nastyDesign());
      tell("hanging", call);
      writeFileSync(join(folder, "script.sh"), SCRIPT);
      const running = spawn("bash", [join(folder, "script.sh"), "mine.json"], { ...options(), detached: true });
      const ended = new Promise<number | null>((resolve) => running.on("exit", (status) => resolve(status)));
      while (!existsSync(join(fake, "hangs"))) await new Promise((resolve) => setTimeout(resolve, 20));
      process.kill(-running.pid!, "SIGINT");
      expect(await ended).toBe(130);
      expect(written()).toEqual([]);
      expect(readdirSync(join(folder, "tmp"))).toEqual([]);
      try {
        process.kill(-running.pid!, "SIGKILL"); // what still sleeps of the stand-in
      } catch {
        // nothing does
      }
    },
  );

  it.each([
    ["bash that runs a file", "/bin/bash", []],
    ["bash that is typed into", "/bin/bash", ["--norc", "-i"]],
    ["any shell", "/bin/sh", []],
  ])("can be pasted into a shell as it is, which then goes on as before: %s", (_which, shell, shellOptions) => {
    answerWith(designOf("Root > dev*"));
    tell("denied", "list-roots");
    const typed = (input: string) => spawnSync(shell, shellOptions, { ...options(), input });
    const pasted = (choices?: CollectOptions) =>
      typed(`${collectScript(choices).text}echo "still here: $? $-"\nfalse\necho "and here"\n`);
    const before = typed('echo "$-"\n').stdout.trim();
    expect(pasted().stdout).toBe(`still here: 1 ${before}\nand here\n`);
    tell("denied", "");
    expect(pasted().stdout).toMatch(/\.json\nstill here: 0 /);
    expect(outlineOf(imported().design)).toBe("Root > dev*");
    expect(noted("log")).toContain("list-tags-for-resource");
    rmSync(join(fake, "log"));
    expect(pasted({ tags: false }).status).toBe(0);
    expect(noted("log")).not.toContain("list-tags-for-resource");
  });

  it("runs as a file, with its arguments", () => {
    answerWith(designOf("Root > dev*"));
    writeFileSync(join(folder, "script.sh"), SCRIPT);
    const { stdout } = spawnSync("bash", [join(folder, "script.sh"), "--without-tags", "my own.json"], options());
    expect(stdout).toBe(`${join(folder, "work", "my own.json")}\n`);
  });
});

describe("the script's text", () => {
  const code = SCRIPT.replace(/^\s*#.*$/gm, "");
  const calls = [...new Set(code.match(/\b(?:describe|list)-[a-z-]+/g))].toSorted();

  it("runs the AWS CLI in one place, for calls that describe or list", () => {
    expect(code.match(/(?:^ *|\$\(|until |if |! |\| )aws .*$/gm)).toEqual([
      expect.stringMatching(/^ *until aws organizations "\$call" /),
    ]);
    for (const call of code.matchAll(/\bask_(?:one|each) ([a-z-]+)/g)) expect(call[1]).toMatch(/^(describe|list)-/);
    expect(code).not.toMatch(/\b(curl|wget|nc|eval|source)\b/);
  });

  it("names exactly the permissions of its calls", () => {
    const camel = (call: string) =>
      call.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()).replace(/^ListAws/, "ListAWS");
    const permissions = [...code.matchAll(/"organizations:(\w+)"/g)].map(([, name]) => name!);
    expect(permissions.toSorted()).toEqual(calls.map(camel).toSorted());
  });

  it("holds nothing, where it is pasted, that a shell takes for a key or for its history", () => {
    expect(SCRIPT).not.toMatch(/\t|!(?![ \n])/);
    expect(SCRIPT.match(/^COLLECT_ORGANIZATION$/gm)).toHaveLength(1);
    expect(SCRIPT.endsWith("\nCOLLECT_ORGANIZATION\n")).toBe(true);
  });

  it("uses nothing that bash 3.2 lacks", () => {
    expect(code).not.toMatch(
      /\$\{\w+(?:,|\^|@[A-Z])|\bdeclare -[Ag]|\blocal -n|\bmapfile|\breadarray|&>>|\|&|wait -n|\bcoproc\b/,
    );
  });
});
