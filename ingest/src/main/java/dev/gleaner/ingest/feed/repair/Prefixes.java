package dev.gleaner.ingest.feed.repair;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The usual meaning of prefixes that many feeds use and some forget to declare. */
final class Prefixes {

    private static final int MOST = 50;

    private static final Map<String, String> USUAL =
            Map.ofEntries(
                    Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                    Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
                    Map.entry("dcterms", "http://purl.org/dc/terms/"),
                    Map.entry("content", "http://purl.org/rss/1.0/modules/content/"),
                    Map.entry("atom", "http://www.w3.org/2005/Atom"),
                    Map.entry("media", "http://search.yahoo.com/mrss/"),
                    Map.entry("itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
                    Map.entry("sy", "http://purl.org/rss/1.0/modules/syndication/"),
                    Map.entry("slash", "http://purl.org/rss/1.0/modules/slash/"),
                    Map.entry("wfw", "http://wellformedweb.org/CommentAPI/"),
                    Map.entry("xlink", "http://www.w3.org/1999/xlink"),
                    Map.entry("xhtml", "http://www.w3.org/1999/xhtml"));

    private static final Pattern USED =
            Pattern.compile(
                    "(?:</?|\\s)([A-Za-z_][\\w.-]{0,50}):[A-Za-z_][\\w.-]{0,100}(?=[\\s/>=])");
    private static final Pattern NAME = Pattern.compile("<[^\\s/>]{1,200}");

    private Prefixes() {}

    /** What a prefix means that nobody declared. */
    static String meaning(String prefix) {
        return USUAL.getOrDefault(prefix, "urn:undeclared:" + prefix);
    }

    /** The document with every prefix it uses declared at its root. */
    static String declared(String root) {
        Matcher name = NAME.matcher(root);
        int end = root.indexOf('>');
        if (!name.lookingAt() || end < 0) {
            return root;
        }
        String start = root.substring(0, end);
        Set<String> seen = new HashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        Matcher used = USED.matcher(root);
        while (used.find() && seen.size() < MOST) {
            String prefix = used.group(1);
            if (seen.add(prefix)
                    && !prefix.startsWith("xml")
                    && !start.contains("xmlns:" + prefix + "=")) {
                missing.add(prefix);
            }
        }
        StringBuilder declarations = new StringBuilder();
        missing.forEach(prefix ->
                declarations
                        .append(" xmlns:")
                        .append(prefix)
                        .append("=\"")
                        .append(meaning(prefix))
                        .append('"'));
        return root.substring(0, name.end()) + declarations + root.substring(name.end());
    }
}
