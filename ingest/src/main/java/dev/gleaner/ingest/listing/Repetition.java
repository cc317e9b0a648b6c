package dev.gleaner.ingest.listing;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repeated structure in a page: elements built alike that each link to a work of their own.
 *
 * <p>Siblings of one form, in parents of one form, are a group. A group is worth the length of its
 * titles, more with dates and headings, and nothing in navigation or with few or equal targets. The
 * selector of the best one is checked by running it.
 */
final class Repetition {

    private static final int FEWEST = 3;
    private static final int LONGEST_COUNTED_TITLE = 80;
    private static final double SHORTEST_MEAN_TITLE = 14;
    private static final double MOST_ALIKE = 0.8;
    private static final int MOST_ANCESTORS = 3;
    private static final int MOST_CLASSES = 2;
    private static final int MOST_GROUPS_TRIED = 8;
    private static final String FURNITURE =
            "nav, footer, aside, form, [role=navigation], [role=contentinfo], [role=complementary],"
                    + " body > header, [hidden], [aria-hidden=true], dialog";

    private static final Pattern STABLE_CLASS = Pattern.compile("[A-Za-z][A-Za-z]+(?:[-_][a-z]+)*");

    /** A name with a hash behind it, as build tools make them. */
    private static final Pattern HASHED_CLASS =
            Pattern.compile("([A-Za-z]{3,}(?:[-_][A-Za-z]{2,}){0,4}?)_{1,2}[A-Za-z0-9_-]{4,}");

    private final Document page;
    private final Function<Element, Optional<Listed>> reader;

    Repetition(Document page, Function<Element, Optional<Listed>> reader) {
        this.page = page;
        this.reader = reader;
    }

    /** A selector with what it finds. */
    private record Group(ItemSelector selector, double worth) {}

    Optional<ItemSelector> selector() {
        Set<Element> furniture = new HashSet<>(page.select(FURNITURE));
        Map<String, Integer> forms = new LinkedHashMap<>();
        for (Element element : page.body().getAllElements()) {
            if (element.parent() != null
                    && (element.is("a[href]") || element.selectFirst("a[href]") != null)
                    && !isIn(element, furniture)) {
                forms.merge(path(element), 1, Integer::sum);
            }
        }
        return forms.entrySet().stream()
                .filter(form -> form.getValue() >= FEWEST)
                .flatMap(form -> group(form.getKey(), furniture).stream())
                .sorted(Comparator.comparingDouble(Group::worth).reversed())
                .limit(MOST_GROUPS_TRIED)
                .map(Group::selector)
                .findFirst();
    }

    private static boolean isIn(Element element, Set<Element> furniture) {
        for (Element at = element; at != null; at = at.parent()) {
            if (furniture.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Group> group(String path, Set<Element> furniture) {
        return ItemSelector.parse(path)
                .flatMap(selector -> {
                    List<Element> found = selector.select(page);
                    if (found.stream().anyMatch(element -> isIn(element, furniture))) {
                        return Optional.empty();
                    }
                    double worth = worth(found);
                    return worth > 0 ? Optional.of(new Group(selector, worth)) : Optional.empty();
                });
    }

    private double worth(List<Element> elements) {
        List<Listed> items = new ArrayList<>();
        Set<String> targets = new HashSet<>();
        Set<String> titles = new HashSet<>();
        int headings = 0;
        for (Element element : elements) {
            Optional<Listed> item = reader.apply(element);
            if (item.isPresent()) {
                items.add(item.get());
                targets.add(item.get().address());
                titles.add(item.get().title());
                headings += element.selectFirst("h1, h2, h3, h4, h5") == null ? 0 : 1;
            }
        }
        double enough = elements.size() * MOST_ALIKE;
        if (targets.size() < FEWEST || targets.size() < enough || titles.size() < enough) {
            return 0;
        }
        int length =
                items.stream()
                        .mapToInt(item -> Math.min(LONGEST_COUNTED_TITLE, item.title().length()))
                        .sum();
        if ((double) length / items.size() < SHORTEST_MEAN_TITLE) {
            return 0;
        }
        long dated = items.stream().filter(item -> item.published() != null).count();
        double share = (double) dated / items.size();
        return length * (1 + share) * (1 + 0.3 * headings / items.size());
    }

    /** The form of an element and of those around it, as a selector. */
    private static String path(Element element) {
        StringBuilder path = new StringBuilder(form(element));
        Element at = element.parent();
        for (int step = 0; step < MOST_ANCESTORS && at != null; step++) {
            if (at.normalName().equals("body") || at.normalName().equals("html")) {
                break;
            }
            path.insert(0, form(at) + " > ");
            at = at.parent();
        }
        return path.toString();
    }

    private static String form(Element element) {
        StringBuilder form = new StringBuilder(element.normalName());
        int used = 0;
        for (String name : element.classNames()) {
            Matcher hashed = HASHED_CLASS.matcher(name);
            if (used == MOST_CLASSES) {
                break;
            }
            if (STABLE_CLASS.matcher(name).matches()) {
                form.append('.').append(name);
                used++;
            } else if (hashed.matches()) {
                form.append("[class*=").append(hashed.group(1)).append(']');
                used++;
            }
        }
        return form.toString();
    }
}
