package org.flambeau.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Where something belongs in a trace (W3C Trace Context, version 00). While it is dealt with, it stands among the fields
 * of the log, under the names that the tracing of Quarkus uses: with that switched on, this is its span; without, what
 * the caller sent is passed on as it is.
 *
 * @param traceId 32 hexadecimal digits, the same from the first call to the last
 * @param spanId 16 hexadecimal digits, of who caused this
 * @param sampled whether the caller keeps the trace
 */
public record Traceparent(String traceId, String spanId, boolean sampled) {

    /** The header of HTTP, Kafka and webhooks alike. */
    public static final String HEADER = "traceparent";

    private static final String TRACE_ID = "traceId";
    private static final String SPAN_ID = "spanId";
    private static final String SAMPLED = "sampled";

    /** Neither id may be zero throughout. */
    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    /** Reads the header; nothing when there is none or it is not of that form, for a trace is never worth a refusal. */
    public static Optional<Traceparent> of(String header) {
        if (header == null) return Optional.empty();
        Matcher form = FORM.matcher(header);
        if (!form.matches()) return Optional.empty();
        boolean sampled = (Integer.parseInt(form.group(3), 16) & 1) == 1;
        return Optional.of(new Traceparent(form.group(1), form.group(2), sampled));
    }

    /** Of what is dealt with just now. */
    public static Optional<Traceparent> current() {
        Object trace = MDC.get(TRACE_ID);
        Object span = MDC.get(SPAN_ID);
        if (trace == null || span == null) return Optional.empty();
        return Optional.of(
                new Traceparent(trace.toString(), span.toString(), "true".equals(String.valueOf(MDC.get(SAMPLED)))));
    }

    /** What is done in these fields belongs to it. */
    LogFields put(LogFields fields) {
        return fields.and(TRACE_ID, traceId).and(SPAN_ID, spanId).and(SAMPLED, Boolean.toString(sampled));
    }

    /** As the header is written. */
    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }
}
