package org.flambeau.ceremony.victory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.show.CeremonyKey;

/**
 * The victory ceremonies that are kept. A change locks the ceremony that is linked first, then the event: so does who
 * calls the show, and neither waits for the other in a circle.
 */
@ApplicationScoped
class VictoryBook {

    private final VictoryEventRows events;
    private final VictorySheetRows sheets;
    private final VictoryStage stage;

    VictoryBook(VictoryEventRows events, VictorySheetRows sheets, VictoryStage stage) {
        this.events = events;
        this.sheets = sheets;
        this.stage = stage;
    }

    /** A sheet with the event that it belongs to. */
    record Listed(EventPodium podium, VictorySheet sheet) {}

    /** The ceremonies of an event as they stand: one whose show is over is done, whoever has noticed. */
    @Transactional
    Optional<EventVictories> read(String games, String event) {
        return events.read(games, event).map(VictoryEventEntity::toVictories).map(this::settled);
    }

    /** The same, locked with the linked ceremonies until the running transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<EventVictories> lock(String games, String event) {
        sheets.ceremoniesOf(games, event).forEach(code -> stage.lock(new CeremonyKey(games, code)));
        return events.lock(games, event).map(VictoryEventEntity::toVictories).map(this::settled);
    }

    /** The event whose victory ceremony that is, if it is one. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<String> eventOf(CeremonyKey key) {
        return sheets.eventOf(key.games(), key.ceremony());
    }

    /** Keeps what the running transaction has locked, or an event that is new. */
    @Transactional(Transactional.TxType.MANDATORY)
    void save(EventVictories victories) {
        VictoryEventEntity row = events.lock(
                        victories.podium().games(), victories.podium().event())
                .orElseGet(VictoryEventEntity::new);
        row.take(victories);
        events.persist(row);
    }

    @Transactional
    List<Listed> list(SheetQuestion question, int most) {
        return sheets.list(question, most).stream()
                .map(row -> new Listed(row.event.podium, row.toSheet()))
                .toList();
    }

    /** Forgets the victory ceremonies of a Games and gives the ceremonies that were linked with them. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<CeremonyKey> forget(String games) {
        List<CeremonyKey> linked = sheets.ceremoniesOf(games).stream()
                .map(code -> new CeremonyKey(games, code))
                .toList();
        linked.forEach(stage::lock);
        events.delete("games", games);
        return linked;
    }

    private EventVictories settled(EventVictories victories) {
        return victories
                .newest()
                .filter(sheet -> sheet.accepted() && sheet.state() != VictorySheet.State.DONE)
                .filter(sheet -> stage.progress(sheet.keyIn(victories.podium())) == EventVictories.Progress.OVER)
                .map(sheet -> victories.finished())
                .orElse(victories);
    }
}
