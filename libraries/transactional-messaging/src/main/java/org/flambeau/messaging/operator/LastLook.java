package org.flambeau.messaging.operator;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** What {@link StoreLooks} has seen last of one thing in the database. */
public final class LastLook<T> {

    /** A look that is older says nothing of now. */
    static final Duration OLD = Duration.ofSeconds(20);

    private final Callable<T> question;
    private volatile Seen<T> seen;

    LastLook(Callable<T> question) {
        this.question = question;
    }

    /** Asks; after a failure what was seen before stays until it is old. */
    void look() throws Exception {
        long asked = System.nanoTime();
        seen = new Seen<>(question.call(), asked);
    }

    /** A number of what was seen; not a number when nothing was for twenty seconds. Answers at once. */
    public double value(ToDoubleFunction<T> number) {
        Seen<T> last = seen;
        return last == null || System.nanoTime() - last.askedNanos() > OLD.toNanos()
                ? Double.NaN
                : number.applyAsDouble(last.what());
    }

    private record Seen<T>(T what, long askedNanos) {}
}
