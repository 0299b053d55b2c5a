package org.flambeau.ceremony.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flambeau.ceremony.crew.CrewBoard;
import org.flambeau.ceremony.crew.CrewColumn;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.timing.Times;

/** Lays a running order out as a table: the fields of its segments, when each is planned, and what the crew wrote. */
@ApplicationScoped
class TableOf {

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss VV", Locale.ENGLISH);

    private final SegmentTexts segments;

    TableOf(SegmentTexts segments) {
        this.segments = segments;
    }

    Table table(Ceremony ceremony, CrewBoard board) {
        List<String> headers = new ArrayList<>();
        for (SheetColumn column : SheetColumn.values()) headers.add(column.header());
        headers.addAll(SheetHeaders.READ_ONLY);
        for (CrewColumn column : board.columns()) headers.add(SheetHeaders.of(column));
        ZoneId zone = ZoneId.of(ceremony.facts().zone());
        Map<String, Times> plan = ceremony.baseline().segments();
        Map<String, Map<String, String>> texts = board.texts();
        List<Table.Row> rows = new ArrayList<>();
        segments.of(ceremony).forEach((code, segment) -> {
            List<String> cells = cells(zone, plan, code, segment);
            Map<String, String> ofSegment = texts.getOrDefault(code, Map.of());
            for (CrewColumn column : board.columns()) cells.add(ofSegment.getOrDefault(column.code(), ""));
            rows.add(new Table.Row(code, cells));
        });
        return new Table(headers, rows);
    }

    private static List<String> cells(ZoneId zone, Map<String, Times> plan, String code, JsonNode segment) {
        List<String> cells = new ArrayList<>();
        for (SheetColumn column : SheetColumn.values()) cells.add(column.text(segment, zone));
        cells.addAll(planned(plan, code, zone));
        return cells;
    }

    /** Blank for a segment that came in after the plan was frozen. */
    private static List<String> planned(Map<String, Times> plan, String code, ZoneId zone) {
        if (!plan.containsKey(code)) return List.of("", "");
        Instant start = plan.get(code).start();
        return List.of(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.atZone(zone).toOffsetDateTime()),
                LOCAL.format(start.atZone(zone)));
    }
}
