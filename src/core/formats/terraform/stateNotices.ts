import type { TerraformAddress } from "../../design/terraformAddress";
import type { TerraformStates } from "../../design/types";
import type { Adoption } from "./adoption";

/** Where Terraform manages the organization already, by other code: over which state to plan, and what that state loses else. */
export function stateNotices(
  { addresses }: Adoption,
  { stateCount = 1, otherResourceCount = 0 }: Partial<TerraformStates> = {},
): readonly string[] {
  if (stateCount > 1)
    return [
      `Terraform manages this organization already, in ${stateCount} states, and one plan can't take over from several. Never plan this configuration over one of them: it would destroy what that state has. Plan it over a state of its own, and first let the other code go of the organization, with “removed” blocks that don't destroy.`,
    ];
  const count = [...addresses.values()].filter((all) => isOfOtherCode(all.at(-1))).length;
  if (count === 0) return [];
  const others = `${otherResourceCount} ${otherResourceCount === 1 ? "resource" : "resources"}`;
  return [
    `Terraform manages this organization already, by other code: a state has ${count === 1 ? "one of its resources" : `${count} of its resources`} at other addresses. Plan over that state, with this configuration in place of that code; “moved” blocks take the resources along. Over another state they would be managed twice.`,
    ...(otherResourceCount === 0
      ? []
      : [
          `That state also holds ${others} beside the organization. A plan of this configuration alone would destroy ${otherResourceCount === 1 ? "it" : "them"}: keep the code of ${otherResourceCount === 1 ? "that one" : "those"} beside these files, or move ${otherResourceCount === 1 ? "it" : "them"} into another state first.`,
        ]),
  ];
}

/** Exports have everything in the root module, without keys, and call the organization `this`. */
function isOfOtherCode(address: TerraformAddress | undefined): boolean {
  if (address === undefined) return false;
  const isOrganization = address.type === "aws_organizations_organization";
  return address.modules.length > 0 || address.key !== undefined || (isOrganization && address.name !== "this");
}
