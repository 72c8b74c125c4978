/** A part of the page that the tour shows. */
export interface TourStop {
  readonly title: string;
  readonly text: string;
  /** Where it is in the page. */
  readonly selector: string;
}

export const tourStops: readonly TourStop[] = [
  {
    title: "The organization",
    text: "The canvas is your organization: OUs as boxes, accounts as cards with what they are for. Drag to move, click to see more. The outline on the left is the same tree for the keyboard.",
    selector: "main",
  },
  {
    title: "Parts to add",
    text: "Drag an OU or an account from here into the tree, or click one here and then the place where it should go.",
    selector: "[aria-labelledby='palette-heading']",
  },
  {
    title: "Policies",
    text: "Templates and the policies of this design. Drag one onto the root, an OU or an account: before you let go, the page says who would lose what.",
    selector: "[aria-labelledby='library-heading']",
  },
  {
    title: "A question for every account",
    text: "Ask about an action, a service or everything. Each account shows its answer, each level what it filters.",
    selector: "[aria-label='Question']",
  },
  {
    title: "Details and reasons",
    text: "What is selected, its policies, and why it gets its answer, level by level.",
    selector: "aside[aria-label='Inspector']",
  },
  {
    title: "Learn",
    text: "The school has a first path of five lessons in 25 minutes, on designs of its own. The tour and the glossary are there, too.",
    selector: "header [data-opens='school']",
  },
];
