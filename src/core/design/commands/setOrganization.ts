import { quoted } from "../../json/problem";
import { present } from "../../json/value";
import { AWS_ID_SHAPES, isAwsId } from "../awsIds";
import type { Command } from "../command";
import { DesignEdit } from "../designEdit";
import { aboutDesign } from "../structure/designProblem";
import { type Organization, SERVICE_CONTROL_POLICY } from "../types";
import { attachFullAccessEverywhere } from "./enableType";
import { refuse } from "./refusals";

export interface SetOrganization {
  /** What changes; an optional field given as undefined is taken away. The management account can't change. */
  readonly changes: Partial<Omit<Organization, "managementAccountId" | "extra">>;
}

/**
 * Changes the organization's settings. Refuses an AWS id of a wrong shape. Where SCPs are enabled FullAWSAccess is attached
 * everywhere, as in AWS; warns of that, and of what disabling SCPs does in AWS.
 */
export const setOrganization: Command<SetOrganization> = {
  id: "set-organization",
  title: (_design, { changes }) => {
    const [field, ...others] = Object.keys(changes);
    const what = others.length > 0 || field === undefined ? undefined : TITLES[field];
    return what === undefined ? "Change the organization's settings" : `Change the ${what}`;
  },
  run(design, { changes }) {
    if (changes.awsId !== undefined && !isAwsId("organization", changes.awsId))
      return refuse(
        "aws-id-shape",
        `${quoted(changes.awsId)} isn't the AWS id of an organization.`,
        `It looks like “${AWS_ID_SHAPES.organization.example}”.`,
      );
    const before = design.organization;
    const {
      enabledPolicyTypes = before.enabledPolicyTypes,
      phases = before.phases,
      homeRegion = before.homeRegion,
      rules = before.rules,
      ...others
    } = changes;
    const edit = new DesignEdit(design);
    edit.setField("organization", present({ ...before, ...others, enabledPolicyTypes, phases, homeRegion, rules }));
    const had = before.enabledPolicyTypes.includes(SERVICE_CONTROL_POLICY);
    const has = enabledPolicyTypes.includes(SERVICE_CONTROL_POLICY);
    if (had === has) return edit.done();
    return edit.done(has ? attachFullAccessEverywhere(edit) : [SCPS_DISABLED]);
  },
};

const TITLES: Readonly<Record<string, string>> = {
  enabledPolicyTypes: "enabled policy types",
  phases: "delivery phases",
  homeRegion: "home region",
  awsId: "organization's AWS id",
  rules: "rules in force",
  quotas: "quotas",
};

const SCPS_DISABLED = aboutDesign({
  code: "scps-disabled",
  severity: "warning",
  message: "Without SCPs enabled nothing is filtered; AWS detaches every SCP and doesn't attach them again later.",
  remedy: "Keep SCPs enabled if their attachments matter.",
});
