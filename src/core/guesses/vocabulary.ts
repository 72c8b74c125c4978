/** A delivery phase as names of accounts say it, in delivery order. */
export const PHASES = ["dev", "test", "uat", "stage", "nonprod", "prod"] as const;
export type PhaseWord = (typeof PHASES)[number];

export interface PhaseMeaning {
  /** Absent where the word names an environment of no certain phase, such as training. */
  readonly phase?: PhaseWord;
  /** Where the word says more than the phase. */
  readonly environment?: string;
}

export interface KindMeaning {
  readonly kind: string;
  /** Whether the word says it alone; the others only beside words that name an OU, or where nothing else is said. */
  readonly isStrong: boolean;
}

function spread<Meaning>(entries: readonly (readonly [Meaning, string])[]): ReadonlyMap<string, Meaning> {
  return new Map(entries.flatMap(([meaning, words]) => words.split(" ").map((word) => [word, meaning] as const)));
}

/** Words of delivery phases and environments, in lower case, words that are written apart put together. */
export const PHASE_WORDS: ReadonlyMap<string, PhaseMeaning> = spread<PhaseMeaning>([
  [{ phase: "dev" }, "dev devel develop developing development developer developers"],
  [{ phase: "test" }, "test tests testing tst"],
  [{ phase: "test", environment: "qa" }, "qa qas qualityassurance"],
  [{ phase: "test", environment: "sit" }, "sit systemintegrationtest"],
  [{ phase: "test", environment: "integration" }, "int integration"],
  [{ phase: "test", environment: "performance" }, "perf performance loadtest"],
  [{ phase: "uat" }, "uat preuat acceptance useracceptance useracceptancetest useracceptancetesting"],
  [{ phase: "stage" }, "stage staging stg stag"],
  [{ phase: "stage", environment: "preprod" }, "preprod preproduction preprd ppd pprod prelive"],
  [{ phase: "nonprod" }, "nonprod nonproduction nonprd nprod sdlc"],
  [{ phase: "prod" }, "prod production prd live"],
  [{ phase: "prod", environment: "dr" }, "dr disasterrecovery"],
  [{ environment: "training" }, "training"],
  [{ environment: "demo" }, "demo"],
]);

const kind = (name: string, isStrong = true): KindMeaning => ({ kind: name, isStrong });

/** Words of use cases that serve the organization, and of sandboxes. */
export const KIND_WORDS: ReadonlyMap<string, KindMeaning> = spread<KindMeaning>([
  [kind("log-archive"), "logarchive logarchives logarch logging logs centrallogging centrallogs sharedlogging"],
  [kind("log-archive", false), "log cloudtrail"],
  [kind("security-tooling"), "audit auditing securitytooling securitytools securitytool securityaudit"],
  [kind("security-tooling", false), "guardduty securityhub siem"],
  [kind("security"), "security securityoperations secops infosec cybersecurity forensics"],
  [kind("security", false), "sec cyber soc compliance"],
  [
    kind("shared-services"),
    "sharedservices sharedservice sharedresources sharedsvcs sharedsvc coreservices commonservices",
  ],
  [
    kind("shared-services", false),
    "shared common core infra infrastructure identity iam sso directory activedirectory identityaccessmanagement identityandaccessmanagement",
  ],
  [kind("network"), "network networks networking networkhub transit transitgateway connectivity"],
  [kind("network", false), "tgw dns egress ingress firewall perimeter vpn hub"],
  [kind("backup"), "backup backups centralbackup"],
  [kind("delivery"), "cicd deployment deployments deploy pipeline pipelines delivery devops devtools"],
  [kind("delivery", false), "ci build builds artifacts artifact tooling tools release releases automation"],
  [kind("sandbox"), "sandbox sandboxes sbx playground playgrounds poc pocs proofofconcept experiment experiments"],
  [kind("sandbox", false), "lab labs innovation"],
]);

/** Words that say nothing about what an account is for. */
export const NOISE_WORDS: ReadonlySet<string> = new Set(
  "account accounts acct acc aws ou main workload workloads".split(" "),
);

/** Words that two names may share without meaning the same. */
export const SMALL_WORDS: ReadonlySet<string> = new Set("a an and for in my of on the to".split(" "));

/** Words of OUs that hold any business unit's accounts: the name then says whose. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  (
    "workload workloads runtime application applications apps products businessunits business units unit teams " +
    "infrastructure foundation foundational foundations platform platforms member members environments " +
    "organisation organization org management enterprise root core tenant tenants individual users " +
    "exceptions exception transitional policy staging new default"
  ).split(" "),
);

/** Of those, the OUs in which workloads run. */
export const WORKLOAD_WORDS: ReadonlySet<string> = new Set(
  "workload workloads runtime application applications apps products businessunits".split(" "),
);

/** OUs and accounts that nobody uses any more. */
export const CLOSED_WORDS: ReadonlySet<string> = new Set(
  "suspended closed disabled quarantine quarantined decommissioned terminated graveyard deleted".split(" "),
);

/** Tags that say a delivery phase or environment, a business unit, or what stands for one; keys without case and signs. */
export const PHASE_TAGS: ReadonlySet<string> = new Set(
  "environment env stage phase environmentname envname".split(" "),
);
export const UNIT_TAGS: ReadonlySet<string> = new Set(["businessunit", "bu"]);
export const WORKLOAD_TAGS: ReadonlySet<string> = new Set("product application app project workload team".split(" "));
