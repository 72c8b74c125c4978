export { type AcceptFinding, acceptFinding, withdrawAcceptance } from "./acceptFinding";
export { type AddAccount, addAccount } from "./addAccount";
export { type AddOu, addOu } from "./addOu";
export { type AddPolicy, addPolicy } from "./addPolicy";
export { type AttachPolicy, attachPolicy } from "./attachPolicy";
export { type DeleteLens, deleteLens } from "./deleteLens";
export { type DeleteNodes, deleteNodes } from "./deleteNodes";
export { detachPolicy } from "./detachPolicy";
export { type DuplicateNode, duplicateNode } from "./duplicateNode";
export { type EditPolicy, editPolicy } from "./editPolicy";
export { enablingWords, needsEnabling, policyTypeInWords } from "./enableType";
export { type MoveNodes, moveNodes } from "./moveNodes";
export {
  type AddNote,
  addNote,
  type EditNote,
  editNote,
  type RemoveNote,
  removeNote,
} from "./notes";
export { type RemovePolicy, removePolicy } from "./removePolicy";
export { type RenameDesign, renameDesign } from "./renameDesign";
export { type RenameLens, renameLens } from "./renameLens";
export { type RenameNode, renameNode } from "./renameNode";
export {
  type AddRequirement,
  addRequirement,
  type RemoveRequirement,
  removeRequirement,
  requirementLabelOf,
} from "./requirements";
export { type SaveLens, saveLens } from "./saveLens";
export { type SetAccount, setAccount } from "./setAccount";
export { type SetOrganization, setOrganization } from "./setOrganization";
