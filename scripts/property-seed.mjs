// Property tests try the same cases on each run, so that a change is never refused for what it didn't touch.
//   ORGWRIGHT_SEED=random npm test -- unit    tries others; a whole number: those of that seed
import fc from "fast-check";

const asked = process.env.ORGWRIGHT_SEED ?? "20261127";
fc.configureGlobal({ seed: asked === "random" ? Math.floor(Math.random() * 2 ** 31) : Number(asked) });
