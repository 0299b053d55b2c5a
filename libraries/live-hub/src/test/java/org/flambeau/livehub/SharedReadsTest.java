package org.flambeau.livehub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SharedReadsTest {

    private final View<Long, Long> all = View.whole(new Numbers(0));
    private final List<CompletableFuture<List<Entry<Long>>>> reads = new ArrayList<>();
    private final SharedReads<Long> shared = new SharedReads<>((sequence, limit, view) -> {
        CompletableFuture<List<Entry<Long>>> read = new CompletableFuture<>();
        reads.add(read);
        return read;
    });

    @Test
    void aCrowdThatWaitsForTheSamePageReadsItOnceAndFewPagesAreReadAtOnce() {
        for (int busy = 0; busy < 4; busy++) shared.after(busy, 10, all);
        List<CompletionStage<List<Entry<Long>>>> crowd = new ArrayList<>();
        for (int follower = 0; follower < 1_000; follower++) crowd.add(shared.after(50, 10, all));
        assertThat(reads).hasSize(4);

        reads.get(0).complete(List.of());
        assertThat(reads).hasSize(5);
        List<Entry<Long>> page = List.of(new Entry<>(51, 51L));
        reads.get(4).complete(page);

        assertThat(crowd)
                .allSatisfy(answer -> assertThat(answer.toCompletableFuture()).isCompletedWithValue(page));
        assertThat(reads).as("nothing is left to be read").hasSize(5);
    }

    @Test
    void whoAsksWhileAPageIsBeingReadGetsItAsItIsThenAndNotAsItWas() {
        CompletionStage<List<Entry<Long>>> before = shared.after(50, 10, all);
        CompletionStage<List<Entry<Long>>> after = shared.after(50, 10, all);

        assertThat(reads).hasSize(2);
        reads.get(0).complete(List.of());
        assertThat(before.toCompletableFuture()).isDone();
        assertThat(after.toCompletableFuture()).isNotDone();
    }

    @Test
    void aReadThatFailsIsToldAndTheNextGoesOn() {
        CompletionStage<List<Entry<Long>>> fails = shared.after(0, 10, all);
        for (int busy = 1; busy < 5; busy++) shared.after(busy, 10, all);

        reads.get(0).completeExceptionally(new IllegalStateException("the store is away"));

        assertThat(fails.toCompletableFuture()).isCompletedExceptionally();
        assertThat(reads).hasSize(5);
    }
}
