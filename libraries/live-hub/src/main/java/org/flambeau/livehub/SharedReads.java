package org.flambeau.livehub;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A store of which no more than a few pages are read at once, however many subscribers have fallen behind: their memory is
 * that of these few pages. Those who wait for the same page get it together. A page that is being read already is not
 * shared any more: who asks now wants it as the store has it now.
 */
final class SharedReads<C> implements Backlog<C> {

    private static final int MOST_AT_ONCE = 4;

    private final Backlog<C> store;
    private final Map<Question<C>, CompletableFuture<List<Entry<C>>>> waiting = new LinkedHashMap<>();
    private int underWay;

    SharedReads(Backlog<C> store) {
        this.store = store;
    }

    private record Question<C>(long sequence, int limit, View<?, C> view) {}

    @Override
    public synchronized CompletionStage<List<Entry<C>>> after(long sequence, int limit, View<?, C> view) {
        CompletableFuture<List<Entry<C>>> answer =
                waiting.computeIfAbsent(new Question<>(sequence, limit, view), question -> new CompletableFuture<>());
        readNext();
        return answer;
    }

    private synchronized void readNext() {
        Iterator<Map.Entry<Question<C>, CompletableFuture<List<Entry<C>>>>> next =
                waiting.entrySet().iterator();
        if (underWay >= MOST_AT_ONCE || !next.hasNext()) return;
        Map.Entry<Question<C>, CompletableFuture<List<Entry<C>>>> first = next.next();
        Question<C> question = first.getKey();
        CompletableFuture<List<Entry<C>>> answer = first.getValue();
        next.remove();
        underWay++;
        read(question).whenComplete((page, failure) -> {
            over();
            if (failure == null) answer.complete(page);
            else answer.completeExceptionally(failure);
        });
    }

    private CompletionStage<List<Entry<C>>> read(Question<C> question) {
        try {
            return store.after(question.sequence(), question.limit(), question.view());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private synchronized void over() {
        underWay--;
        readNext();
    }
}
