import { useCallback, useMemo, useRef } from "react";
import { type Design, RESOURCE_CONTROL_POLICY } from "../../core/design/types";
import { asPrincipal, inRegion } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { answerCountsOf } from "../../core/words/answerCounts";
import { useActionCatalog } from "../catalog/actionCatalog";
import { useKnowledge } from "../catalog/knowledge";
import { useColouring, useDesign } from "../store/derived";
import { setLens, useView } from "../store/viewStore";
import { IconButton } from "../ui/IconButton";
import { useFocusKept } from "../ui/useFocusKept";
import { usePainted } from "../ui/usePainted";
import { principalMeant, problemOfAction, problemOfPrincipal } from "./actionText";
import { askAction, changeLens } from "./ask";
import { askedText, parseAsked } from "./asked";
import { type Doubt, doubtOf } from "./doubt";
import { GlobalServiceNotice } from "./GlobalServiceNotice";
import styles from "./LensBar.module.css";
import { MoreFacts } from "./MoreFacts";
import { type NamedInPolicies, namedInPolicies } from "./namedInPolicies";
import { readyOf, savedOf } from "./namedQuestions";
import { PillRow } from "./PillRow";
import { Popover } from "./Popover";
import { disabledPills, questionPills } from "./pills";
import { QuestionsMenu } from "./QuestionsMenu";
import { regionChoices } from "./regionChoices";
import { SuggestField } from "./SuggestField";
import { Summary } from "./Summary";
import {
  actionSuggestions,
  actionSuggestionsFor,
  conditionKeySuggestions,
  principalSuggestions,
  suggestionsFor,
} from "./suggestions";

/** The question that the canvas answers: ready ones first, the exact words behind them, and the answers counted. */
export function LensBar() {
  const bar = useRef<HTMLElement>(null);
  useFocusKept(bar);
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const disabledPolicyIds = useView((state) => state.disabledPolicyIds);
  const colouring = useColouring();
  const catalog = useActionCatalog();
  const painted = usePainted(design);
  const named = useMemo(() => namedInPolicies(painted), [painted]); // suggestions: the canvas goes first
  const doubt = useMemo(() => (lens === null ? null : doubtOf(lens, catalog)), [lens, catalog]);
  const pills = useMemo(
    () => [...disabledPills(design, disabledPolicyIds), ...(lens === null ? [] : questionPills(design, lens))],
    [design, disabledPolicyIds, lens],
  );
  const counts = colouring?.counts.get(design.rootId);
  return (
    <section ref={bar} className={styles.bar} aria-label="Question" data-pills={pills.length}>
      <QuestionsMenu />
      <span className={styles.words}>
        <span className={styles.spare}>Where do </span>
        {design.organization.enabledPolicyTypes.includes(RESOURCE_CONTROL_POLICY) ? "policies" : "SCPs"} let
      </span>
      <ActionField design={design} named={named} asked={lens === null ? null : askedText(lens)} doubt={doubt} />
      {lens === null ? (
        <span className={styles.words}>through?</span>
      ) : (
        <Where design={design} lens={lens} named={named} />
      )}
      <PillRow pills={pills} />
      {counts === undefined ? null : <Summary counts={answerCountsOf(counts)} doubt={doubt} />}
    </section>
  );
}

interface ActionFieldProps {
  readonly design: Design;
  readonly named: NamedInPolicies;
  /** What is asked, as the field shows it. Null: no question is asked. */
  readonly asked: string | null;
  readonly doubt: Doubt | null;
}

function ActionField({ design, named, asked, doubt }: ActionFieldProps) {
  const catalog = useActionCatalog();
  const nearby = useMemo(() => actionSuggestions(named, [...readyOf(design), ...savedOf(design)]), [design, named]);
  const suggest = useCallback((typed: string) => actionSuggestionsFor(nearby, catalog, typed), [nearby, catalog]);
  return (
    <SuggestField
      label="Action"
      placeholder="action, service or everything"
      size={21}
      value={asked ?? ""}
      suggest={suggest}
      problemOf={(text) => (text === "" && asked === null ? null : problemOfAction(text, nearby, catalog))}
      doubt={doubt}
      onTake={(text, chosen) => {
        if (chosen?.question !== undefined) setLens(chosen.question.lens);
        else {
          const taken = parseAsked(text, catalog);
          if (taken !== null) askAction(taken.action, taken.accessLevels);
        }
      }}
    />
  );
}

interface WhereProps {
  readonly design: Design;
  readonly lens: Lens;
  readonly named: NamedInPolicies;
}

/** Region, principal and the way to what else the question says. */
function Where({ design, lens, named }: WhereProps) {
  const principals = useMemo(() => principalSuggestions(named), [named]);
  const suggestPrincipals = useCallback((typed: string) => suggestionsFor(principals, typed), [principals]);
  const { details } = useKnowledge();
  const keys = useMemo(() => conditionKeySuggestions(named, lens.action, details), [named, lens.action, details]);
  return (
    <>
      <span className={styles.words}>
        <span className={styles.spare}>through, </span>in
      </span>
      <span className={styles.regionField}>
        <select
          className={styles.region}
          aria-label="Region"
          value={lens.region ?? ""}
          onChange={(event) => changeLens((now) => inRegion(now, event.target.value || null))}
        >
          {regionChoices(design.organization, lens.region).map((choice) => (
            <option key={choice.code} value={choice.code}>
              {choice.text}
            </option>
          ))}
          <option value="">any Region</option>
        </select>
        <GlobalServiceNotice lens={lens} />
      </span>
      <span className={styles.words}>as</span>
      <SuggestField
        label="Principal"
        placeholder="any principal"
        size={13}
        value={lens.principal ?? ""}
        suggest={suggestPrincipals}
        problemOf={problemOfPrincipal}
        onTake={(principal) => changeLens((now) => asPrincipal(now, principalMeant(principal)))}
      />
      <Popover button="More…" label="What else the question says">
        {() => <MoreFacts lens={lens} keySuggestions={keys} />}
      </Popover>
      <IconButton glyph="close" label="No question" onClick={() => setLens(null)} />
    </>
  );
}
