import { readTerraformAddress } from "../../design/terraformAddress";
import type { TerraformStates } from "../../design/types";
import { type TerraformResources, textIn } from "./resource";

/**
 * What states tell of themselves: where they have what of AWS Organizations. An address means something only within one state, so
 * of several only their number is told. Undefined where they only read the organization.
 */
export function terraformStatesOf(states: readonly TerraformResources[]): TerraformStates | undefined {
  const managing = states.filter(({ resources }) => resources.some(({ isData }) => !isData));
  if (managing.length === 0) return undefined;
  const otherResourceCount = managing.reduce((sum, { otherCount }) => sum + otherCount, 0);
  const others = otherResourceCount === 0 ? {} : { otherResourceCount };
  if (managing.length > 1) return { addresses: new Map(), stateCount: managing.length, ...others };
  const addresses = new Map<string, string[]>();
  for (const { isData, isDeposed, values, address } of managing[0]!.resources) {
    const id = textIn(values, "id");
    if (isData || isDeposed || id === undefined || readTerraformAddress(address) === null) continue;
    const there = addresses.get(id);
    if (there === undefined) addresses.set(id, [address]);
    else there.push(address);
  }
  return { addresses, ...others };
}
