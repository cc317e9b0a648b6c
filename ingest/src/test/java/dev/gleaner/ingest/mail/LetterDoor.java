package dev.gleaner.ingest.mail;

import dev.gleaner.graph.Source;
import dev.gleaner.ingest.hostile.Door;
import dev.gleaner.ingest.hostile.HostileCase;
import dev.gleaner.ingest.source.KnownSources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A message: {@code input} is all of it, else it is made of the lines in {@code headers} and of
 * {@code body}. Line ends become those of mail.
 */
public final class LetterDoor implements Door {

    @Override
    public Map<String, Object> answer(HostileCase given) throws IOException {
        byte[] message =
                given.given().containsKey("input")
                        ? given.bytes("input")
                        : given.bytesOf(
                                List.of(
                                        String.join("\n", given.texts("headers")),
                                        "\n\n",
                                        given.given().getOrDefault("body", "Text.\n")));
        String text = new String(message, StandardCharsets.UTF_8).replaceAll("\r?\n", "\r\n");
        return switch (LetterReader.read(text.getBytes(StandardCharsets.UTF_8))) {
            case LetterReading.Refused(String code, String detail) ->
                    Map.of("outcome", "refused", "code", code, "detail", detail);
            case LetterReading.Read(Letter letter) -> facts(letter);
        };
    }

    private static Map<String, Object> facts(Letter letter) {
        Source source = letter.sender().source(KnownSources.standard());
        return Map.of(
                "outcome",
                "read",
                "subject",
                letter.subject(),
                "html",
                letter.html(),
                "source",
                source.name(),
                "kind",
                source.kind(),
                "passedOver",
                String.join(", ", letter.passedOver()),
                "webAddress",
                String.valueOf(letter.webAddress()));
    }
}
