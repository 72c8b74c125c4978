import type { NodeId, UseCase } from "../design/types";

/** What an account without use cases is probably for. */
export interface Guess {
  readonly accountId: NodeId;
  readonly useCase: UseCase;
  /** `likely`: something speaks for it, but less than a name that says it, or something speaks against it. */
  readonly sureness: "sure" | "likely";
  /** "the name ends in “prod” and the OU is “Ecommerce”": within a sentence. */
  readonly why: () => string;
}
