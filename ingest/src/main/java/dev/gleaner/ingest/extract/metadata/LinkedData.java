package dev.gleaner.ingest.extract.metadata;

import org.jsoup.nodes.Element;

import tools.jackson.databind.JsonNode;

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

    private final List<JsonNode> objects;
    private final List<JsonNode> articles;

    private LinkedData(List<JsonNode> objects) {
        this.objects = objects;
        this.articles = objects.stream().filter(LinkedData::isArticle).toList();
    }

    static LinkedData of(List<Element> scripts) {
        List<JsonNode> objects = new ArrayList<>();
        scripts.stream()
                .limit(MOST_SCRIPTS)
                .map(Element::data)
                .filter(script -> script.length() <= LONGEST_SCRIPT)
                .flatMap(script -> read(script).stream())
                .forEach(root -> collect(root, objects));
        return new LinkedData(objects);
    }

    Optional<String> headline() {
        return text("headline").or(() -> text("name"));
    }

    Optional<String> published() {
        return text("datePublished").or(() -> text("dateCreated"));
    }

    /** The date of publishing of whatever the page describes, when it calls nothing an article. */
    Optional<String> anyPublished() {
        return text(objects, "datePublished")
                .or(() -> text(objects, "uploadDate"))
                .or(() -> text(objects, "dateCreated"));
    }

    Optional<String> changed() {
        return text("dateModified").or(() -> text(objects, "dateModified"));
    }

    Optional<String> alternativeHeadline() {
        return text("alternativeHeadline");
    }

    Optional<String> section() {
        return text("articleSection");
    }

    Optional<String> licence() {
        return text("license");
    }

    Stream<String> keywords() {
        return articles.stream()
                .flatMap(article -> names(article.path("keywords")))
                .flatMap(words -> Stream.of(words.split(",", 40)))
                .map(String::strip);
    }

    List<ClaimReview> claimReviews() {
        return objects.stream()
                .filter(node -> isOfType(node, "ClaimReview"))
                .map(node ->
                        new ClaimReview(
                                node.path("claimReviewed").asString(""),
                                names(node.path("itemReviewed").path("author"))
                                        .findFirst()
                                        .orElse(""),
                                Stream.of("alternateName", "ratingValue")
                                        .map(field ->
                                                node.path("reviewRating").path(field).asString(""))
                                        .filter(value -> !value.isBlank())
                                        .findFirst()
                                        .orElse("")))
                .filter(review -> !review.claim().isBlank())
                .limit(MOST_SCRIPTS)
                .toList();
    }

    /** The names of the authors of the first article that names any. */
    List<String> authors() {
        return articles.stream()
                .map(article ->
                        Stream.concat(
                                        names(article.path("author")),
                                        byReference(article.path("author")))
                                .distinct()
                                .limit(20)
                                .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The names of nodes that are only pointed at by their {@code @id}. */
    private Stream<String> byReference(JsonNode node) {
        Stream<JsonNode> each = node.isArray() ? node.valueStream() : Stream.of(node);
        return each.filter(one -> one.path("name").isMissingNode())
                .map(one -> one.path("@id").asString(""))
                .filter(id -> !id.isEmpty())
                .flatMap(id ->
                        objects.stream()
                                .filter(object -> object.path("@id").asString("").equals(id))
                                .flatMap(object -> names(object)));
    }

    Optional<String> publisher() {
        return articles.stream().flatMap(article -> names(article.path("publisher"))).findFirst();
    }

    Optional<String> articleBody() {
        return text("articleBody");
    }

    /** The types of whatever the page describes. */
    List<String> types() {
        return objects.stream()
                .map(node -> node.path("@type"))
                .flatMap(type -> type.isArray() ? type.valueStream() : Stream.of(type))
                .map(type -> type.asString(""))
                .filter(type -> !type.isEmpty())
                .distinct()
                .limit(MOST_SCRIPTS)
                .toList();
    }

    boolean hasArticle() {
        return !articles.isEmpty();
    }

    /** Whether the page says that its text is not free to read. */
    boolean isPaid() {
        return articles.stream()
                .map(article -> article.path("isAccessibleForFree").asString(""))
                .anyMatch("false"::equalsIgnoreCase);
    }

    private Optional<String> text(String field) {
        return text(articles, field);
    }

    private static Optional<String> text(List<JsonNode> nodes, String field) {
        return nodes.stream()
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
        return JsonTrees.read(script.replace("<![CDATA[", "").replace("]]>", ""));
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

    private static boolean isOfType(JsonNode node, String name) {
        JsonNode type = node.path("@type");
        Stream<JsonNode> types = type.isArray() ? type.valueStream() : Stream.of(type);
        return types.anyMatch(one -> one.asString("").equals(name));
    }

    private static boolean isArticle(JsonNode node) {
        JsonNode type = node.path("@type");
        Stream<JsonNode> types = type.isArray() ? type.valueStream() : Stream.of(type);
        return types.anyMatch(one -> ARTICLE_TYPE.matcher(one.asString("")).matches());
    }
}
