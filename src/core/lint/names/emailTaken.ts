import { designOf } from "../../design/designOf";
import { withNode } from "../exampleDesign";
import { problemRule } from "../problemRule";
import { SOURCES } from "../sources";

export const emailTaken = problemRule({
  id: "email-taken",
  title: "Two accounts with one email",
  severity: "error",
  what: "An account has the email of another one; letter case doesn’t count.",
  why: { text: "An email belongs to one account in all of AWS.", source: SOURCES.createAccount },
  mend: "Give each account an address of its own.",
  examples: {
    good: [
      {
        sentence: "addresses differ behind the plus",
        design: () => designOf("Root > Runtime > shop*; Root > Runtime > data*"),
      },
    ],
    bad: [
      {
        sentence: "the same address in other letter case",
        design: () =>
          withNode(designOf("Root > Runtime > shop*; Root > Runtime > data*"), "data", {
            email: "AWS+Shop@example.com",
          }),
        finds: ["data"],
      },
    ],
  },
});
