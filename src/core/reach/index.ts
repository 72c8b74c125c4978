export { type Bundle, bundlesOf } from "./bundles";
export { domainsOf } from "./domains";
export { type Hub, type Reach, type ReachKind, reachOf } from "./reachOf";
