package org.flambeau.ceremony.victory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.PodiumStatus;

/**
 * A page of sheets in the order of events and awards.
 *
 * @param next what to send as {@code after} for the following page, null on the last
 */
public record SheetPage(List<Item> items, String next) {

    /** A sheet in short. */
    public record Item(
            String event,
            int award,
            VictorySheet.Kind kind,
            VictorySheet.State state,
            Map<String, String> names,
            PodiumStatus podiumStatus,
            Instant plannedStart,
            String venue,
            String ceremony,
            List<SheetAnswer.Name> called) {

        static Item of(VictoryBook.Listed listed) {
            VictorySheet sheet = listed.sheet();
            return new Item(
                    listed.podium().event(),
                    sheet.award(),
                    sheet.kind(),
                    sheet.state(),
                    listed.podium().names(),
                    listed.podium().status(),
                    sheet.arrangement().plannedStart(),
                    sheet.arrangement().venue(),
                    sheet.accepted() ? sheet.ceremonyOf(listed.podium().event()) : null,
                    sheet.called().stream().map(SheetAnswer.Name::of).toList());
        }

        private String cursor() {
            return event + "." + award;
        }
    }

    /** @param found one more than {@code most} when there is a following page */
    static SheetPage of(List<VictoryBook.Listed> found, int most) {
        List<Item> items = found.stream().limit(most).map(Item::of).toList();
        return new SheetPage(items, found.size() > most ? items.get(most - 1).cursor() : null);
    }
}
