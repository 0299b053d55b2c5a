package org.flambeau.ceremony.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The columns of a sheet that stand for a field of a segment, in their order. */
enum SheetColumn {
    ID("id", "code"),
    TITLE("title", "title") {
        @Override
        void mend(ObjectNode segment) {
            segment.put("title", "-");
        }
    },
    /** Left blank where it is the title, so that who changes the title has changed one cell. */
    PUBLIC_TITLE("public title", "publicTitle") {
        @Override
        String text(JsonNode segment, ZoneId zone) {
            boolean secret = segment.path("secretUntilLive").asBoolean();
            boolean same = segment.path("publicTitle").equals(segment.path("title"));
            return same && !secret ? "" : super.text(segment, zone);
        }

        @Override
        void mend(ObjectNode segment) {
            segment.put("publicTitle", "-");
        }
    },
    ELEMENT("element", "element"),
    LOCATION("location", "location"),
    PEOPLE("people", "people") {
        @Override
        String text(JsonNode segment, ZoneId zone) {
            return StreamSupport.stream(segment.path("people").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining("\n"));
        }

        @Override
        void take(ObjectNode segment, String cell) {
            ArrayNode people = segment.putArray("people");
            cell.lines().filter(line -> !line.isBlank()).forEach(people::add);
        }
    },
    START("start", "start.rule") {
        @Override
        void mend(ObjectNode segment) {
            segment.putObject("start").put("rule", "FOLLOW");
        }
    },
    START_AT("start at", "start.at") {
        @Override
        String text(JsonNode segment, ZoneId zone) {
            return instant(super.text(segment, zone), zone);
        }

        @Override
        void mend(ObjectNode segment) {
            boolean needed = segment.at("/start/rule").asText().equals("NOT_BEFORE");
            take(segment, needed ? ANY_INSTANT : "");
        }
    },
    END("end", "end.rule") {
        @Override
        void mend(ObjectNode segment) {
            segment.putObject("end").put("rule", "DURATION").put("duration", "PT1M");
        }
    },
    DURATION("duration", "end.duration") {
        @Override
        void mend(ObjectNode segment) {
            boolean needed = segment.at("/end/rule").asText().equals("DURATION");
            take(segment, needed ? "PT1M" : "");
        }
    },
    END_AT("end at", "end.at") {
        @Override
        String text(JsonNode segment, ZoneId zone) {
            return instant(super.text(segment, zone), zone);
        }

        @Override
        void mend(ObjectNode segment) {
            boolean needed = segment.at("/end/rule").asText().equals("PINNED");
            take(segment, needed ? ANY_INSTANT : "");
        }
    },
    SECRET("secret until live", "secretUntilLive") {
        @Override
        void take(ObjectNode segment, String cell) {
            takeFlag(segment, cell);
        }

        @Override
        void mend(ObjectNode segment) {
            segment.put("secretUntilLive", false);
        }
    },
    PUBLIC_TIMES("public times", "publicTimes") {
        @Override
        void take(ObjectNode segment, String cell) {
            takeFlag(segment, cell);
        }

        @Override
        void mend(ObjectNode segment) {
            segment.put("publicTimes", false);
        }
    },
    DELAY("delay before", "delayBefore");

    private static final String ANY_INSTANT = "2000-01-01T00:00:00Z";

    private final String header;
    private final String path;

    SheetColumn(String header, String path) {
        this.header = header;
        this.path = path;
    }

    String header() {
        return header;
    }

    /** The column whose field stands at that path of a segment. */
    static Optional<SheetColumn> at(String path) {
        String plain = path.replaceAll("\\[\\d+]", "");
        return Arrays.stream(values())
                .filter(column -> column.path.equals(plain) || column.path.startsWith(plain + "."))
                .findFirst();
    }

    /** What stands in the cell of a segment. */
    String text(JsonNode segment, ZoneId zone) {
        return segment.at("/" + path.replace('.', '/')).asText();
    }

    /** Puts a cell into the segment as it stands, right or wrong; a blank one leaves the field out. */
    void take(ObjectNode segment, String cell) {
        int dot = path.indexOf('.');
        ObjectNode holder = dot < 0 ? segment : segment.withObject("/" + path.substring(0, dot));
        String name = path.substring(dot + 1);
        if (cell.isBlank()) holder.remove(name);
        else holder.put(name, cell);
        if (holder.isEmpty()) segment.remove(path.substring(0, Math.max(dot, 0)));
    }

    /** Puts something harmless in the place of a fault, so that the faults beside it are found too. */
    void mend(ObjectNode segment) {
        segment.remove(path);
    }

    /** A blank flag of a segment that is there is no answer; in a new row it is left out. */
    void takeFlag(ObjectNode segment, String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (word.equals("true") || word.equals("false")) segment.put(path, word.equals("true"));
        else if (!cell.isEmpty() || segment.has(path)) segment.put(path, cell);
    }

    private static String instant(String text, ZoneId zone) {
        if (text.isEmpty()) return text;
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.parse(text).atZoneSameInstant(zone).toOffsetDateTime());
    }
}
