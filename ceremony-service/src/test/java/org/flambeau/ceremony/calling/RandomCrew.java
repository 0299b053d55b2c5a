package org.flambeau.ceremony.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.RunMode;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.TimedSegment;

/** A caller and a producer who do anything at any moment, most of it possible, some of it not. */
final class RandomCrew {

    private final Random random;
    private final RandomOrders orders;

    RandomCrew(Random random, RandomOrders orders) {
        this.random = random;
        this.orders = orders;
    }

    /** The next instant: mostly later, at times in the same millisecond, now and then by a clock that was set back. */
    Instant after(Instant now) {
        return switch (random.nextInt(20)) {
            case 0 -> now;
            case 1 -> now.minusMillis(random.nextInt(3_600_000));
            case 2, 3, 4, 5 -> now.plusMillis(random.nextInt(2_000));
            default -> now.plusMillis(random.nextInt(1_200_000));
        };
    }

    /** Any command; mostly one that believes what is true. */
    Call call(Ceremony ceremony, Instant at) {
        Command[] all = Command.values();
        boolean begun = ceremony.show().live().isPresent();
        Command command = begun || random.nextInt(4) == 0 ? all[random.nextInt(all.length)] : Command.START;
        String live = ceremony.show().live().orElse(null);
        int take = ceremony.show().take() + (random.nextInt(20) == 0 ? 1 : 0);
        return new Call(
                new CommandBody(
                        command,
                        new CommandBody.Expects(random.nextInt(20) == 0 ? "nothing" : live, take),
                        segment(ceremony, command),
                        needsCue(command) ? "lights" : null,
                        Duration.ofSeconds(random.nextInt(3600) - 1800L),
                        random.nextBoolean() ? RunMode.LIVE : RunMode.REHEARSAL,
                        random.nextInt(4) == 0 ? "rain" : null,
                        random.nextInt(4) == 0 ? null : some(TimedSegment.Out.values()),
                        null,
                        random.nextBoolean()),
                at,
                "caller");
    }

    /** An edit that the show allows: of what is to come, and of the live segment's length. */
    Ceremony edited(Ceremony ceremony) {
        List<SegmentPlan> plans = new ArrayList<>(ceremony.order().plans());
        List<String> coming = ceremony.toCome();
        int first = ceremony.show().live().map(live -> indexOf(plans, live) + 1).orElse(0);
        switch (random.nextInt(4)) {
            case 0 -> plans.add(first + random.nextInt(plans.size() - first + 1), orders.plan());
            case 1 -> {
                if (plans.size() > 1 && !coming.isEmpty()) plans.remove(indexOf(plans, some(coming)));
            }
            case 2 -> {
                if (!coming.isEmpty()) replace(plans, some(coming), orders.delay());
            }
            default -> Collections.swap(plans, comingOr(plans, coming), comingOr(plans, coming));
        }
        return ceremony.withOrder(plans, ceremony.order().groups(), "producer");
    }

    Duration delay() {
        return orders.delay();
    }

    <T> T some(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private int comingOr(List<SegmentPlan> plans, List<String> coming) {
        return coming.isEmpty() ? plans.size() - 1 : indexOf(plans, some(coming));
    }

    private static void replace(List<SegmentPlan> plans, String code, Duration delay) {
        plans.replaceAll(plan -> plan.code().equals(code) ? plan.delayedBy(delay) : plan);
    }

    private static int indexOf(List<SegmentPlan> plans, String code) {
        return plans.stream().map(SegmentPlan::code).toList().indexOf(code);
    }

    private boolean needsCue(Command command) {
        return command == Command.WARN || command == Command.GO || command == Command.STANDBY && random.nextBoolean();
    }

    private String segment(Ceremony ceremony, Command command) {
        if (command == Command.CUT && random.nextBoolean()) return null;
        List<String> codes =
                ceremony.order().segments().stream().map(Segment::code).toList();
        List<String> coming = ceremony.toCome();
        if (!coming.isEmpty() && random.nextInt(3) > 0) return some(coming);
        return random.nextInt(10) == 0 ? "nothing" : some(codes);
    }

    private <T> T some(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
