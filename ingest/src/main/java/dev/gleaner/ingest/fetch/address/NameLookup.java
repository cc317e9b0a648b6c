package dev.gleaner.ingest.fetch.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The way from a host name or an address literal to addresses. */
public interface NameLookup {

    /** All addresses of a host, at least one. */
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
