package org.flambeau.livehub;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How late each event loop of a process is: everyone whose connection lives on a late one is told late. */
public final class LoopLags implements MeterBinder {

    private final List<LoopLag> loops = new ArrayList<>();

    /** Begins to measure. */
    public LoopLags(EventLoopGroup group) {
        group.forEach(loop -> loops.add(new LoopLag((EventLoop) loop)));
        loops.forEach(LoopLag::start);
    }

    /**
     * The lag of each loop in milliseconds: by how much a timer was late at its worst in the last ten seconds, or is just
     * now.
     */
    public List<Double> millis() {
        return loops.stream().map(loop -> loop.nanos() / 1e6).toList();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (int number = 0; number < loops.size(); number++)
            TimeGauge.builder("flambeau.live.loop.lag", loops.get(number), TimeUnit.NANOSECONDS, LoopLag::nanos)
                    .description("By how much a timer of an event loop was late, at its worst in the last ten seconds")
                    .tag("loop", Integer.toString(number))
                    .register(registry);
    }
}
