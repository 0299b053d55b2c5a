package org.flambeau.ceremony.crew;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** What the crew notes during rehearsals and shows. Append-only: the database refuses to rewrite it. */
@ApplicationScoped
public class Notes {

    private static final int LONGEST_TEXT = 2_000;

    private final IdempotencyKeys keys;
    private final CeremonyLookup lookup;
    private final NoteRows rows;
    private final ObjectMapper json;
    private final Clock clock;

    Notes(IdempotencyKeys keys, CeremonyLookup lookup, NoteRows rows, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.lookup = lookup;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** Takes a note once per idempotency key; the twin gets the same answer. */
    @Transactional
    StoredAnswer take(CeremonyKey key, NoteBody body, String idempotencyKey, String by) {
        String request = "POST " + key.recordKey() + "/notes " + text(body);
        return keys.once(
                by, idempotencyKey, request, () -> new StoredAnswer(201, Map.of(), text(append(key, body, by))));
    }

    /** A page of notes, oldest first; of one segment when it is told. */
    @Transactional
    Paging.Page<Note> of(CeremonyKey key, String segment, Paging paging) {
        lookup.read(key);
        List<Note> found =
                rows.of(key, segment, paging).stream().map(NoteEntity::toNote).toList();
        return paging.page(found, Note::id);
    }

    private Note append(CeremonyKey key, NoteBody body, String by) {
        Ceremony ceremony = lookup.lock(key);
        NoteEntity row = new NoteEntity();
        row.games = key.games();
        row.ceremony = key.ceremony();
        row.run = ceremony.show().run();
        row.segment = segment(ceremony, body.segment());
        row.text = Sent.required("text", body.text(), LONGEST_TEXT);
        row.notedBy = by;
        row.at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        rows.persist(row);
        return row.toNote();
    }

    private static String segment(Ceremony ceremony, String segment) {
        if (segment != null
                && ceremony.order().plans().stream()
                        .noneMatch(plan -> plan.code().equals(segment)))
            throw Refusal.unprocessable("segment", segment, "this running order has no such segment");
        return segment;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written as JSON: " + value.getClass(), e);
        }
    }
}
