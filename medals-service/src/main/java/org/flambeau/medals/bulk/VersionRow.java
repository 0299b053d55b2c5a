package org.flambeau.medals.bulk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.medals.podium.RevisionView;
import org.flambeau.medals.register.CsvForm;
import org.flambeau.medals.register.CsvRow;

/**
 * A row of {@code podiums.csv}: one version of a podium. The versions of an event stand in their order; their numbers are
 * not told, for the service numbers them.
 *
 * @param revision null when none of reason, decided_by and decided_at is told
 */
record VersionRow(
        String event,
        PodiumStatus status,
        Instant effectiveAt,
        Instant recordedAt,
        String recordedBy,
        Revision revision,
        String exception) {

    static final CsvForm<VersionRow> FORM = new Form();

    static VersionRow of(String event, RevisionView version) {
        return new VersionRow(
                event,
                version.status(),
                version.effectiveAt(),
                version.recordedAt(),
                version.recordedBy(),
                version.revision(),
                version.exception());
    }

    private static final class Form implements CsvForm<VersionRow> {

        @Override
        public List<String> columns() {
            return List.of(
                    "event",
                    "status",
                    "effective_at",
                    "recorded_at",
                    "recorded_by",
                    "reason",
                    "decided_by",
                    "decided_at",
                    "exception");
        }

        @Override
        public List<String> neededColumns() {
            return List.of("event", "status");
        }

        @Override
        public Set<String> nameColumns() {
            return Set.of();
        }

        @Override
        public VersionRow read(CsvRow row) {
            Revision revision = new Revision(row.text("reason"), row.text("decided_by"), row.moment("decided_at"));
            return new VersionRow(
                    row.text("event"),
                    row.choice("status", PodiumStatus.class),
                    row.moment("effective_at"),
                    row.moment("recorded_at"),
                    row.text("recorded_by"),
                    revision.equals(new Revision(null, null, null)) ? null : revision,
                    row.text("exception"));
        }

        @Override
        public Map<String, String> write(VersionRow version) {
            Map<String, String> cells = new HashMap<>();
            cells.put("event", version.event);
            cells.put("status", version.status.name());
            cells.put("effective_at", version.effectiveAt.toString());
            cells.put("recorded_at", version.recordedAt.toString());
            cells.put("recorded_by", version.recordedBy);
            if (version.exception != null) cells.put("exception", version.exception);
            if (version.revision == null) return cells;
            cells.put("reason", version.revision.reason());
            cells.put("decided_by", version.revision.decidedBy());
            cells.put("decided_at", version.revision.decidedAt().toString());
            return cells;
        }
    }
}
