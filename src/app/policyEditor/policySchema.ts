const oneOrMore = { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] };

const statement = {
  type: "object",
  properties: {
    Sid: { type: "string", description: "A name of the statement's own; letters and digits." },
    Effect: { enum: ["Allow", "Deny"], description: "Deny blocks; Allow lets pass at this level. Neither grants." },
    Action: { ...oneOrMore, description: "The actions that the statement speaks of; * and ? stand for any letters." },
    NotAction: { ...oneOrMore, description: "The statement speaks of every action but these." },
    Resource: { ...oneOrMore, description: "The resources that the statement speaks of, as ARNs; * for all." },
    NotResource: { ...oneOrMore, description: "The statement speaks of every resource but these." },
    Principal: { const: "*", description: "Only in resource control policies, and there always *." },
    Condition: {
      type: "object",
      description: "When the statement holds: all operators and all keys must; of a key's values one.",
      additionalProperties: { type: "object", additionalProperties: oneOrMore },
    },
  },
  required: ["Effect"],
};

/** The policy language of SCPs and RCPs as a JSON schema. Source: AWS Organizations User Guide, "SCP syntax", "RCP syntax". */
export const policySchema = {
  type: "object",
  properties: {
    Version: { const: "2012-10-17", description: "The version of the policy language; AWS takes no other." },
    Statement: {
      anyOf: [statement, { type: "array", items: statement }],
      description: "What the policy says: each statement allows or denies on its own.",
    },
  },
  required: ["Version", "Statement"],
};
