import { describe, expect, it } from "vitest";
import { policyId } from "../../core/design/ids";
import { ordinaryLens } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { currentDesign } from "../store/documentStore";
import { pictureIn } from "./pictureAddress";
import { hashOf, type Picture, shortLens } from "./pictureHash";

const lens: Lens = {
  action: "s3:*Object?",
  accessLevels: ["Write", "Permissions management"],
  region: null,
  principal: "role/A & B=#?",
  resource: "arn:aws:s3:::ä/%2F+ ",
  resourceAccountId: "ecommerce-prod",
  context: { "aws:TagKeys": ["a", "b"], "aws:SourceVpce": null, "aws:PrincipalTag/team": "" },
};
const picture: Picture = {
  lens,
  disabledPolicyIds: new Set([policyId("a&b"), policyId("regions")]),
  view: "tables",
  overlay: "logs",
};

describe("the picture in the address", () => {
  it("comes back as it was, whatever it holds", () => {
    const { disabledPolicyIds, view, overlay } = picture;
    expect(pictureIn(hashOf(picture))).toEqual({ question: { lens }, disabledPolicyIds, view, overlay });
    const bare: Picture = { lens: null, disabledPolicyIds: new Set(), view: "boxes", overlay: null };
    expect(pictureIn(hashOf(bare))).toEqual({
      question: { lens: null },
      disabledPolicyIds: new Set(),
      view: "boxes",
      overlay: null,
    });
  });

  it("is short in a link where the question is asked ordinarily, and means the same", () => {
    const design = currentDesign();
    const usual = { ...picture, lens: ordinaryLens(design, "rds:*") };
    const short = (each: Lens) => shortLens(design, each);
    expect(hashOf(usual, short)).toMatch(/^#lens=rds%3A\*&/);
    expect(pictureIn(hashOf(usual, short))).toEqual(pictureIn(hashOf(usual)));
    expect(hashOf(picture, short)).toBe(hashOf(picture));
  });

  it("is read where & became &amp;", () => {
    expect(pictureIn(hashOf(picture).replaceAll("&", "&amp;"))).toEqual(pictureIn(hashOf(picture)));
  });

  it("may be the usual one without a question, or have one that can't be read", () => {
    for (const other of ["", "#outline"])
      expect(pictureIn(other)).toEqual({ disabledPolicyIds: new Set(), view: "boxes", overlay: null });
    for (const broken of ["#lens=%7Bbroken", "#lens=%E0%A4%A", "#lens=", "#lens=[]"])
      expect(pictureIn(broken).question).toBeNull();
    expect(pictureIn("#view=nowhere&overlay=nothing&lens=none")).toMatchObject({
      view: "boxes",
      overlay: null,
      question: { lens: null },
    });
  });
});
