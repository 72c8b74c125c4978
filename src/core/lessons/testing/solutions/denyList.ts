import { FULL_AWS_ACCESS_ID } from "../../../design/types";
import { allow, deny } from "../../course/startDesign";
import type { Answers } from "./answers";

export const denyList: Answers = {
  right: [
    ["attaches FullAWSAccess to Teams", (bench) => bench.attach(FULL_AWS_ACCESS_ID, "teams")],
    [
      "lets the policy allow the rest itself",
      (bench) =>
        bench.write(
          "NoLongPurchases",
          allow("*"),
          deny("ec2:PurchaseReservedInstancesOffering", "route53domains:*", "directconnect:CreateConnection"),
        ),
    ],
  ],
  wrong: [
    [
      "swaps the policy for FullAWSAccess",
      (bench) => bench.attach(FULL_AWS_ACCESS_ID, "teams").detach("NoLongPurchases", "teams"),
      "route53domains:RegisterDomain in us-east-1 as role/Example still gets through.",
    ],
    [
      "moves the accounts out of the OU",
      (bench) => bench.move("root", "team-dev", "team-prod"),
      "ec2:PurchaseReservedInstancesOffering in us-east-1 as role/Example still gets through.",
    ],
  ],
};
