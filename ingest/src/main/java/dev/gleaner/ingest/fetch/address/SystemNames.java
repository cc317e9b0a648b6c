package dev.gleaner.ingest.fetch.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The name lookup of the operating system, given up after a while: it can neither be interrupted
 * nor told a limit.
 */
public final class SystemNames implements NameLookup, AutoCloseable {

    private final Duration patience;
    private final ExecutorService lookups =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("name-lookup-", 0).factory());

    public SystemNames(Duration patience) {
        this.patience = patience;
    }

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        Future<List<InetAddress>> lookup =
                lookups.submit(() -> List.of(InetAddress.getAllByName(host)));
        try {
            return lookup.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new UnknownHostException(
                    "no answer about the name " + host + " within " + patience);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("stopped while looking up " + host);
        } catch (ExecutionException unknown) {
            throw new UnknownHostException("no such name: " + host);
        }
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
