package dev.gleaner.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * A long list, worked on in batches, two of them at a time: while one waits for the database, the
 * other is judged.
 *
 * <p>No more than two are in memory. The first batch that fails stops the rest, and so does an
 * interrupt.
 *
 * @param size of a batch, the last one may be smaller
 */
record Batches(int size) {

    private static final int AT_ONCE = 2;

    Batches {
        if (size < 1) {
            throw new IllegalArgumentException("a batch has at least one, not " + size);
        }
    }

    /** Returns when all is done; what the work throws comes out as it was thrown. */
    <T> void each(List<T> all, Consumer<List<T>> work) {
        List<List<T>> batches = of(all);
        if (batches.size() < 2) {
            batches.forEach(work);
            return;
        }
        try (ExecutorService lanes =
                Executors.newFixedThreadPool(
                        AT_ONCE, Thread.ofVirtual().name("batch-", 0).factory())) {
            await(lanes, batches.stream().map(batch -> submit(lanes, batch, work)).toList());
        }
    }

    private <T> List<List<T>> of(List<T> all) {
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            batches.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return batches;
    }

    private static <T> Future<?> submit(
            ExecutorService lanes, List<T> batch, Consumer<List<T>> work) {
        return lanes.submit(() -> work.accept(batch));
    }

    private static void await(ExecutorService lanes, List<? extends Future<?>> begun) {
        try {
            for (Future<?> batch : begun) {
                batch.get();
            }
        } catch (InterruptedException stopping) {
            lanes.shutdownNow();
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped before every batch was worked on");
        } catch (ExecutionException broken) {
            lanes.shutdownNow();
            switch (broken.getCause()) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw new IllegalStateException("a batch broke off", broken);
            }
        }
    }
}
