import { describe, expect, it } from "vitest";
import { nodeId } from "../../core/design/ids";
import { accountsOf, splitOf } from "../../core/partition";
import { designServing, runtime } from "../../core/partition/testing/accounts";
import { withEdits } from "./splitEdits";

const design = designServing("Root > one*", { one: [runtime("Shop", "prod"), { kind: "network" }] });
const proposal = splitOf(design, nodeId("one"))!;

describe("what is typed into a split", () => {
  it("goes to the account that it is typed for; the others stay as proposed", () => {
    const edited = withEdits(proposal, new Map([[0, { name: "Networks", email: "net@example.com" }]]));
    expect(accountsOf(edited).map(({ name, email }) => [name, email])).toEqual([
      ["Networks", "net@example.com"],
      ["shop-prod", "aws+one@example.com"],
    ]);
  });

  it("takes an emptied email as none", () => {
    const [network] = accountsOf(withEdits(proposal, new Map([[0, { email: " " }]])));
    expect(network).toMatchObject({ name: "Network", email: undefined });
  });
});
