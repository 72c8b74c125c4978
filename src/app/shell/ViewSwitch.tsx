import { showView, useView } from "../store/viewStore";
import { views } from "../views";
import styles from "./ViewSwitch.module.css";

/** The ways to look at the organization, one of which is on. */
export function ViewSwitch() {
  const current = useView((state) => state.view);
  if (views.length < 2) return null;
  return (
    <fieldset className={styles.switch}>
      <legend className="visually-hidden">View</legend>
      {views.map(({ id, title }) => (
        <button key={id} type="button" aria-pressed={id === current} onClick={() => showView(id)}>
          {title}
        </button>
      ))}
    </fieldset>
  );
}
