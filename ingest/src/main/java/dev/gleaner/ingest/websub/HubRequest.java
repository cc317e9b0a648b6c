package dev.gleaner.ingest.websub;

import dev.gleaner.graph.channel.Subscription;
import dev.gleaner.graph.channel.Subscription.State;
import dev.gleaner.ingest.fetch.Posting;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What we ask of a hub: to tell us what is new in a topic, or to stop it (section 5.1). */
public final class HubRequest {

    /** As long as the common hubs give; theirs is the last word. */
    private static final Duration LEASE = Duration.ofDays(10);

    private HubRequest() {}

    /**
     * The request for what a subscription's state wants.
     *
     * @param callbacks where hubs reach us, without a slash at its end
     */
    public static Posting of(Subscription subscription, URI callbacks) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.callback", callbacks + "/websub/" + subscription.path());
        form.put("hub.topic", subscription.hub().topic());
        if (subscription.state() == State.LEAVING) {
            form.put("hub.mode", "unsubscribe");
        } else {
            form.put("hub.mode", "subscribe");
            form.put("hub.lease_seconds", Long.toString(LEASE.toSeconds()));
            form.put("hub.secret", subscription.secret());
        }
        return Posting.to(
                        subscription.hub().address(),
                        "application/x-www-form-urlencoded",
                        Map.of(),
                        form.entrySet().stream()
                                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&"))
                                .getBytes(StandardCharsets.US_ASCII))
                .moving();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
