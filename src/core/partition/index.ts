export { type AccountPatterns, accountPatternsOf } from "./accountPatterns";
export { applySplit, type SplitDone } from "./applySplit";
export { collisionTitle, collisionWhy } from "./collisionWords";
export { protectionLostByMoving } from "./lostProtection";
export {
  findUseCase,
  isAllThatMoves,
  moveUseCase,
  type UseCaseMove,
  type UseCasePlace,
  type UseCaseTarget,
} from "./moveUseCase";
export { accountsOf, homeOfUseCase, type SplitAccount, type SplitProposal, splitOf } from "./split";
export { type SplitLine, type SplitState, splitPreview } from "./splitPreview";
export { type Story, type StoryQuestion, stories, storiesOf, type ToldStory } from "./stories";
