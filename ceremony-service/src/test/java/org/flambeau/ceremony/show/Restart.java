package org.flambeau.ceremony.show;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.ceremony.timing.Group;

/** A ceremony as a process finds it that was killed after its last command: through the row and its JSON columns. */
public final class Restart {

    /** As Hibernate builds the mapper of its JSON columns. */
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static final TypeReference<List<Group>> GROUPS = new TypeReference<>() {};
    private static final TypeReference<List<String>> PEOPLE = new TypeReference<>() {};

    private Restart() {}

    public static Ceremony of(Ceremony ceremony) {
        CeremonyEntity row = new CeremonyEntity();
        row.take(ceremony);
        try {
            row.show = kept(row.show, ShowMemory.class);
            row.lastMove = kept(row.lastMove, ShowMemory.Move.class);
            row.groups = JSON.readValue(JSON.writeValueAsBytes(row.groups), GROUPS);
            for (SegmentEntity segment : row.segments) {
                segment.particulars = kept(segment.particulars, Particulars.class);
                segment.people = JSON.readValue(JSON.writeValueAsBytes(segment.people), PEOPLE);
            }
            Baseline plan = ceremony.show().round().map(Round::baseline).orElse(null);
            return row.toCeremony(row.toOrder(), kept(plan, Baseline.class));
        } catch (IOException e) {
            throw new IllegalStateException("not kept as JSON: " + ceremony.show(), e);
        }
    }

    private static <T> T kept(T value, Class<T> type) throws IOException {
        return JSON.readValue(JSON.writeValueAsBytes(value), type);
    }
}
