package org.flambeau.ceremony.crew;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;

/** The columns of the crew and their texts. Changes are made under the ceremony's lock. */
@ApplicationScoped
public class CrewBoards {

    /** Longest text of a cell, in characters. */
    public static final int LONGEST_TEXT = 1_000;

    private final CeremonyLookup lookup;
    private final BoardRows boards;
    private final CellTable cells;
    private final EntityManager entities;
    private final Clock clock;

    CrewBoards(CeremonyLookup lookup, BoardRows boards, CellTable cells, EntityManager entities, Clock clock) {
        this.lookup = lookup;
        this.boards = boards;
        this.cells = cells;
        this.entities = entities;
        this.clock = clock;
    }

    /** Columns and texts of a ceremony, without any before they were made. */
    @Transactional
    public CrewBoard read(CeremonyKey key) {
        entities.flush();
        Optional<BoardEntity> board = boards.read(key);
        List<CrewColumn> columns = board.map(BoardEntity::toColumns).orElse(List.of());
        return new CrewBoard(board.map(row -> row.version).orElse(0L), columns, cells.of(key));
    }

    /** Replaces the columns; the texts of one that is no longer there go with it. The same columns change nothing. */
    @Transactional
    CrewBoard columns(CeremonyKey key, ColumnsBody body, Precondition precondition) {
        lookup.lock(key);
        Optional<BoardEntity> before = boards.read(key);
        precondition.check(before.map(row -> row.version).orElse(0L));
        List<ColumnsBody.Column> wanted = body.checked();
        BoardEntity board = before.orElseGet(() -> new BoardEntity(key));
        if (board.version == 0 || !ColumnsBody.of(read(key)).columns().equals(wanted)) board.take(wanted);
        boards.persist(board);
        return read(key);
    }

    /** Writes one text; 412 when another one stands there than the precondition says. The same text changes nothing. */
    @Transactional
    CrewCell write(
            CeremonyKey key, String segment, String column, CellBody body, Precondition precondition, String by) {
        CrewBoard board = lockedFor(key, segment, column);
        Optional<CrewCell> before = board.cell(segment, column);
        precondition.check(before.map(CrewCell::version).orElse(0L));
        String text = Sent.required("text", body.text(), LONGEST_TEXT);
        if (before.filter(cell -> cell.text().equals(text)).isPresent()) return before.get();
        put(key, segment, column, text, by);
        return read(key).cell(segment, column).orElseThrow();
    }

    /** Clears one text. */
    @Transactional
    void clear(CeremonyKey key, String segment, String column, Precondition precondition, String by) {
        CrewBoard board = lockedFor(key, segment, column);
        precondition.check(board.cell(segment, column).map(CrewCell::version).orElse(0L));
        put(key, segment, column, null, by);
    }

    /**
     * Writes a text in a transaction that has locked the ceremony and has checked that segment and column are there.
     *
     * @param text null to clear it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(CeremonyKey key, String segment, String column, String text, String by) {
        entities.flush();
        cells.write(key, segment, column, text, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** The board of a ceremony that has this segment and this column, else 404. */
    @Transactional
    CrewBoard boardWith(Ceremony ceremony, String segment, String column) {
        if (ceremony.order().plans().stream().noneMatch(plan -> plan.code().equals(segment)))
            throw Refusal.notFound("segment", segment, "this running order has no such segment");
        CrewBoard board = read(ceremony.key());
        if (board.column(column).isEmpty())
            throw Refusal.notFound("column", column, "the crew of this ceremony has no such column");
        return board;
    }

    private CrewBoard lockedFor(CeremonyKey key, String segment, String column) {
        return boardWith(lookup.lock(key), segment, column);
    }
}
