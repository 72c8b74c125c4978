/** A piece of a text: plain words, or a word of the field with its id in the glossary. */
export interface TextPart {
  readonly text: string;
  readonly termId?: string;
}

/** Words of the field as sentences write them, with their ids in the glossary. Everyday words such as “account” lead nowhere. */
export const TERM_BY_WORDS: Readonly<Record<string, string>> = {
  "access level": "access-level",
  "allow list": "allow-list",
  "approved service": "approved-services",
  "business unit": "business-unit",
  "condition key": "condition-key",
  "delivery phase": "delivery-phase",
  "deny list": "deny-list",
  "enterprise use case": "enterprise-use-case",
  "explicit deny": "explicit-deny",
  "fault domain": "domain",
  "security domain": "domain",
  fullawsaccess: "full-aws-access",
  "global service": "global-service",
  guardrail: "guardrail",
  iam: "iam",
  "implicit deny": "implicit-deny",
  "management account": "management-account",
  "member account": "member-account",
  notaction: "not-action",
  "policy attachment": "policy-attachment",
  principal: "principal",
  quota: "quota",
  rcp: "rcp",
  "resource control policy": "rcp",
  "request context": "request-context",
  "runtime use case": "runtime-use-case",
  scp: "scp",
  "service control policy": "scp",
  "single use case rule": "single-use-case-rule",
  "use case": "use-case",
};

const PATTERN = new RegExp(
  `(?<![\\w-])(${Object.keys(TERM_BY_WORDS)
    .toSorted((one, other) => other.length - one.length)
    .map((words) => words.replace(/y$/, "(?:y|ies)"))
    .join("|")})s?(?![\\w-])`,
  "gi",
);

/** The text in pieces, each word of the field a piece where it stands first. */
export function termsInText(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  const told = new Set<string>();
  let end = 0;
  for (const match of text.matchAll(PATTERN)) {
    const termId = TERM_BY_WORDS[(match[1] ?? "").toLowerCase().replace(/ies$/, "y")];
    if (termId === undefined || told.has(termId)) continue;
    told.add(termId);
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: match[0], termId });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
