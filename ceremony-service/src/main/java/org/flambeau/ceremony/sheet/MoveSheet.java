package org.flambeau.ceremony.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.flambeau.ceremony.crew.CrewBoard;
import org.flambeau.ceremony.crew.CrewBoards;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.runningorder.EditRunningOrder;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;

/** Writes a running order as a sheet, and takes one back by the rules of every other edit. */
@ApplicationScoped
public class MoveSheet {

    private final CeremonyLookup lookup;
    private final CrewBoards crew;
    private final EditRunningOrder editRunningOrder;
    private final SegmentTexts segments;
    private final TableOf tables;
    private final TransactionManager transactions;

    MoveSheet(
            CeremonyLookup lookup,
            CrewBoards crew,
            EditRunningOrder editRunningOrder,
            SegmentTexts segments,
            TableOf tables,
            TransactionManager transactions) {
        this.lookup = lookup;
        this.crew = crew;
        this.editRunningOrder = editRunningOrder;
        this.segments = segments;
        this.tables = tables;
        this.transactions = transactions;
    }

    /** A running order on its way out. */
    record Out(Table table, long version) {}

    /** What a sheet changed, and the version of the running order after it. */
    record In(List<SheetChange> changes, long version) {}

    /** How a sheet is to be taken. */
    record Wish(boolean remove, boolean dryRun) {}

    @Transactional
    Out out(CeremonyKey key) {
        Ceremony ceremony = lookup.read(key);
        if (ceremony.order().version() == 0)
            throw Refusal.notFound(
                    "ceremony",
                    key.ceremony(),
                    "this ceremony has no running order yet: PUT one with If-None-Match: *");
        return new Out(tables.table(ceremony, crew.read(key)), ceremony.order().version());
    }

    /** Changes all that the sheet changes, or nothing; a dry run does all of it and takes it back. */
    @Transactional
    In in(CeremonyKey key, Grid grid, Precondition precondition, Wish wish, String by) {
        Ceremony before = lookup.lock(key);
        editRunningOrder.checkVersion(before, precondition);
        CrewBoard board = crew.read(key);
        Table stood = tables.table(before, board);
        ReadSheet sheet = new SheetReading(segments, before, board).read(grid, wish.remove());
        Ceremony after = editRunningOrder.edit(key, sheet.order(), precondition, by);
        for (ReadSheet.CrewText text : sheet.texts()) crew.put(key, text.segment(), text.column(), text.text(), by);
        List<SheetChange> changes = SheetChanges.between(stood, tables.table(after, crew.read(key)));
        if (wish.dryRun()) takeBack();
        return new In(
                changes,
                wish.dryRun() ? before.order().version() : after.order().version());
    }

    private void takeBack() {
        try {
            transactions.setRollbackOnly();
        } catch (SystemException e) {
            throw new IllegalStateException("a dry run was not taken back", e);
        }
    }
}
