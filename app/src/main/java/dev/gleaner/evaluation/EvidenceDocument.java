package dev.gleaner.evaluation;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;
import dev.gleaner.ingest.cite.LinkPlaces;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A document of the evidence set: {@code {"id": "003", "url": …, "title": …, "published": …,
 * "text": …, "html": …, "links": [[anchor, href]…]}}.
 *
 * @param published null when it is not known
 * @param html the page it was taken from, null when there is none
 */
record EvidenceDocument(
        String id,
        String url,
        String title,
        @Nullable DateInterval published,
        String text,
        @Nullable String html,
        List<LinkPlaces.Link> links) {

    private static final int DATE = "2026-05-04".length();

    EvidenceDocument {
        links = List.copyOf(links);
    }

    static EvidenceDocument of(JsonNode json) {
        if (!json.path("id").isString() || !json.path("text").isString()) {
            throw new IllegalArgumentException("a document needs an id and a text");
        }
        List<LinkPlaces.Link> links = new ArrayList<>();
        for (JsonNode link : json.path("links")) {
            if (link.path(1).isString()) {
                links.add(
                        new LinkPlaces.Link(link.path(0).asString(""), link.path(1).asString("")));
            }
        }
        String html = json.path("html").asString("");
        return new EvidenceDocument(
                json.path("id").asString(),
                json.path("url").asString(""),
                json.path("title").asString(""),
                day(json.path("published").asString("")),
                json.path("text").asString(),
                html.isEmpty() ? null : html,
                links);
    }

    private static @Nullable DateInterval day(String written) {
        if (written.length() < DATE) {
            return null;
        }
        try {
            return DateInterval.day(LocalDate.parse(written.substring(0, DATE).replace('/', '-')));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The host of its address, empty when there is none. */
    String site() {
        try {
            String host = new URI(url).getHost();
            return host == null ? "" : host;
        } catch (URISyntaxException unreadable) {
            return "";
        }
    }

    Revision revision() {
        return Revision.of(Id.of("item", id), "", text, BodyState.FULL, "und", Instant.EPOCH);
    }

    /** The set counts characters, the product UTF-16 units. */
    int characters(int units) {
        return text.codePointCount(0, units);
    }
}
