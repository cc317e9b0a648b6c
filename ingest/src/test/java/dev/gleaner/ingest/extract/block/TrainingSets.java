package dev.gleaner.ingest.extract.block;

import dev.gleaner.ingest.extract.Charsets;
import dev.gleaner.ingest.extract.metadata.PageMetadata;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The pages of the public article sets with their truths, read as the product reads them. */
final class TrainingSets {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Map<TrainingPage, Source> sources = new IdentityHashMap<>();

    /**
     * @param folder holds {@code scrapinghub.tsv}, {@code trafeval.tsv}, {@code wcxb-dev.tsv} and
     *     their truths under {@code sets/}
     */
    TrainingSets(Path folder) {
        this.folder = folder;
    }

    /** The walk over a page, and what the page says. */
    record Source(PageLines.Read read, PageFacts facts) {}

    /** What a page was read from. */
    Source source(TrainingPage page) {
        return Objects.requireNonNull(sources.get(page));
    }

    /** The pages of all sets. */
    List<TrainingPage> all() throws IOException {
        List<TrainingPage> pages = new ArrayList<>();
        pages.addAll(load("scrapinghub"));
        pages.addAll(load("wcxb-dev"));
        pages.addAll(load("trafeval"));
        return pages;
    }

    private List<TrainingPage> load(String set) throws IOException {
        List<TrainingPage> pages = new ArrayList<>();
        JsonNode truths =
                switch (set) {
                    case "scrapinghub" ->
                            read(folder.resolve("sets/scrapinghub/ground-truth.json"));
                    case "trafeval" -> read(folder.resolve("sets/trafeval/evaldata.json"));
                    default -> JSON.createObjectNode();
                };
        for (String line : Files.readAllLines(folder.resolve(set + ".tsv"))) {
            String[] cells = line.split("\t", -1);
            Source page = page(folder.resolve(cells[1]), cells[2]);
            String group = group(cells[2]);
            TrainingPage training;
            if (set.equals("scrapinghub")) {
                String truth = truths.path(cells[0]).path("articleBody").asString("");
                training = TrainingPage.whole(set, group, "article", truth, page.read().lines());
            } else if (set.equals("trafeval")) {
                JsonNode parts = truths.path(cells[0]);
                training =
                        TrainingPage.partly(
                                set,
                                group,
                                strings(parts.path("with")),
                                strings(parts.path("without")),
                                page.read().lines());
            } else {
                JsonNode truth =
                        read(folder.resolve("sets/wcxb/dev/ground-truth/" + cells[0] + ".json"));
                String type =
                        truth.path("_internal").path("page_type").path("primary").asString("");
                String text = truth.path("ground_truth").path("main_content").asString("");
                training = TrainingPage.whole(set, group, type, text, page.read().lines());
            }
            sources.put(training, page);
            pages.add(training);
        }
        return pages;
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(one -> one.asString("")).toList();
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    private static Source page(Path file, String address) throws IOException {
        byte[] bytes;
        try (GZIPInputStream unpacked =
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            bytes = unpacked.readAllBytes();
        }
        Document document =
                Jsoup.parse(
                        Charsets.decode(bytes, null).text(),
                        "",
                        Parser.htmlParser().setMaxDepth(256));
        String from = address.contains("://") ? address : "about:blank";
        PageMetadata metadata = new PageMetadata(document, from);
        return new Source(
                PageLines.of(document.body()),
                new PageFacts(
                        metadata.title(),
                        metadata.description(),
                        String.join(", ", metadata.authors()),
                        metadata.articleBody(),
                        metadata.isArticle(),
                        from,
                        metadata.types()));
    }

    private static String group(String address) {
        String[] parts = address.split("/", -1);
        String host = parts.length > 2 ? parts[2] : address.replaceFirst(".*::", "");
        String[] labels = host.split("\\.", -1);
        return parts.length > 2 && labels.length > 2 && labels[labels.length - 2].length() > 3
                ? labels[labels.length - 2] + "." + labels[labels.length - 1]
                : host.replaceFirst("^www\\.", "");
    }
}
