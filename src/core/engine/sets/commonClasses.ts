import type { ActionClasses } from "./actionClasses";
import { addClass, type ClassSet, emptySet, hasClass } from "./classSet";

/** Classes in which two answers can be compared that come from designs with other policies. */
export interface CommonClasses {
  readonly classes: ActionClasses;
  /** The same classes of the one, told in common ones. */
  ofOne(words: ClassSet): ClassSet;
  ofOther(words: ClassSet): ClassSet;
}

/**
 * The classes of actions that neither of the two tells apart. Both must be of the same space. Cost: nothing where both are
 * the same object, else a step for each action, and for each set one for each class.
 */
export function commonClasses(one: ActionClasses, other: ActionClasses): CommonClasses {
  if (one === other) return { classes: one, ofOne: same, ofOther: same };
  const classes = one.cutBy(other);
  return { classes, ofOne: toldIn(classes, one), ofOther: toldIn(classes, other) };
}

const same = (words: ClassSet) => words;

function toldIn(common: ActionClasses, own: ActionClasses): (words: ClassSet) => ClassSet {
  if (common === own) return same;
  const its = common.examples.map((action) => own.classOf[action] ?? 0);
  const told = new Map<ClassSet, ClassSet>();
  return (words) => {
    const known = told.get(words);
    if (known !== undefined) return known;
    const inCommon = emptySet(common.count);
    for (let number = 0; number < its.length; number++)
      if (hasClass(words, its[number] ?? 0)) addClass(inCommon, number);
    told.set(words, inCommon);
    return inCommon;
  };
}
