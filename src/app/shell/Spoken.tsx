import { useView } from "../store/viewStore";

/** What just happened, for those who hear it: the polite live region of the page. */
export function Spoken() {
  const announcement = useView((state) => state.announcement);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {announcement?.text}
    </div>
  );
}
