package dev.gleaner.graph.channel;

/**
 * Who would tell us what is new in a feed, as the feed says (WebSub).
 *
 * @param address of the hub
 * @param topic under which the hub knows the feed
 */
public record Hub(String address, String topic) {}
