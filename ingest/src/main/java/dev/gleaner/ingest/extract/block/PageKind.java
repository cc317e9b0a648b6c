package dev.gleaner.ingest.extract.block;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Hints at what sort of page this is, by the words of its address and by the types that it gives
 * itself: an article is read differently from a shop's shelf or a forum's thread.
 */
final class PageKind {

    private static final int MOST_WORDS = 60;

    /** A part of an address with this many words is a headline, and they are its words. */
    private static final int HEADLINE_WORDS = 3;

    /**
     * A sort of page, with the words of addresses and the types (without spaces) that go with it.
     */
    private enum Sort {
        ARTICLE(
                "news blog blogs article articles story stories post posts magazine opinion features",
                "article newsarticle blogposting reportagenewsarticle analysisnewsarticle opinionnewsarticle"
                        + " wordpress ghost blogger"),
        PRODUCT(
                "product products dp itm item sku shop store",
                "product productgroup offer aggregateoffer shopify woocommerce prestashop magento bigcommerce"),
        LISTING(
                "category categories cat collection collections tag tags search browse list directory catalog"
                        + " catalogue archive trending top best",
                "collectionpage itemlist searchresultspage offercatalog"),
        FORUM(
                "forum forums thread threads topic viewtopic showthread question questions community discussion"
                        + " discussions board bbs",
                "discussionforumposting qapage question answer discourse phpbb vbulletin xenforo nodebb flarum"),
        DOCUMENTATION(
                "docs doc documentation reference api manual guide guides wiki tutorial tutorials learn developer"
                        + " developers",
                "techarticle apireference howto sphinx docusaurus mkdocs gitbook vitepress"),
        SERVICE(
                "service services solutions platform program programs pricing features about department",
                "service localbusiness professionalservice softwareapplication webapplication organization");

        private final List<String> words;
        private final List<String> types;

        Sort(String words, String types) {
            this.words = List.of(words.split(" ", -1));
            this.types = List.of(types.split(" ", -1));
        }
    }

    private static final Map<String, List<Sort>> BY_WORD = new HashMap<>();
    private static final Map<String, List<Sort>> BY_TYPE = new HashMap<>();

    static {
        for (Sort sort : Sort.values()) {
            sort.words.forEach(word -> join(BY_WORD, word, sort));
            sort.types.forEach(type -> join(BY_TYPE, type, sort));
        }
    }

    private final Map<Sort, Integer> said = new EnumMap<>(Sort.class);
    private final Map<Sort, Integer> typed = new EnumMap<>(Sort.class);
    private int depth;
    private int slugWords;
    private boolean dated;
    private boolean queried;

    private PageKind() {}

    private static void join(Map<String, List<Sort>> map, String word, Sort sort) {
        map.merge(
                word,
                List.of(sort),
                (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }

    static PageKind of(PageFacts facts) {
        PageKind kind = new PageKind();
        kind.readAddress(facts.address().toLowerCase(Locale.ROOT));
        for (String type : facts.types()) {
            for (String word : type.toLowerCase(Locale.ROOT).split("[^a-z]+", MOST_WORDS)) {
                BY_TYPE.getOrDefault(word, List.of())
                        .forEach(sort -> kind.typed.merge(sort, 1, Integer::sum));
            }
        }
        return kind;
    }

    private void readAddress(String address) {
        int start = address.indexOf("//");
        if (start < 0) {
            return;
        }
        int query = address.indexOf('?');
        queried = query > 0;
        String bare = queried ? address.substring(start, query) : address.substring(start);
        String[] parts = bare.substring(2).split("/+", MOST_WORDS);
        for (int part = 0; part < parts.length; part++) {
            String[] words = parts[part].split("[^a-z]+", MOST_WORDS);
            if (part == 0 || words.length < HEADLINE_WORDS) {
                for (String word : words) {
                    BY_WORD.getOrDefault(word, List.of())
                            .forEach(sort -> said.merge(sort, 1, Integer::sum));
                }
            }
            if (part > 0) {
                depth += parts[part].isEmpty() ? 0 : 1;
                dated |= parts[part].matches("(?:19|20)\\d\\d.*");
                slugWords = Math.max(slugWords, parts[part].split("[-_]+", MOST_WORDS).length);
            }
        }
    }

    /** Whether anything hints at a forum, where what people answer is the text. */
    boolean isForum() {
        return said.containsKey(Sort.FORUM) || typed.containsKey(Sort.FORUM);
    }

    void write(Row row) {
        for (Sort sort : Sort.values()) {
            row.add("address says ", sort.name(), said.getOrDefault(sort, 0));
            row.add("page says ", sort.name(), Math.min(3, typed.getOrDefault(sort, 0)));
        }
        row.add("depth of address", depth);
        row.add("words of address", Math.min(12, slugWords));
        row.add("day in address", dated);
        row.add("question in address", queried);
    }
}
