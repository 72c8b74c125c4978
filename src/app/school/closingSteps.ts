/** One step of the way from a company's risks to what its people may do. */
export interface ClosingStep {
  readonly title: string;
  readonly text: string;
  /** What a team should be able to answer before it goes on. */
  readonly questions: readonly string[];
}

/** The way of the course in six steps, to be read at its end and taken to the first workshop. */
export const closingSteps: readonly ClosingStep[] = [
  {
    title: "Risks",
    text: "Begin with what must not happen: customers' data gone or out, production standing still, records that can be wiped, a bill that nobody expected. Each risk names what it threatens and who would be hurt.",
    questions: ["Which three days would be the worst of the year?", "Which data would we have to tell others about?"],
  },
  {
    title: "Delivery process",
    text: "Then look at how software comes to customers: which business units there are, through which phases their work goes, who may change what in each. Accounts that cross this process get in everybody's way.",
    questions: ["Which units deliver by themselves?", "Which environments have like needs and may share?"],
  },
  {
    title: "Architecture",
    text: "Each major use case becomes an account: the enterprise ones once, the runtime ones for each unit and phase. OUs group what is to be treated alike. The management account stays alone.",
    questions: ["Does every account have one use case and one owner?", "Does every OU answer to a policy?"],
  },
  {
    title: "Policies",
    text: "For each risk, what would a policy have to deny? Deny what must never happen, and keep FullAWSAccess beside it. Allow lists and lists of approved services only where an auditor asks for them and somebody looks after them.",
    questions: ["Which risk does this policy answer?", "Who notices when it is in the way, and whom do they ask?"],
  },
  {
    title: "Attachment",
    text: "Attach each policy as high as it is true and no higher. Try it on one account first, ask the canvas who loses what, and look at the change before it is applied.",
    questions: ["Who loses what by this attachment?", "Do the quotas leave room for the next one?"],
  },
  {
    title: "IAM next",
    text: "Policies of the organization only take away. What people and software may do in an account is granted by IAM there: roles with the least they need. That is the next thing to design.",
    questions: ["Which roles does each use case need?", "Where do people sign in, and with what?"],
  },
];
