package dev.gleaner.ingest.arxiv;

import dev.gleaner.ingest.url.WebAddress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A standing search over arXiv's papers, the newest first (arXiv API user's manual, section 3).
 *
 * <p>{@code cs.AI}, {@code cat:cs.CL}, {@code arxiv: "reward hacking"} and the address of a
 * category's list of new papers are all such searches.
 *
 * @param search in arXiv's own language, for example {@code cat:cs.AI AND all:agents}
 */
public record ArxivQuery(String search) {

    /** Papers asked for at once: what a busy category brings in a day fits. */
    public static final int PAPERS = 200;

    private static final String INTERFACE = "https://export.arxiv.org/api/query";
    private static final String CATEGORY =
            "(?:astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-(?:ex|lat|ph|th)|math|math-ph|nlin|nucl-(?:ex|th)|physics|q-bio|q-fin|quant-ph|stat)"
                    + "(?:\\.[A-Za-z-]{2,18})?";
    private static final Pattern BARE_CATEGORY = Pattern.compile("[a-z-]+\\.[A-Za-z-]{2,18}");
    private static final Pattern WHOLE_CATEGORY = Pattern.compile(CATEGORY);
    private static final Pattern PREFIXED =
            Pattern.compile("arxiv:\\s{0,3}(.{1,500})", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD =
            Pattern.compile("(?:ti|au|abs|co|jr|cat|rn|id|all):.{1,500}");
    private static final Pattern LIST_PATH =
            Pattern.compile("/list/(" + CATEGORY + ")(?:/(?:new|recent|pastweek|current))?/?");

    public ArxivQuery {
        if (search.isBlank() || search.length() > 500) {
            throw new IllegalArgumentException(
                    "a search has 1 to 500 characters, not '" + search + "'");
        }
    }

    /** The search that somebody means; empty when this is no search of arXiv. */
    public static Optional<ArxivQuery> of(String written) {
        String text = written.strip();
        Optional<WebAddress> address = WebAddress.parse(text);
        if (address.isPresent()) {
            return ofAddress(address.get());
        }
        if (BARE_CATEGORY.matcher(text).matches()) {
            return category(text);
        }
        Matcher prefixed = PREFIXED.matcher(text);
        if (prefixed.matches()) {
            String said = prefixed.group(1).strip();
            return category(said)
                    .or(() -> Optional.of(new ArxivQuery(isSearch(said) ? said : "all:" + said)));
        }
        return isSearch(text) ? Optional.of(new ArxivQuery(text)) : Optional.empty();
    }

    private static boolean isSearch(String text) {
        return FIELD.matcher(text).matches();
    }

    private static Optional<ArxivQuery> category(String name) {
        return WHOLE_CATEGORY.matcher(name).matches()
                ? Optional.of(new ArxivQuery("cat:" + name))
                : Optional.empty();
    }

    private static Optional<ArxivQuery> ofAddress(WebAddress address) {
        Matcher list = LIST_PATH.matcher(address.path());
        return isArxiv(address) && list.matches() ? category(list.group(1)) : Optional.empty();
    }

    private static boolean isArxiv(WebAddress address) {
        String host = address.host().toLowerCase(Locale.ROOT);
        return host.equals("arxiv.org") || host.endsWith(".arxiv.org");
    }

    /** The address that answers it with an Atom feed. */
    public String address() {
        return INTERFACE
                + "?search_query="
                + URLEncoder.encode(search, StandardCharsets.UTF_8)
                + "&sortBy=submittedDate&sortOrder=descending&start=0&max_results="
                + PAPERS;
    }

    /** What a channel of it is called: {@code arXiv cs.AI}. */
    public String title() {
        return "arXiv " + (search.startsWith("cat:") ? search.substring(4) : search);
    }
}
