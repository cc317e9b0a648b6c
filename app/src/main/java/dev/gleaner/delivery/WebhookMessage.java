package dev.gleaner.delivery;

import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.notice.Notice.Due;
import dev.gleaner.graph.notice.Notice.Told;
import dev.gleaner.ingest.fetch.Posting;
import dev.gleaner.notice.NoticeText;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A notice as a signed message, as standard-webhooks (standardwebhooks.com) has it.
 *
 * <p>{@code webhook-id} is the notice's id, the same for every attempt, so that a receiver can pass
 * over what it has. {@code webhook-signature} is {@code v1,} and the base64 of the HMAC-SHA256 of
 * {@code id.timestamp.body} under the shared secret. A receiver compares it in constant time and
 * refuses a {@code webhook-timestamp} that is more than a few minutes away.
 */
final class WebhookMessage {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String ENCODED = "whsec_";

    private WebhookMessage() {}

    static Posting of(Notice notice, Receiver.Webhook receiver, URI pages, Instant at) {
        byte[] body = body(notice, pages).getBytes(StandardCharsets.UTF_8);
        String id = notice.id().value();
        String time = Long.toString(at.getEpochSecond());
        return Posting.to(
                receiver.address().toString(),
                "application/json",
                Map.of(
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        time,
                        "webhook-signature",
                        "v1," + signature(receiver.secret(), id, time, body)),
                body);
    }

    static String signature(String secret, String id, String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
            mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", missing);
        }
    }

    private static byte[] key(String secret) {
        return secret.startsWith(ENCODED)
                ? Base64.getDecoder().decode(secret.substring(ENCODED.length()))
                : secret.getBytes(StandardCharsets.UTF_8);
    }

    private static String body(Notice notice, URI pages) {
        ObjectNode body = MAPPER.createObjectNode();
        body.put("type", "thread." + notice.kind().word());
        body.put("timestamp", notice.at().toString());
        ObjectNode data = body.putObject("data");
        data.put("notice", notice.id().value());
        data.put("headline", NoticeText.headline(notice));
        data.put("thread", notice.slug());
        data.put("title", notice.title());
        data.put("page", pages + "/threads/" + notice.slug());
        data.put("before", notice.before() == null ? null : notice.before().word());
        data.put("level", notice.level().word());
        data.put("because", notice.because());
        data.put("reasons", notice.reasons());
        ArrayNode evidence = data.putArray("evidence");
        for (Told told : notice.evidence()) {
            evidence.addObject()
                    .put("item", told.item().value())
                    .put("title", told.title())
                    .put("source", told.source())
                    .put("address", told.address())
                    .put("page", pages + "/items/" + told.item().value());
        }
        ArrayNode forecasts = data.putArray("forecasts");
        for (Due due : notice.forecasts()) {
            forecasts
                    .addObject()
                    .put("claim", due.claim().value())
                    .put("sentence", due.sentence())
                    .put("voice", due.voice())
                    .put("source", due.source())
                    .put("lastDay", due.last().toString())
                    .put("page", pages + due.page())
                    .put("resolve", NoticeText.asked(due));
        }
        return MAPPER.writeValueAsString(body);
    }
}
