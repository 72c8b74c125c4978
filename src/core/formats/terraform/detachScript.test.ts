import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { detachScript } from "./detachScript";

const root = "r-ab12";
const ou = "ou-ab12-11111111";

// Bash is what the script is written for; it stands in for terraform and aws with programs that note what they are asked.
describe.skipIf(process.platform === "win32")("the script that takes FullAWSAccess off", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "orgwright-detach-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function run(targets: string, attached: string) {
    const log = join(folder, "log");
    writeFileSync(log, "");
    const programs = {
      terraform: `echo '${targets}'`,
      aws: `echo "$@" >>'${log}'\ncase "$2" in list-*) printf '${attached}' ;; esac`,
    };
    for (const [name, text] of Object.entries(programs)) {
      writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
      chmodSync(join(folder, name), 0o755);
    }
    const script = join(folder, "it's a folder.sh");
    writeFileSync(script, detachScript().text);
    const { status, stdout, stderr } = spawnSync("bash", [script], {
      encoding: "utf8",
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
    });
    const detached = readFileSync(log, "utf8").match(/^organizations detach-policy .*$/gm) ?? [];
    return { status, stdout, stderr, detached };
  }

  it("detaches it from every target that has another SCP", () => {
    const { status, detached } = run(`["${root}","${ou}"]`, "p-FullAWSAccess\\tp-a1b2c3d4\\n");
    expect(status).toBe(0);
    expect(detached).toEqual([
      `organizations detach-policy --policy-id p-FullAWSAccess --target-id ${root}`,
      `organizations detach-policy --policy-id p-FullAWSAccess --target-id ${ou}`,
    ]);
  });

  it("does nothing the second time", () => {
    const { status, stdout, detached } = run(`["${ou}"]`, "p-a1b2c3d4\\n");
    expect({ status, detached }).toEqual({ status: 0, detached: [] });
    expect(stdout).toContain("off already");
  });

  it("stops where FullAWSAccess is the only SCP: the apply comes first", () => {
    const { status, stderr, detached } = run(`["${ou}"]`, "p-FullAWSAccess\\n");
    expect({ status, detached }).toEqual({ status: 1, detached: [] });
    expect(stderr).toContain(`${ou} has no other SCP`);
  });

  it.each(["*", "$(reboot)", "--profile", "None", "ou-ab12-11111111/../x"])("stops at a target like %s", (target) => {
    const { status, detached } = run(`["${target}"]`, "p-FullAWSAccess\\tp-a1b2c3d4\\n");
    expect({ status, detached }).toEqual({ status: 1, detached: [] });
  });
});
