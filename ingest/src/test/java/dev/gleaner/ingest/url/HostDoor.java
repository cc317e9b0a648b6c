package dev.gleaner.ingest.url;

import dev.gleaner.ingest.hostile.Door;
import dev.gleaner.ingest.hostile.HostileCase;

import java.io.IOException;
import java.util.Map;

/** The name of a server: {@code input} is one, {@code like} another it may be taken for. */
public final class HostDoor implements Door {

    @Override
    public Map<String, Object> answer(HostileCase given) throws IOException {
        String host = given.text("input").orElseThrow();
        String known = given.text("like").orElse(host);
        String shown =
                WebAddress.parse("https://" + host + "/").map(WebAddress::host).orElse("none");
        return Map.of(
                "shown",
                shown,
                "same",
                shown.equals(known),
                "looksTheSame",
                LookAlike.skeleton(shown).equals(LookAlike.skeleton(known)),
                "mixed",
                LookAlike.mixesScripts(shown));
    }
}
