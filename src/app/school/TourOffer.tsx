import { Button } from "../ui/Button";
import { keepTourAnswered, useSchool } from "./schoolStore";
import { startTour } from "./tourStore";

/** Offers the tour on the first visit; once taken or declined, never again by itself. */
export function TourOffer() {
  const isAnswered = useSchool((kept) => kept.tourAnswered);
  if (isAnswered) return null;
  return (
    <>
      <p>New here? A tour of seven stops takes a minute.</p>
      <div>
        <Button onClick={startTour}>Take the tour</Button>{" "}
        <Button kind="quiet" onClick={keepTourAnswered}>
          No, thanks
        </Button>
      </div>
    </>
  );
}
