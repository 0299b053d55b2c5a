package org.flambeau.ceremony.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.runningorder.RunningOrderBody;
import org.flambeau.ceremony.runningorder.SegmentBody;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.http.JsonFault;

/**
 * Segments between the sheet and the running order. A sheet changes the JSON of a segment field by field, and what reads
 * it is what reads the JSON of everybody: a sheet has no rules of its own, and a field that it does not show stays.
 */
@ApplicationScoped
class SegmentTexts {

    private static final String PATH = "segments[0].";

    private final ObjectMapper json;

    SegmentTexts(ObjectMapper json) {
        this.json = json;
    }

    /** A fault of a field, or of the whole where the path is empty. */
    record Fault(String path, String detail) {}

    /** What the rules say of a segment: itself as it will be sent, or the first fault. */
    record Judged(SegmentBody segment, Fault fault) {}

    /** The segments of a running order by code, as they stand. */
    Map<String, ObjectNode> of(Ceremony ceremony) {
        Map<String, ObjectNode> segments = new LinkedHashMap<>();
        for (SegmentBody segment : RunningOrderBody.of(ceremony.order()).segments())
            segments.put(segment.code(), json.valueToTree(segment));
        return segments;
    }

    ObjectNode empty() {
        return json.createObjectNode();
    }

    Judged judge(JsonNode segment) {
        try {
            SegmentBody read = json.treeToValue(segment, SegmentBody.class);
            new RunningOrderBody(List.of(read)).checked();
            return new Judged(read, null);
        } catch (JsonProcessingException e) {
            JsonFault fault = JsonFault.of(e);
            String detail = fault.detail().replaceFirst(" \\(line -?\\d+, column -?\\d+\\)$", "");
            return new Judged(null, new Fault(fault.field() == null ? "" : fault.field(), detail));
        } catch (HttpProblem e) {
            String field = String.valueOf(e.getParameters().get("field"));
            String path = field.startsWith(PATH) ? field.substring(PATH.length()) : "";
            return new Judged(null, new Fault(path, e.getDetail()));
        }
    }
}
