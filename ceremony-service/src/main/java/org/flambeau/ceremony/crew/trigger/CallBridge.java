package org.flambeau.ceremony.crew.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks up a bridge, checks where it stands, and calls it: all of it within one deadline. */
@ApplicationScoped
class CallBridge {

    private static final int LONGEST_REASON = 200;

    /** The call ends by itself; this is for the case that it does not, such as an event loop that stands. */
    private static final long GRACE_MILLIS = 500;

    private final BridgePolicy policy;
    private final BridgeCall call;
    private final TriggerSettings settings;
    private final Clock clock;

    CallBridge(BridgePolicy policy, BridgeCall call, TriggerSettings settings, Clock clock) {
        this.policy = policy;
        this.call = call;
        this.settings = settings;
        this.clock = clock;
    }

    /** What an attempt led to. */
    record Outcome(Attempt attempt, Delivery.State state) {}

    /** @param lookups where names are looked up, for that cannot be stopped when it hangs */
    Outcome attempt(Due due, Executor lookups) throws InterruptedException {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long began = System.nanoTime();
        Duration deadline = due.left().compareTo(settings.deadline()) < 0 ? due.left() : settings.deadline();
        try {
            InetAddress address = CompletableFuture.supplyAsync(
                            () -> addressOf(due.url().getHost()), lookups)
                    .get(left(deadline, began), TimeUnit.MILLISECONDS);
            Optional<String> refusal = policy.refusalOf(address);
            if (refusal.isPresent())
                return new Outcome(new Attempt(at, since(began), null, refusal.get()), Delivery.State.REFUSED);
            long left = left(deadline, began);
            int status =
                    call.post(due, address, at.getEpochSecond(), left).get(left + GRACE_MILLIS, TimeUnit.MILLISECONDS);
            Attempt answered = new Attempt(at, since(began), status, null);
            return new Outcome(answered, answered.taken() ? Delivery.State.DELIVERED : Delivery.State.PENDING);
        } catch (ExecutionException e) {
            return failed(at, began, e.getCause() instanceof TimeoutException ? late(deadline) : reason(e.getCause()));
        } catch (TimeoutException e) {
            return failed(at, began, late(deadline));
        }
    }

    private static Outcome failed(Instant at, long began, String reason) {
        return new Outcome(new Attempt(at, since(began), null, reason), Delivery.State.PENDING);
    }

    private static InetAddress addressOf(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("this name is not known: " + host, e);
        }
    }

    private static String late(Duration deadline) {
        return "no answer within " + deadline.toMillis() + " ms";
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON);
    }

    private static long left(Duration deadline, long began) {
        return Math.max(1, deadline.toMillis() - since(began));
    }

    private static long since(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
