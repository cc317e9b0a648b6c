package dev.gleaner.delivery;

import dev.gleaner.graph.notice.Notice;
import dev.gleaner.ingest.fetch.Posting;
import dev.gleaner.notice.NoticeText;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A notice as blocks of Slack's message format, which other chat programs take as well.
 *
 * <p>Foreign words are escaped, so that they mention nobody and link nowhere; lengths stay under
 * Slack's limits (150 for a header, 3,000 for a section).
 */
final class SlackMessage {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST_HEADER = 150;
    private static final int LONGEST_SECTION = 2_900;

    private SlackMessage() {}

    static Posting of(Notice notice, Receiver.Slack receiver, URI pages) {
        return Posting.to(
                receiver.address().toString(),
                "application/json",
                Map.of(),
                body(notice, pages).getBytes(StandardCharsets.UTF_8));
    }

    private static String body(Notice notice, URI pages) {
        ObjectNode body = MAPPER.createObjectNode();
        String headline = NoticeText.headline(notice);
        body.put("text", cut(escaped(headline), LONGEST_SECTION));
        ArrayNode blocks = body.putArray("blocks");
        blocks.addObject()
                .put("type", "header")
                .putObject("text")
                .put("type", "plain_text")
                .put("text", cut(headline, LONGEST_HEADER));
        section(blocks, escaped(NoticeText.because(notice)));
        List<String> named = NoticeText.named(notice);
        if (!named.isEmpty()) {
            section(
                    blocks,
                    named.stream()
                            .map(line -> "• " + escaped(line))
                            .collect(Collectors.joining("\n")));
        }
        section(blocks, "<" + pages + "/threads/" + notice.slug() + "|Open the thread>");
        return MAPPER.writeValueAsString(body);
    }

    private static void section(ArrayNode blocks, String words) {
        blocks.addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "mrkdwn")
                .put("text", cut(words, LONGEST_SECTION));
    }

    private static String escaped(String foreign) {
        return foreign.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Never through the middle of a character or of an escape. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        int ampersand = text.lastIndexOf('&', end - 1);
        if (ampersand > end - 5 && text.indexOf(';', ampersand) >= end) {
            end = ampersand;
        }
        return text.substring(0, end) + "…";
    }
}
