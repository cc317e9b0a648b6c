package dev.gleaner.ingest.discover;

import dev.gleaner.ingest.fetch.FetchDoor;
import dev.gleaner.ingest.hostile.Door;
import dev.gleaner.ingest.hostile.HostileCase;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Somebody pastes an address; the server's answers may lead anywhere. */
public final class DiscoveryDoor implements Door {

    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");

    @Override
    public Map<String, Object> answer(HostileCase given) throws IOException {
        return FetchDoor.through(
                given,
                (client, address) ->
                        facts(new Discovery(client::fetch, () -> NOW).find(address, step -> {})));
    }

    private static Map<String, Object> facts(Finding finding) {
        return switch (finding) {
            case Finding.Nothing(String reason, String nextStep, boolean unreachable) ->
                    Map.of("outcome", "nothing", "reason", reason);
            case Finding.Found(List<Candidate> candidates) ->
                    Map.of(
                            "outcome",
                            "found",
                            "kinds",
                            candidates.stream().map(one -> one.kind().word()).toList());
        };
    }
}
