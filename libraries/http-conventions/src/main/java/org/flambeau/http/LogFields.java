package org.flambeau.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * What every line of the log says besides its words, from here to {@link #close()}. The names are those of {@code
 * docs/reference/logs.md}. A field that was there before stays as it was.
 */
public final class LogFields implements AutoCloseable {

    private final List<String> put = new ArrayList<>();

    /** A null value is left out. */
    public LogFields and(String name, Object value) {
        if (value != null && MDC.get(name) == null) {
            MDC.put(name, value.toString());
            put.add(name);
        }
        return this;
    }

    /** The trace that this belongs to, unless one is known already. */
    public LogFields and(Optional<Traceparent> trace) {
        if (trace.isPresent() && Traceparent.current().isEmpty()) trace.get().put(this);
        return this;
    }

    @Override
    public void close() {
        put.forEach(MDC::remove);
    }
}
