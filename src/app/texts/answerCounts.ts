export * from "../../core/words/answerCounts";
