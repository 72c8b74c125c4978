import { describe, expect, it } from "vitest";
import { regions } from "../catalog/regions";
import { designOf } from "../design/designOf";
import { nodeId, policyId } from "../design/ids";
import type { Design } from "../design/types";
import { colour, ordinaryLens } from "../engine";
import { exampleCorp } from "../examples/exampleCorp";
import { matrixOf } from "../matrix";
import { type PictureView, pictureOf, type Shown } from ".";
import { regionHeat } from "./tables/regionHeat";
import { hostileDesign } from "./testing/hostile";
import { svgElements, xmlProblems } from "./testing/xml";

const whole = { theme: "light", scope: "whole" } as const;

function asked(design: Design, action = "dynamodb:DeleteTable"): Shown {
  return {
    design,
    question: { title: "Delete production’s database", circumstances: "asked in us-east-1 as role/Example" },
    colouring: colour(design, ordinaryLens(design, action)),
    asksMany: false,
    disabledPolicyIds: new Set(),
  };
}

function viewsOf({ design, colouring }: Shown, action = "dynamodb:DeleteTable"): readonly PictureView[] {
  const lens = ordinaryLens(design, action);
  const stream = { id: "asked", title: action, lens, colouring: colouring!, onTheWay: colouring!, asksMany: false };
  const heat = regionHeat(design, lens, new Set(), (inRegion) => colour(design, inRegion));
  return [
    { id: "boxes", foldedIds: new Set(), aspect: 1.6 },
    { id: "flow", streams: [stream] },
    { id: "matrix" },
    { id: "table", heat, columns: [...heat.columns.keys()], foldedIds: new Set() },
  ];
}

const corp = exampleCorp.document().design;
const textsIn = (svg: string) =>
  svgElements(svg).flatMap(({ tagName, textContent }) =>
    tagName === "text" || tagName === "tspan" ? [textContent] : [],
  );

describe("a picture of hostile names", () => {
  const shown = asked(hostileDesign(), "s3:DeleteBucket");

  it.each(viewsOf(shown, "s3:DeleteBucket"))("is XML in the view $id", (view) => {
    for (const theme of ["light", "dark"] as const)
      expect(xmlProblems(pictureOf(shown, view, { theme, scope: "whole" }))).toEqual([]);
  });

  it.each(viewsOf(shown, "s3:DeleteBucket"))("runs nothing and fetches nothing in the view $id", (view) => {
    const elements = svgElements(pictureOf(shown, view, whole));
    const known = /^(svg|title|desc|defs|style|linearGradient|stop|rect|g|path|text|tspan|use|pattern)$/;
    expect(elements.map(({ tagName }) => tagName).filter((name) => !known.test(name))).toEqual([]);
    const attributes = elements.flatMap((element) =>
      [...element.attributes].map(({ name, value }) => `${name}=${value}`),
    );
    expect(attributes.filter((text) => /^on|^(?:xlink:)?href=(?!#)|javascript:/i.test(text))).toEqual([]);
    const addresses = [...pictureOf(shown, view, whole).matchAll(/url\(([^)]*)\)/g)].map(
      ([, address]) => address ?? "",
    );
    expect(addresses.filter((address) => !/^(#|data:font\/woff2;base64,)/.test(address))).toEqual([]);
  });
});

describe("a picture of Boxes", () => {
  const [boxes] = viewsOf(asked(corp));

  it("says what is asked, and of each account what the organization lets through", () => {
    const texts = textsIn(pictureOf(asked(corp), boxes!, whole));
    for (const text of [
      "Example Corp",
      "Delete production’s database",
      "ecommerce-prod",
      "ProtectData",
      "11 accounts in 4 OUs",
    ])
      expect(texts).toContain(text);
    expect(texts.filter((text) => text === "blocked by a statement")).toHaveLength(3); // two accounts and the legend
    expect(texts.filter((text) => text === "exempt")).toHaveLength(2);
  });

  it("says nothing of answers where nothing is asked", () => {
    const shown = { ...asked(corp), question: null, colouring: null };
    expect(textsIn(pictureOf(shown, boxes!, whole)).join()).not.toMatch(/passes|blocked|exempt/);
  });

  it("of a selection shows it, what is in it, and the OUs around, with the answers of all that these hold", () => {
    const scope = [nodeId("ecommerce")];
    const texts = textsIn(pictureOf(asked(corp), boxes!, { theme: "light", scope }));
    expect(texts).toContain("3 of 11 accounts");
    for (const name of ["Root", "Runtime", "Ecommerce", "ecommerce-dev"]) expect(texts).toContain(name);
    expect(texts).not.toContain("Sandbox");
    expect(texts).not.toContain("Data Warehouse");
    expect(texts).toContain("8"); // accounts that pass in all of the organization, as the page says it
    expect(texts).toContain("3 of 11 shown"); // beside Root
    expect(texts).toContain("3 of 7 shown"); // beside Runtime
    expect(texts.filter((text) => text.endsWith(" shown"))).toHaveLength(2); // Ecommerce is whole
  });

  it("is of the whole where the selection is gone", () => {
    const scope = [nodeId("gone")];
    expect(pictureOf(asked(corp), boxes!, { theme: "light", scope })).toBe(pictureOf(asked(corp), boxes!, whole));
  });

  it("marks policies that are switched off, and draws a folded OU as one card", () => {
    const shown = { ...asked(corp), disabledPolicyIds: new Set([policyId("protect-data")]) };
    const svg = pictureOf(shown, { id: "boxes", foldedIds: new Set([nodeId("runtime")]), aspect: 1.6 }, whole);
    expect(textsIn(svg)).toContain("7 accounts · 2 OUs");
    expect(textsIn(svg)).not.toContain("ecommerce-dev");
  });

  it("says once what is drawn often where it is large, and refers to nothing that isn't there", () => {
    const tree = Array.from({ length: 1_200 }, (_, index) => `Root > Unit ${index % 40} > account-${index}*`).join(
      "; ",
    );
    const svg = pictureOf(asked(designOf(tree)), boxes!, whole);
    const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const references = [...svg.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(references.length).toBeGreaterThan(1_200);
    expect(references.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe("a picture of the flow", () => {
  it("names what filters, and what becomes of each account", () => {
    const [, flow] = viewsOf(asked(corp));
    const texts = textsIn(pictureOf(asked(corp), flow!, whole));
    expect(texts.filter((text) => text === "ProtectData")).toHaveLength(2);
    expect(texts.filter((text) => text === "blocked")).toHaveLength(2);
    expect(texts).toContain("then IAM in each account (not modelled)");
  });

  it("says in the legend what comes after, where it is too low for it to stand along the band", () => {
    const [, flow] = viewsOf(asked(corp));
    const texts = textsIn(pictureOf(asked(corp), flow!, { theme: "light", scope: [nodeId("ecommerce-dev")] }));
    expect(texts).toContain("then IAM in each account (not modelled)");
  });
});

describe("a picture of the matrix", () => {
  it("has units, phases, gaps and what tells a phase from others", () => {
    const [, , matrix] = viewsOf(asked(corp));
    const texts = textsIn(pictureOf(asked(corp), matrix!, whole));
    for (const text of ["Whole organization", "dev", "stage", "prod", "ProtectData", "Data Warehouse", "with uat"])
      expect(texts).toContain(text);
  });
});

describe("a picture of a selection as matrix", () => {
  const [, , matrix] = viewsOf(asked(corp));
  const textsOf = (...names: readonly string[]) =>
    textsIn(pictureOf(asked(corp), matrix!, { theme: "light", scope: names.map(nodeId) }));

  it("has no gap that the design doesn't have", () => {
    const texts = textsOf("ecommerce-dev", "delivery");
    expect(texts).toContain("ecommerce-dev");
    expect(texts.join("\n")).not.toMatch(/gap|no account|every unit/);
    expect(texts).not.toContain("prod"); // a column of which nothing is in the picture
    expect(texts.filter((text) => text.startsWith("1 of "))).not.toEqual([]);
  });

  it("says of cells whose accounts aren't selected that they aren't in the picture", () => {
    const texts = textsOf("ecommerce-dev", "ecommerce-prod", "data-warehouse-dev");
    expect(texts.filter((text) => text === "not in this picture")).toHaveLength(1); // Data Warehouse's prod
    expect(texts).not.toContain("no account");
  });

  it("keeps the gaps that the design has", () => {
    expect(textsOf("data-warehouse").filter((text) => text === "no account").length).toBe(
      matrixOf(corp)
        .units.find(({ name }) => name === "Data Warehouse")
        ?.cells.filter(({ isGap }) => isGap).length,
    );
  });
});

describe("a picture of a table", () => {
  it("has a row for each node that folds leave, and in OUs what their accounts come to", () => {
    const [, , , table] = viewsOf(asked(corp), "ec2:RunInstances");
    const texts = textsIn(pictureOf(asked(corp), table!, whole));
    for (const text of ["Root", "ecommerce-prod", "us-east-1", "eu-central-1", "blocked by a statement"])
      expect(texts).toContain(text);
    // Runtime allows two Regions only. In the others three of the ten accounts that SCPs concern pass: those of Enterprise.
    const others = regions.filter(({ partition }) => partition === "aws").length - 2;
    expect(texts.filter((text) => text === "30")).toHaveLength(others);
    const folded = { ...table!, foldedIds: new Set([nodeId("runtime")]) } as PictureView;
    expect(textsIn(pictureOf(asked(corp), folded, whole))).not.toContain("ecommerce-prod");
  });

  it("has room for long names, and tells apart those that are longer still", () => {
    const long = "Electronic Monitoring Acquisitive Crime Team";
    const names = [`${long} Preprod`, `${long} Production`];
    const longer = names.map((name) => `Programme of the North ${name}`);
    const textsOf = (each: readonly string[]) => {
      const design = designOf(each.map((name) => `Root > ${name}*`).join("; "));
      const [, , , table] = viewsOf(asked(design));
      return textsIn(pictureOf(asked(design), { ...table!, columns: [0] } as PictureView, whole));
    };
    for (const name of names) expect(textsOf(names)).toContain(name);
    const cut = textsOf(longer).filter((text) => text.startsWith("Programme"));
    expect(new Set(cut).size).toBe(2);
  });

  it("explains the mark beside a number where there is one", () => {
    const [, , , table] = viewsOf(asked(corp));
    const legendOf = (conditional: number) => {
      const cell = { allowed: 9, conditional, explicitDeny: 1, implicitDeny: 0, exempt: 0 };
      const heat = { columns: [{ id: "s3", title: "S3" }], cellAt: () => cell };
      return textsIn(pictureOf(asked(corp), { ...table!, heat, columns: [0] } as PictureView, whole)).join("");
    };
    expect(legendOf(1)).toMatch(/83 of 100 pass \(.*others pass if/);
    expect(legendOf(0)).toMatch(/83 of 100 pass$/);
  });

  it("counts the rows that are too many", () => {
    const design = designOf(Array.from({ length: 700 }, (_, index) => `Root > account-${index}*`).join("; "));
    const [, , , table] = viewsOf(asked(design));
    const svg = pictureOf(asked(design), { ...table!, columns: [0] } as PictureView, whole);
    expect(svg).toContain(">and 102 more rows: "); // the root, the management account and 700 others; 600 are drawn
  });
});

describe("a picture of a comparison", () => {
  const tones = new Map([["loses", 2]] as const);
  const shown: Shown = {
    ...asked(corp),
    compared: {
      lookOf: (id, isAccount) =>
        id === "ecommerce-prod"
          ? { tone: "loses", mark: "−", text: "loses 212, policies changed" }
          : isAccount
            ? { tone: null, mark: "=", text: "as before" }
            : null,
      tonesAt: (id) => (id === "root" ? tones : undefined),
    },
  };
  const [boxes, flow, matrix] = viewsOf(asked(corp));

  it("says in Boxes and Matrix how accounts stand out, in place of the answers", () => {
    for (const view of [boxes!, matrix!]) {
      const texts = textsIn(pictureOf(shown, view, whole));
      expect(texts.join("\n")).toContain("loses 212, policies changed");
      expect(texts).toContain("− loses actions"); // the legend
      expect(texts.join()).not.toMatch(/passes|blocked|exempt/);
    }
    expect(textsIn(pictureOf(shown, boxes!, whole))).toContain("− 2");
  });

  it("says it in the flow beside the answers", () => {
    const texts = textsIn(pictureOf(shown, flow!, whole));
    expect(texts).toContain("− loses 212, policies changed");
    expect(texts.filter((text) => text === "blocked")).toHaveLength(2);
  });
});
