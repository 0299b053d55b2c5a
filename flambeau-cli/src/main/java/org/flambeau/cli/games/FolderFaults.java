package org.flambeau.cli.games;

import com.fasterxml.jackson.databind.JsonNode;

/** The faults of a folder that was refused, for a person to read. */
final class FolderFaults {

    private FolderFaults() {}

    /** The refusal in a line, and a line {@code file:row field value reason} for each fault. */
    static String of(JsonNode refusal) {
        StringBuilder lines = new StringBuilder(refusal.path("detail").asText());
        for (JsonNode fault : refusal.path("faults")) {
            lines.append("\n").append(fault.path("file").asText());
            if (fault.has("row")) lines.append(':').append(fault.path("row").asInt());
            for (String part : new String[] {"field", "value", "reason"})
                if (fault.has(part)) lines.append(' ').append(fault.path(part).asText());
        }
        int more = refusal.path("more").asInt();
        if (more > 0) lines.append("\nand ").append(more).append(" more");
        return lines.toString();
    }
}
