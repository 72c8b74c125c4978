import { designOf } from "../../design/designOf";
import { withNode } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

const known = (design: ReturnType<typeof designOf>) => withNode(design, "shop", { awsId: "ou-ab12-22222222" });
const inAws = () => known(designOf("Root > Dev > Shop > app*; Root > Sandbox > lab*"));

export const ouMadeAnew = problemRule({
  id: "ou-made-anew",
  title: "An OU that AWS can’t move",
  severity: "warning",
  what: "An OU that exists in AWS hangs elsewhere than it does there, by what was imported.",
  why: {
    text: "AWS moves accounts, not OUs. Exports make the OU anew in its new place, move its accounts and delete the old one; whatever names the old id, such as aws:PrincipalOrgPaths or a stack set, no longer means it.",
    source: SOURCES.moveAccount,
  },
  mend: "Let what names the OU’s id follow, or move it back; once AWS has the new OU, import the organization again.",
  examples: {
    good: [
      { sentence: "it hangs where it does in AWS", design: inAws, baseline: inAws },
      {
        sentence: "an account is moved, which AWS can do",
        design: () => known(designOf("Root > Dev > Shop; Root > Sandbox > lab*; Root > Sandbox > app*")),
        baseline: inAws,
      },
      {
        sentence: "nothing was imported",
        design: () => known(designOf("Root > Dev; Root > Sandbox > lab*; Root > Sandbox > Shop > app*")),
      },
      {
        sentence: "an OU that isn’t in AWS yet is moved",
        design: () => designOf("Root > Dev; Root > Sandbox > lab*; Root > Sandbox > Shop > app*"),
        baseline: () => designOf("Root > Dev; Root > Sandbox > lab*"),
      },
    ],
    bad: [
      {
        sentence: "it hangs in another OU",
        design: () => known(designOf("Root > Dev; Root > Sandbox > lab*; Root > Sandbox > Shop > app*")),
        baseline: inAws,
        finds: ["shop"],
      },
      {
        sentence: "it was put into an OU that is new",
        design: () => known(designOf("Root > Dev > New > Shop > app*; Root > Sandbox > lab*")),
        baseline: inAws,
        finds: ["shop"],
      },
    ],
  },
});
