package dev.gleaner.ingest.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a page says about its article in JSON-LD, the schema.org vocabulary. Blocks that cannot be
 * read are skipped.
 */
final class LinkedData {

    private static final int MOST_SCRIPTS = 20;
    private static final int LONGEST_SCRIPT = 1_000_000;
    private static final int MOST_NODES = 2_000;
    private static final Pattern ARTICLE_TYPE =
            Pattern.compile(
                    ".*(?:Article|BlogPosting|Report|NewsItem|Newsletter|ScholarlyArticle|TechArticle|SocialMediaPosting|DiscussionForumPosting)$");

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(64)
                                                    .maxNumberLength(1_000)
                                                    .build())
                                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                                    .build())
                    .build();

    private final List<JsonNode> articles;

    private LinkedData(List<JsonNode> articles) {
        this.articles = articles;
    }

    static LinkedData of(Document document) {
        List<JsonNode> objects = new ArrayList<>();
        document.select("script[type=application/ld+json]").stream()
                .limit(MOST_SCRIPTS)
                .map(Element::data)
                .filter(script -> script.length() <= LONGEST_SCRIPT)
                .flatMap(script -> read(script).stream())
                .forEach(root -> collect(root, objects));
        return new LinkedData(objects.stream().filter(LinkedData::isArticle).toList());
    }

    Optional<String> headline() {
        return text("headline").or(() -> text("name"));
    }

    Optional<String> published() {
        return text("datePublished").or(() -> text("dateCreated"));
    }

    Optional<String> author() {
        String names =
                String.join(
                        ", ",
                        articles.stream()
                                .flatMap(article -> names(article.path("author")))
                                .distinct()
                                .limit(20)
                                .toList());
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    Optional<String> publisher() {
        return articles.stream().flatMap(article -> names(article.path("publisher"))).findFirst();
    }

    /** Whether the page says that its text is not free to read. */
    boolean isPaid() {
        return articles.stream()
                .map(article -> article.path("isAccessibleForFree").asString(""))
                .anyMatch("false"::equalsIgnoreCase);
    }

    private Optional<String> text(String field) {
        return articles.stream()
                .map(article -> article.path(field))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Stream<String> names(JsonNode node) {
        Stream<JsonNode> each = node.isArray() ? node.valueStream() : Stream.of(node);
        return each.map(one -> one.isString() ? one.asString() : one.path("name").asString(""))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private static Optional<JsonNode> read(String script) {
        try {
            return Optional.of(JSON.readTree(script.replace("<![CDATA[", "").replace("]]>", "")));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static void collect(JsonNode node, List<JsonNode> objects) {
        if (objects.size() >= MOST_NODES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(inner -> collect(inner, objects));
        } else if (node.isObject()) {
            objects.add(node);
            collect(node.path("@graph"), objects);
            collect(node.path("mainEntity"), objects);
            collect(node.path("mainEntityOfPage"), objects);
        }
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        Stream<JsonNode> types = type.isArray() ? type.valueStream() : Stream.of(type);
        return types.anyMatch(one -> ARTICLE_TYPE.matcher(one.asString("")).matches());
    }
}
