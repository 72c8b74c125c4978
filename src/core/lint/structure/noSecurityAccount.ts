import { designOf } from "../../design/designOf";
import { withUseCases } from "../exampleDesign";
import { SOURCES } from "../sources";
import { missingAccountRule } from "./missingAccount";

export const noSecurityAccount = missingAccountRule(
  {
    id: "no-security-account",
    title: "No security account",
    what: "No account is there for security, and not both of its halves either: log archive and security tooling.",
    why: {
      text: "Logs and the tools that watch are safe only where those who are watched can’t reach them. AWS advises two accounts for it, one for the log archive and one for security tooling.",
      source: SOURCES.recommendedOus,
    },
    mend: "Give the account that is for it the use case security, or add one.",
    examples: {
      good: [
        {
          sentence: "one account is for security",
          design: () => withUseCases(designOf("Root > Core > security*"), { security: ["security"] }),
        },
        {
          sentence: "log archive and security tooling are apart",
          design: () =>
            withUseCases(designOf("Root > Security > logs*; Root > Security > tooling*"), {
              logs: ["log-archive"],
              tooling: ["security-tooling"],
            }),
        },
      ],
      bad: [
        { sentence: "there is none", design: () => designOf("Root > Runtime > shop*"), finds: ["organization"] },
        {
          sentence: "there is only a log archive",
          design: () => withUseCases(designOf("Root > Security > logs*"), { logs: ["log-archive"] }),
          finds: ["organization"],
        },
      ],
    },
  },
  {
    // AWS Control Tower calls the account for security tooling "Audit".
    kinds: [["security"], ["log-archive", "security-tooling"], ["log-archive", "audit"]],
    message: "No account is there for security; log archive and security tooling together would do as well.",
  },
);
