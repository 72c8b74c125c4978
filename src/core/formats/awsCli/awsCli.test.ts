import { describe, expect, it } from "vitest";
import { outlineOf } from "../../design/designOf";
import { nodesInOrder } from "../../design/queries";
import type { TextFile } from "../format";
import { awsCliImporter } from ".";
import {
  account,
  described,
  json,
  ousUnder,
  ROOT,
  RUNTIME,
  read,
  refusal,
  roots,
  SHOP,
  TREE,
  targetsOf,
  tree,
} from "./testing/answers";

describe("what our script collected", () => {
  const collected = (collectedAt: string) =>
    json(`${collectedAt}.json`, {
      format: "orgwright-aws-organization",
      version: 1,
      collectedAt,
      answers: { "list-roots": JSON.parse(roots.text) },
      notAnswered: {},
    });

  it("keeps when it was, of several files the earliest, and nothing that is no instant", () => {
    const at = (...times: readonly string[]) => read(...times.map(collected)).document.baseline?.collectedAt;
    expect(at("2026-11-27T19:09:50Z")).toBe("2026-11-27T19:09:50Z");
    expect(at("2026-11-27T19:09:50Z", "2026-11-26T08:00:00Z")).toBe("2026-11-26T08:00:00Z");
    expect(at("<b>yesterday</b>")).toBeUndefined();
  });
});

describe("the home Region, which AWS doesn't tell", () => {
  const inRegions = (...regions: readonly string[]) => ({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Deny",
        NotAction: "iam:*",
        Resource: "*",
        Condition: { StringNotEquals: { "aws:RequestedRegion": regions } },
      },
    ],
  });
  const homeWith = (...regions: readonly string[]) => {
    const id = "p-a1b2c3d4";
    const { design, baseline } = read(
      ...tree,
      described(id, "regions", JSON.stringify(inRegions(...regions))),
      targetsOf(id, SHOP),
    ).document;
    expect(baseline?.design.organization.homeRegion).toBe(design.organization.homeRegion);
    return design.organization.homeRegion;
  };

  it("is one that the policies approve, where they don't approve us-east-1", () => {
    expect(homeWith("eu-west-1", "eu-central-1")).toBe("eu-west-1");
    expect(homeWith("eu-west-1", "us-east-1")).toBe("us-east-1");
    expect(read(...tree).document.design.organization.homeRegion).toBe("us-east-1");
  });
});

describe("separate answers of the AWS command line", () => {
  it("are one organization: who was asked for stands in the files' names", () => {
    const { document, warnings } = read(...tree, targetsOf("p-FullAWSAccess", ROOT));
    expect(outlineOf(document.design)).toBe(TREE);
    expect(document.design.organization).toMatchObject({ awsId: "o-a1b2c3d4e5", managementAccountId: "111122223333" });
    expect(document.baseline?.design.nodes).toEqual(document.design.nodes);
    expect(warnings.filter((warning) => /not-told|partly/.test(warning))).toEqual([]);
  });

  it("are the same document in whatever order they come", () => {
    const ids = (files: readonly TextFile[]) => [...read(...files).document.design.nodes.keys()];
    expect(ids(tree.toReversed())).toEqual(ids(tree));
  });

  it("can stand one after the other in one text, with the commands as a shell shows them", () => {
    const [, ...answers] = tree;
    const shown = [
      `[cloudshell-user@ip-10-0-0-1 ~]$ aws organizations list-roots\n${roots.text}`,
      ...answers.map(({ path, text }) => {
        const call = path.replace(/^answers\/|-(ou|r)-.*|\.json$/g, "");
        const parent = /(?:ou|r)-[\da-z-]+(?=\.)/.exec(path)?.[0];
        return `[cloudshell-user@ip-10-0-0-1 ~]$ aws organizations ${call} \\\n    --parent-id=${parent}\n${text}`;
      }),
      "[cloudshell-user@ip-10-0-0-1 ~]$ ",
    ].join("\n");
    expect(outlineOf(read({ path: "pasted", text: shown }).document.design)).toBe(TREE);
  });

  it("can be joined without any commands where the accounts tell their paths", () => {
    const path = `o-a1b2c3d4e5/${ROOT}/${RUNTIME}/${SHOP}/`;
    const text = [
      { OrganizationalUnits: [{ Id: RUNTIME, Name: "Runtime", Path: `o-a1b2c3d4e5/${ROOT}/${RUNTIME}/` }] },
      { OrganizationalUnits: [{ Id: SHOP, Name: "Shop", Path: path }] },
      {
        Accounts: [
          account("444455556666", "dev", { Paths: [`${path}444455556666/`] }),
          account("777788889999", "prod", { Paths: [path] }),
        ],
      },
    ]
      .map((answer) => JSON.stringify(answer))
      .join("");
    expect(outlineOf(read({ path: "pasted", text }).document.design)).toBe(TREE);
  });

  it("can be wrapped by a recorder, cut by --query, and come in several pages", () => {
    const { document, warnings } = read(
      json("roots.json", { status_code: 200, data: { ...JSON.parse(roots.text), ResponseMetadata: {} } }),
      json("ous.json", [
        { Id: RUNTIME, Arn: `arn:aws:organizations::111122223333:ou/o-a1b2c3d4e5/${RUNTIME}`, Name: "Runtime" },
      ]),
      json("page-1.json", { Accounts: [account("444455556666", "dev")], NextToken: "more" }),
      json("page-2.json", { NextToken: "more", Accounts: [] }),
      json("page-3.json", { Accounts: [account("777788889999", "prod")] }),
    );
    expect(outlineOf(document.design)).toBe("Root > Runtime; Root > dev*; Root > prod*");
    expect(warnings.join("\n")).not.toContain("NextToken");
  });

  it("can be cut by --query down to ids and names, which are recognised", () => {
    const cut = [
      json("accounts.json", [{ Id: "444455556666", Name: "dev" }]),
      json("ous.json", [{ Name: "Runtime", Id: RUNTIME }]),
    ];
    expect(cut.map((file) => awsCliImporter.recognises(file))).toEqual([true, true]);
    expect(outlineOf(read(roots, ...cut).document.design)).toMatch(/Root > Runtime.*; Root > dev\*/);
  });

  it("say that --query left too little", () => {
    const told = refusal({
      path: "shell.txt",
      text: '~ $ aws organizations list-accounts --query "Accounts[].[Id,Name]"\n[["444455556666", "dev"]]\n',
    });
    expect(told).toMatch(/^shell\.txt, line 1.*--query.*Run the command again without --query\.$/);
  });

  it.each([
    ["text", "ACCOUNTS\tarn:aws:organizations::111122223333:account/o-a1b2c3d4e5/444455556666\tdev"],
    ["a table", "-----------------\n|  ListAccounts  |"],
    ["YAML", "Accounts:\n- Arn: arn:aws:organizations::111122223333:account/o-a1b2c3d4e5/444455556666"],
  ])("are refused as %s, also below their command", (form, text) => {
    for (const shown of [text, `~ $ aws organizations list-accounts --output …\n${text}`])
      expect(refusal({ path: "shell.txt", text: `${shown}\n` })).toContain(
        `as ${form}; only its JSON is read. Run the command again with --output json.`,
      );
  });

  it("say where a page is missing", () => {
    const page = json("accounts.json", { Accounts: [account("444455556666", "dev")], NextToken: "more" });
    expect(read(page).warnings).toContainEqual(
      expect.stringMatching(/^page-missing: accounts\.json, line 2, .*NextToken.*Accounts are missing/),
    );
  });

  it("tell the tree by list-children and list-parents, too", () => {
    const accounts = json("list-accounts.json", {
      Accounts: [account("444455556666", "dev"), account("777788889999", "prod")],
    });
    const { document } = read(
      accounts,
      ousUnder(ROOT, [RUNTIME, "Runtime"]),
      json("describe-organizational-unit.json", { OrganizationalUnit: { Id: SHOP, Name: "Shop" } }),
      json(`list-children-${RUNTIME}.json`, { Children: [{ Id: SHOP, Type: "ORGANIZATIONAL_UNIT" }] }),
      json(`list-children-${SHOP}.json`, { Children: [{ Id: "444455556666", Type: "ACCOUNT" }] }),
      json("list-parents-777788889999.json", { Parents: [{ Id: SHOP, Type: "ORGANIZATIONAL_UNIT" }] }),
    );
    expect(outlineOf(document.design)).toBe(TREE);
  });

  it("put what is only mentioned into the tree under its id, and say which call tells its name", () => {
    const { document, warnings } = read(
      json("list-accounts.json", {
        Accounts: [
          account("444455556666", "dev", { Paths: [`o-a1b2c3d4e5/${ROOT}/${RUNTIME}/${SHOP}/444455556666/`] }),
        ],
      }),
      json(`list-children-${RUNTIME}.json`, { Children: [{ Id: "777788889999", Type: "ACCOUNT" }] }),
    );
    expect(outlineOf(document.design)).toBe(`Root > ${RUNTIME} > ${SHOP} > dev*; Root > ${RUNTIME} > 777788889999*`);
    expect(warnings.filter((warning) => warning.startsWith("name-not-told"))).toEqual([
      expect.stringMatching(/How 2 OUs \(“ou-ab12-11111111” first\) are called .*list-organizational-units-for-parent/),
      expect.stringMatching(/How account “777788889999” is called .*list-accounts/),
    ]);
  });

  it("hang accounts whose OU isn't told under the root, and say so with the call that tells", () => {
    const { document, warnings } = read(
      ousUnder(ROOT, [RUNTIME, "Runtime"]),
      json("list-accounts-for-parent.json", { Accounts: [account("444455556666", "dev")] }),
    );
    expect(outlineOf(document.design)).toBe("Root > Runtime; Root > dev*");
    expect(warnings).toContainEqual(
      expect.stringMatching(
        /^parent-not-told: list-accounts-for-parent\.json, line 3, .*account “dev”.*list-accounts-for-parent-ou-/,
      ),
    );
    expect(warnings[0]).toMatch(/^partly-told: .*orgwright collect-script/);
  });

  it("of list-accounts alone tell no place: an export must move nothing, and that is said", () => {
    const { document, warnings } = read(json("list-accounts.json", { Accounts: [account("444455556666", "dev")] }));
    const dev = [...document.baseline!.design.nodes.values()].find(({ name }) => name === "dev");
    expect(dev).toMatchObject({ isPlaceAssumed: true });
    expect(warnings).toContainEqual(
      expect.stringMatching(/^parent-not-told: .*account “dev” is isn't told.*an export leaves it where it is/),
    );
  });

  it("that tell of no OU under the root tell the place of all accounts", () => {
    const { document, warnings } = read(
      roots,
      ousUnder(ROOT),
      json("list-accounts.json", { Accounts: [account("444455556666", "dev")] }),
    );
    const dev = [...document.design.nodes.values()].find(({ name }) => name === "dev");
    expect(dev).not.toHaveProperty("isPlaceAssumed");
    expect(warnings.join("\n")).not.toContain("parent-not-told");
  });

  it("tell tags only of what was asked for them, also that there are none", () => {
    const { document } = read(
      ...tree,
      json(`list-tags-for-resource-${SHOP}.json`, { Tags: [] }),
      json("list-tags-for-resource-444455556666.json", { Tags: [{ Key: "a", Value: "b" }] }),
      json("list-tags-for-resource-777788889999.json", { Tags: [{ Key: "a", Value: "b" }], NextToken: "more" }),
    );
    const tags = [...document.baseline!.design.nodes.values()].map((node) => [node.name, "tags" in node && node.tags]);
    expect(Object.fromEntries(tags)).toMatchObject({ Runtime: false, Shop: {}, dev: { a: "b" }, prod: false });
  });

  it("say whose children nobody asked for", () => {
    const { warnings } = read(...tree.filter(({ path }) => !path.includes(`-for-parent-${SHOP}`)));
    expect(warnings.filter((warning) => warning.startsWith("children-not-told"))).toEqual([
      expect.stringMatching(/OUs right under “Shop” isn't told.*list-organizational-units-for-parent/),
      expect.stringMatching(/accounts right under “Shop” isn't told.*list-accounts-for-parent/),
    ]);
  });

  it("keep states other than active, tags, delegated administrators and services with access", () => {
    const { design } = read(
      ...tree,
      json("list-accounts.json", {
        Accounts: [
          account("444455556666", "dev", { State: "SUSPENDED", Status: "ACTIVE" }),
          account("777788889999", "prod", { Status: "PENDING_CLOSURE" }),
          account("111122223333", "Management", { State: "ACTIVE" }),
        ],
      }),
      json("list-tags-for-resource-444455556666.json", {
        Tags: [
          { Key: "cost", Value: "42" },
          { Key: "__proto__", Value: "x" },
        ],
      }),
      json("list-delegated-services-for-account-777788889999.json", {
        DelegatedServices: [{ ServicePrincipal: "guardduty.amazonaws.com" }],
      }),
      json("list-aws-service-access-for-organization.json", {
        EnabledServicePrincipals: [
          { ServicePrincipal: "sso.amazonaws.com" },
          { ServicePrincipal: "config.amazonaws.com" },
        ],
      }),
    ).document;
    const states = nodesInOrder(design).flatMap((node) => (node.kind === "account" ? [[node.name, node.state]] : []));
    expect(states).toEqual([
      ["Management", undefined],
      ["dev", "SUSPENDED"],
      ["prod", "PENDING_CLOSURE"],
    ]);
    const dev = nodesInOrder(design).find(({ name }) => name === "dev");
    expect(JSON.stringify(dev?.kind === "account" && dev.tags)).toBe('{"cost":"42","__proto__":"x"}');
    expect(design.organization).toMatchObject({
      delegatedAdministrators: [{ accountId: "777788889999", servicePrincipal: "guardduty.amazonaws.com" }],
      serviceAccessPrincipals: ["config.amazonaws.com", "sso.amazonaws.com"],
    });
  });

  it("name the partition where it isn't the usual one", () => {
    const Arn = `arn:aws-us-gov:organizations::111122223333:root/o-a1b2c3d4e5/${ROOT}`;
    const { organization } = read(
      json("list-roots.json", { Roots: [{ Id: ROOT, Name: "Root", Arn, PolicyTypes: [] }] }),
    ).document.design;
    expect(organization).toMatchObject({
      partition: "aws-us-gov",
      awsId: "o-a1b2c3d4e5",
      managementAccountId: "111122223333",
      enabledPolicyTypes: [],
    });
  });

  it("say what is told differently, and what a design has no place for", () => {
    const { document, warnings } = read(
      json("a.json", { Accounts: [account("444455556666", "dev")] }),
      json("b.json", { Account: account("444455556666", "development") }),
      json("c.json", { Handshakes: [] }),
      { path: "notes.txt", text: "Hello" },
    );
    expect(outlineOf(document.design)).toBe("Root > dev*");
    expect(warnings).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^told-differently: b\.json, line 2, .*account 444455556666 .*“development” here, but “dev” in “a\.json”/,
        ),
        expect.stringMatching(/^answer-left-out: c\.json, line 2, .*“Handshakes”/),
        expect.stringMatching(/^file-left-out: notes\.txt: /),
      ]),
    );
  });
});

describe("what a shell shows around answers", () => {
  const accounts = JSON.stringify({ Accounts: [{ Id: "444455556666", Name: "dev" }] }, null, 4);
  const names = ({ document }: ReturnType<typeof read>) => [...document.design.nodes.values()].map(({ name }) => name);

  it.each<[string, string]>([
    ["a prompt and cat", `~ $ cat accounts.json\n${accounts}\n~ $ `],
    [
      "a prompt in brackets",
      `[cloudshell-user@ip-10-0-0-1 ~]$ cat "my accounts.json"\n${accounts}\n[cloudshell-user@ip-10-0-0-1 ~]$ `,
    ],
    ["a comment", `# accounts\n${accounts}`],
    ["a pager's end", `${accounts}\n(END)`],
    [
      "what the script prints",
      `OUs: 14\nAccounts: 1\n\nDone. Open this file in Orgwright:\n/home/x.json\n~ $ cat /home/x.json\n${accounts}`,
    ],
    ["a list of answers", `[${accounts}, {"Roots": []}]`],
  ])("is left alone: %s", (_what, text) => {
    expect(awsCliImporter.recognises({ path: "pasted.txt", text })).toBe(true);
    expect(names(read({ path: "pasted.txt", text }))).toContain("dev");
  });

  it("is told where it is an error in the place of an answer", () => {
    const failed =
      '~ $ aws organizations list-policies --filter TAG_POLICY\n\nAn error occurred (AccessDeniedException) when calling the ListPolicies operation: You don\'t have "permissions".\n';
    const { warnings } = read({ path: "pasted.txt", text: `${accounts}\n${failed}` });
    expect(warnings).toContainEqual(
      expect.stringMatching(
        /^call-failed: pasted\.txt, line 11, .*no answer of ListPolicies but an error: AccessDeniedException/,
      ),
    );
    expect(refusal({ path: "a.txt", text: failed })).toMatch(
      /don't tell an organization[\s\S]*a\.txt, line 3, .*no answer of ListPolicies/,
    );
  });

  it("is told from many lines that could each be a prompt, in no more time than these take", () => {
    const comments = "# Licensed to whom it may concern; > 50% of it is a comment.\n".repeat(60);
    expect(awsCliImporter.recognises({ path: "a.yaml", text: `${comments}Description: "none"\n` })).toBe(false);
    expect(awsCliImporter.recognises({ path: "a.txt", text: `${comments}${accounts}` })).toBe(true);
  });

  it("is no answer in prose that tells of some", () => {
    const text = `Get them:\n\n    aws organizations list-accounts\n\n${accounts}`;
    expect(awsCliImporter.recognises({ path: "README.md", text })).toBe(false);
  });

  it.each<[string, string, RegExp]>([
    ["cut off within a text", accounts.slice(0, -20), /cut off here.*Download file/],
    ["cut off between texts", accounts.slice(0, -9), /cut off here.*Download file/],
    ["wrapped by the window", accounts.replace("5555", "55\n55"), /wrapped it.*Download file/],
  ])("is named where it is %s", (_what, text, message) => {
    expect(refusal({ path: "pasted.txt", text })).toMatch(message);
  });
});

it("accounts that are listed without a name have their id, and that is told", () => {
  const { document, warnings } = read(json("list-accounts.json", { Accounts: [{ Id: "444455556666", Name: null }] }));
  expect(document.design.nodes.get("444455556666" as never)?.name).toBe("444455556666");
  expect(warnings).toContainEqual(
    expect.stringMatching(/^name-not-told: .*account “444455556666” is called isn't told/),
  );
});

it("OUs that hang under each other in a circle are refused", () => {
  const under = (parent: string, Id: string) =>
    json(`list-children-${parent}.json`, { Children: [{ Id, Type: "ORGANIZATIONAL_UNIT" }] });
  const told = refusal(
    ousUnder(ROOT),
    under(RUNTIME, SHOP),
    under(SHOP, RUNTIME),
    json("a.json", { OrganizationalUnit: { Id: SHOP, Name: "Shop" } }),
  );
  expect(told).toMatch(/in a circle: .*“Shop”/);
});

describe("answers that can't be read are refused, and what to do is said:", () => {
  it.each<[string, string, RegExp]>([
    ["YAML", "Accounts:\n- Arn: arn:aws:organizations::1:account/o-1/2\n", /as YAML; .*--output json/],
    ["a YAML stream", "- Roots:\n  - Arn: arn:aws:organizations::1:root/o-1/r-1\n", /as YAML; .*--output json/],
    ["text", "ACCOUNTS\tarn:aws:organizations::1:account/o-1/2\ta@example.com\n", /as text; .*--output json/],
    ["a table", "-------------------\n|  ListAccounts   |\n", /as a table; .*--output json/],
    ["an answer cut off", '{"Accounts": [{"Id": "444455556666"', /line 1, column 36: .*cut off/],
    ["an account without an id", '{"Accounts": [{"Name": "a"}]}', /line 1, column 15: Id is missing/],
    ["an id that is nothing", '{"Accounts": [{"Id": null}]}', /Id is missing/],
    ["an id as a number", '{"Accounts": [{"Id": 12345678901}]}', /Id must be a text .*12345678901.*loses the zeros/],
    ["an id of another shape", '{"Accounts": [{"Id": "x", "Name": "a"}]}', /“x”; AWS's look like 111122223333/],
    ["a name that is none", '{"Roots": [{"Id": "r-ab12", "Name": ["a"]}]}', /Name must be a text/],
    ["a list that is none", '{"Accounts": {}}', /Accounts must be a list/],
    ["an entry that is none", '{"Accounts": [1]}', /An entry of Accounts must be an object/],
    ["a policy without its parts", '{"Policy": {"Name": "a"}}', /PolicySummary and a Content/],
    ["a key that stands twice", '{"Accounts": [{"Id": "444455556666", "Id": "1"}]}', /“Id” stands twice/],
    ["a later version", '{"format": "orgwright-aws-organization", "version": 2}', /version “2”.*version 1 is read/],
    [
      "a collection of nothing",
      '{"format": "orgwright-aws-organization", "version": 1}',
      /“answers” must be an object/,
    ],
  ])("%s", (_what, text, message) => {
    expect(awsCliImporter.recognises({ path: "a.json", text })).toBe(true);
    expect(refusal({ path: "a.json", text })).toMatch(message);
  });

  it.each(["Hello", "[1]", '{"Version": "2012-10-17", "Statement": []}', "organizationalUnits:\n  - name: A\n"])(
    "but what is no such answer isn't recognised: %s",
    (text) => {
      expect(awsCliImporter.recognises({ path: "a", text })).toBe(false);
    },
  );
});
