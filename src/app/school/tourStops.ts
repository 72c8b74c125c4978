/** A part of the page that the tour shows. */
export interface TourStop {
  readonly title: string;
  readonly text: string;
  /** Where it is in the page. */
  readonly selector: string;
  /** What is shown in its place while it isn't there yet. */
  readonly around?: string;
}

/** The parts in the order in which work goes through them: build, ask, look, mend, learn. */
export const tourStops: readonly TourStop[] = [
  {
    title: "The organization",
    text: "The canvas is your organization: OUs as boxes, accounts as cards with what they are for. Drag to move, click to see more.",
    selector: "main",
  },
  {
    title: "Parts, policies and the outline",
    text: "Drag an OU, an account or a policy from here into the tree: before you let go of a policy, the page says who would lose what. The outline is the same tree for the keyboard.",
    selector: "aside[aria-label='Parts and outline']",
  },
  {
    title: "A question for every account",
    text: "Ask about an action, a service or everything. Each account shows its answer, each level what it filters.",
    selector: "[aria-label='Question']",
  },
  {
    title: "Four ways to look",
    text: "Boxes show the tree. Flow runs questions from the root to the accounts and shows where they stop. Tables show what is left in each account by service or Region, Matrix which unit has which phase.",
    selector: "header fieldset",
  },
  {
    title: "Details and reasons",
    text: "What is selected, its policies, and why it gets its answer, level by level.",
    selector: "aside[aria-label='Inspector']",
  },
  {
    title: "Findings",
    text: "What AWS would refuse and what is probably not meant, counted as you work. Click to read each with its reason and what to do about it.",
    selector: "footer [data-tour='findings']",
    around: "footer",
  },
  {
    title: "Learn",
    text: "The school has a first path of five lessons in 25 minutes, on designs of its own. The tour and the glossary are there, too.",
    selector: "header [data-opens='school']",
  },
];
