package org.flambeau.ceremony.victory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;
import org.flambeau.ceremony.show.CeremonyKey;

/**
 * What the end of a show means for the victory ceremony that it was. To be called in the transaction that ends the show,
 * which holds its ceremony. A ceremony that is none of a victory is let pass.
 */
@ApplicationScoped
public class VictoryOutcome {

    private final VictoryBook book;

    VictoryOutcome(VictoryBook book) {
        this.book = book;
    }

    /** The medals are handed over: the sheet is done, and what the podium has become meanwhile is re-awarded. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void finished(CeremonyKey key) {
        change(key, victories -> victories
                .newest()
                .filter(sheet -> sheet.keyIn(victories.podium()).equals(key))
                .map(sheet -> victories.finished())
                .orElse(victories));
    }

    /** The end was taken back: the ceremony runs again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopened(CeremonyKey key) {
        change(key, victories -> victories.sheets().stream()
                .filter(sheet -> sheet.keyIn(victories.podium()).equals(key))
                .findFirst()
                .map(sheet -> victories.reopened(sheet.award()))
                .orElse(victories));
    }

    private void change(CeremonyKey key, UnaryOperator<EventVictories> change) {
        book.eventOf(key)
                .flatMap(event -> book.lock(key.games(), event))
                .map(change)
                .ifPresent(book::save);
    }
}
