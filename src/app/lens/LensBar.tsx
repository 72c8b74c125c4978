import { useCallback, useMemo, useRef } from "react";
import { policyLabelOf } from "../../core/design/labels";
import type { Design } from "../../core/design/types";
import { ordinaryLens } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import { useActionCatalog } from "../catalog/actionCatalog";
import { useColouring, useDesign } from "../store/derived";
import { setLens, useView } from "../store/viewStore";
import { answerCountsOf } from "../texts/answerCounts";
import { IconButton } from "../ui/IconButton";
import { useFocusKept } from "../ui/useFocusKept";
import { problemOfAction, problemOfPrincipal } from "./actionText";
import { askAction, changeLens } from "./ask";
import { changedFacts, contextValueOf, withContext } from "./contextFacts";
import styles from "./LensBar.module.css";
import { MoreFacts } from "./MoreFacts";
import { type NamedInPolicies, namedInPolicies } from "./namedInPolicies";
import { Pill } from "./Pill";
import { Popover } from "./Popover";
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
import { tryWithout } from "./tryWithout";

/** The question that the canvas answers: ready ones first, the exact words behind them, and the answers counted. */
export function LensBar() {
  const bar = useRef<HTMLElement>(null);
  useFocusKept(bar);
  const design = useDesign();
  const lens = useView((state) => state.lens);
  const colouring = useColouring();
  const named = useMemo(() => namedInPolicies(design), [design]);
  const catalog = useActionCatalog();
  const nearby = useMemo(() => actionSuggestions(named), [named]);
  const suggestActions = useCallback(
    (typed: string) => actionSuggestionsFor(nearby, catalog, typed),
    [nearby, catalog],
  );
  const counts = colouring?.counts.get(design.rootId);
  return (
    <section ref={bar} className={styles.bar} aria-label="Question">
      <QuestionsMenu />
      <span className={styles.words}>Where do SCPs let</span>
      <SuggestField
        label="Action"
        placeholder="service:Action"
        size={21}
        value={lens?.action ?? ""}
        suggest={suggestActions}
        problemOf={(text) => (text === "" && lens === null ? null : problemOfAction(text))}
        onTake={(action) => {
          if (action !== "") askAction(action);
        }}
      />
      {lens === null ? (
        <span className={styles.words}>through?</span>
      ) : (
        <Where design={design} lens={lens} named={named} />
      )}
      <Disabled design={design} />
      <span className={styles.end}>{counts === undefined ? null : <Summary counts={answerCountsOf(counts)} />}</span>
    </section>
  );
}

interface WhereProps {
  readonly design: Design;
  readonly lens: Lens;
  readonly named: NamedInPolicies;
}

/** Region, principal and what else the question says. */
function Where({ design, lens, named }: WhereProps) {
  const ordinary = useMemo(() => ordinaryLens(design, lens.action), [design, lens.action]);
  const principals = useMemo(() => principalSuggestions(named), [named]);
  const suggestPrincipals = useCallback((typed: string) => suggestionsFor(principals, typed), [principals]);
  const keys = useMemo(() => conditionKeySuggestions(named), [named]);
  return (
    <>
      <span className={styles.words}>through, in</span>
      <select
        className={styles.region}
        aria-label="Region"
        value={lens.region ?? ""}
        onChange={(event) => changeLens((now) => ({ ...now, region: event.target.value || null }))}
      >
        {regionChoices(design.organization, lens.region).map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choice.text}
          </option>
        ))}
        <option value="">any Region</option>
      </select>
      <span className={styles.words}>as</span>
      <SuggestField
        label="Principal"
        placeholder="any principal"
        size={13}
        value={lens.principal ?? ""}
        suggest={suggestPrincipals}
        problemOf={problemOfPrincipal}
        onTake={(principal) => changeLens((now) => ({ ...now, principal: principal || null }))}
      />
      {lens.resource === undefined ? null : (
        <Pill
          removeLabel={`Ask about any resource instead of ${lens.resource}`}
          onRemove={() => changeLens(({ resource: _gone, ...others }) => others)}
        >
          on {lens.resource}
        </Pill>
      )}
      {changedFacts(lens, ordinary).map(({ key, text }) => (
        <Pill
          key={key}
          removeLabel={`Take back “${text}”`}
          onRemove={() => changeLens((now) => withContext(now, key, contextValueOf(ordinary, key)))}
        >
          {text}
        </Pill>
      ))}
      <Popover button="More…" label="What else the question says">
        {() => <MoreFacts lens={lens} keySuggestions={keys} />}
      </Popover>
      <IconButton glyph="close" label="No question" onClick={() => setLens(null)} />
    </>
  );
}

/** What the canvas is looked at without. */
function Disabled({ design }: { readonly design: Design }) {
  const disabled = useView((state) => state.disabledPolicyIds);
  return [...disabled].map((policyId) => {
    const name = policyLabelOf(design, policyId);
    return (
      <Pill
        key={policyId}
        tone="loud"
        removeLabel={`Look with ${name} again`}
        onRemove={() => tryWithout(policyId, false)}
      >
        Looking without {name}
      </Pill>
    );
  });
}
