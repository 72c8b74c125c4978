import type { Lesson } from "../types";
import { deny, runtime, scp, startDesign } from "./startDesign";

const denials = [
  scp("StayInOrganization", "Keeps accounts in the organization.", deny("organizations:LeaveOrganization")),
  scp("KeepTrail", "Keeps CloudTrail recording.", deny("cloudtrail:StopLogging", "cloudtrail:DeleteTrail")),
  scp("KeepConfig", "Keeps AWS Config recording.", deny("config:StopConfigurationRecorder")),
  scp("KeepDetector", "Keeps GuardDuty watching.", deny("guardduty:DeleteDetector")),
  scp("NoUsers", "No IAM users: people come in by roles.", deny("iam:CreateUser")),
];
const probes = [
  "organizations:LeaveOrganization",
  "cloudtrail:StopLogging",
  "cloudtrail:DeleteTrail",
  "config:StopConfigurationRecorder",
  "guardduty:DeleteDetector",
  "iam:CreateUser",
  "iam:CreateRole",
  "ec2:RunInstances",
  "s3:PutObject",
].map((action) => ({ action }));

/** The rules of 2022 and today's, side by side. */
export const lesson: Lesson = {
  id: "rules-then-and-now",
  title: "The rules of 2022 and today's",
  minutes: 8,
  terms: ["quota", "condition", "full-aws-access"],
  text: [
    "Books and blog posts about SCPs mostly know the rules of 2022. Two things changed since: in September 2025 the language, in May 2026 the [[quota|quotas]].",
    {
      head: ["", "2022", "today"],
      rows: [
        ["SCPs attached to one root, OU or account", "5", "10"],
        ["Characters of one SCP", "5,120", "10,240"],
        ["Conditions", "in Deny only", "in Deny and Allow"],
        ["Resources in Allow", "only `*`", "ARNs, and NotResource"],
        ["NotAction in Allow", "no", "yes"],
        ["Wildcards in actions", "at the end", "anywhere"],
        ["OUs below the root", "5 levels", "5 levels"],
        ["RCPs attached to one target", "didn't exist", "5, one of them AWS's own"],
      ],
    },
    "FullAWSAccess takes one of the places. Inherited policies don't count. These quotas are hard: AWS doesn't raise them.",
    "This organization is set to the rules of 2022 (the line at the bottom of the page says so), and its root has one policy too many. Small quotas made a useful habit: few policies, each at the right level. Try it once under the old rules.",
  ],
  prediction: {
    question:
      "Six SCPs hang at the root: FullAWSAccess and five that deny. What did AWS say to that in 2022, what today?",
    choices: [
      { text: "Refused then and now: FullAWSAccess counts double" },
      { text: "Refused then (five at most), accepted today (ten)" },
      { text: "Accepted both times: FullAWSAccess doesn't count" },
    ],
    right: 1,
    why: "FullAWSAccess takes a place like any other. Six were one too many for five places; since May 2026 there are ten.",
  },
  start: startDesign({
    name: "Six policies at the root",
    outline: "Root > Enterprise > Security*; Root > Runtime > shop-dev*; Root > Runtime > shop-prod*",
    useCases: {
      security: [{ kind: "security" }],
      "shop-dev": [runtime("Shop", "dev")],
      "shop-prod": [runtime("Shop", "prod")],
    },
    attached: { root: denials },
    organization: { rules: "2022" },
  }),
  task: "Make it fit the rules of 2022 without changing what any account may do.",
  hints: [
    "One policy has to leave the root, but not what it says.",
    "Merge two: copy the actions of one policy into the text of another, then detach the first.",
    "Or move one down: detach it from the root and attach it to Enterprise and to Runtime, so that every member account is still under it.",
  ],
  goals: [
    {
      kind: "aws-accepts",
      sentence: "AWS would have accepted it in 2022.",
      rules: "2022",
      about: ["attachments", "size"],
    },
    {
      kind: "same-verdicts",
      sentence: "Every account may do what it could before.",
      accounts: {},
      requests: probes,
    },
  ],
  praise: "It fits five places, so it fits ten. Where old and new advice differ, ask for the date of the rule.",
  next: "Next, the last one: a whole organization from a company's description.",
};
