package dev.gleaner.ingest.fetch.turn;

import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** At most four connections to one IP address, however many hosts live there. */
public final class AddressTurns {

    private static final int MOST = 4;

    private final Map<InetAddress, Semaphore> places = new ConcurrentHashMap<>();

    /** Waits for a place; closing it lets the next one in. */
    public Place take(InetAddress address) throws InterruptedException {
        Semaphore semaphore = places.computeIfAbsent(address, unused -> new Semaphore(MOST, true));
        semaphore.acquire();
        return semaphore::release;
    }

    /** The right to one connection. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
