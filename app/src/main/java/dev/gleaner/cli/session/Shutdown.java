package dev.gleaner.cli.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/** Closes in order, once, whether the program ends by itself or by a signal. */
public final class Shutdown implements AutoCloseable {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::onSignal, "stop");
    private final Deque<Runnable> steps = new ArrayDeque<>();

    public Shutdown() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    public synchronized void before(Runnable step) {
        steps.addFirst(step);
    }

    public synchronized void after(Runnable step) {
        steps.addLast(step);
    }

    public boolean isAsked() {
        return asked.getCount() == 0;
    }

    public void await() {
        try {
            asked.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void onSignal() {
        asked.countDown();
        try {
            closed.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        runSteps();
        closed.countDown();
        removeHook();
    }

    private synchronized void runSteps() {
        steps.forEach(Runnable::run);
        steps.clear();
    }

    private void removeHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // The signal came first; the hook waits for what was just done.
        }
    }
}
