package dev.gleaner.ingest.url;

import dev.gleaner.graph.ItemKey;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The works that addresses and citations name: an arXiv id without its version, or a DOI.
 *
 * <p>{@code https://arxiv.org/pdf/2411.15114v2.pdf}, {@code arXiv:2411.15114} and
 * {@code https://doi.org/10.48550/arXiv.2411.15114} are one work, {@code arxiv 2411.15114}. A text that merely contains
 * such an id is not read; the whole text has to be one.
 */
public final class WorkIds {

    private static final String ARXIV_ID = "(\\d{4}\\.\\d{4,5}|[a-z][a-z-]*(?:\\.[A-Za-z]{2})?/\\d{7})(?:v\\d{1,3})?";
    private static final Pattern ARXIV = Pattern.compile("(?i:arxiv:\\s{0,3})?" + ARXIV_ID);
    private static final Pattern ARXIV_PATH = Pattern.compile(
            "/(?:abs|pdf|html|format|ps|src|e-print|papers|paper|overview)/" + ARXIV_ID + "(?:\\.pdf|\\.html)?/?");
    private static final Pattern ARXIV_DOI = Pattern.compile("10\\.48550/arxiv\\.(.+)");
    private static final Set<String> ARXIV_HOSTS = Set.of(
            "arxiv.org",
            "www.arxiv.org",
            "export.arxiv.org",
            "browse.arxiv.org",
            "ar5iv.org",
            "ar5iv.labs.arxiv.org",
            "alphaxiv.org",
            "www.alphaxiv.org",
            "huggingface.co");

    private static final String DOI_FORM = "10\\.\\d{4,9}/\\S{1,300}";
    private static final Pattern DOI = Pattern.compile("(?i:doi:\\s{0,3})?(" + DOI_FORM + ")");
    private static final Pattern DOI_PATH =
            Pattern.compile("/doi/(?:(?:abs|full|pdf|epdf|pdfdirect|epub|book)/)?(" + DOI_FORM + ")");
    private static final Set<String> DOI_HOSTS = Set.of("doi.org", "dx.doi.org", "www.doi.org");
    private static final Pattern TRAILING_MARKS = Pattern.compile("[.,;:\\])}>\"']+$");

    private WorkIds() {}

    /** The work an address, an id or a citation such as {@code arXiv:2411.15114v2} names. */
    public static Optional<ItemKey> of(String written) {
        String text = written.strip();
        Optional<WebAddress> address = WebAddress.parse(text);
        return address.isPresent() ? address.flatMap(WorkIds::ofAddress) : ofId(text);
    }

    private static Optional<ItemKey> ofId(String text) {
        Matcher arxiv = ARXIV.matcher(text);
        if (arxiv.matches()) {
            return Optional.of(ItemKey.arxiv(arxiv.group(1)));
        }
        Matcher doi = DOI.matcher(text);
        return doi.matches() ? Optional.of(doiKey(doi.group(1))) : Optional.empty();
    }

    private static Optional<ItemKey> ofAddress(WebAddress address) {
        String path = PercentEncoding.decode(address.path());
        if (ARXIV_HOSTS.contains(address.host())) {
            Matcher arxiv = ARXIV_PATH.matcher(path);
            return arxiv.matches() ? Optional.of(ItemKey.arxiv(arxiv.group(1))) : Optional.empty();
        }
        Matcher doi = (DOI_HOSTS.contains(address.host()) ? DOI : DOI_PATH)
                .matcher(DOI_HOSTS.contains(address.host()) ? path.substring(1) : path);
        return doi.matches() ? Optional.of(doiKey(doi.group(1))) : Optional.empty();
    }

    private static ItemKey doiKey(String written) {
        String doi = withoutTrailingMarks(written).toLowerCase(Locale.ROOT);
        Matcher arxiv = ARXIV_DOI.matcher(doi);
        if (arxiv.matches() && ARXIV.matcher(arxiv.group(1)).matches()) {
            return ItemKey.arxiv(arxiv.group(1));
        }
        return ItemKey.doi(doi);
    }

    /** A DOI may hold brackets: one is cut only when its partner is missing. */
    private static String withoutTrailingMarks(String doi) {
        Matcher marks = TRAILING_MARKS.matcher(doi);
        if (!marks.find() || (marks.group().equals(")") && doi.contains("("))) {
            return doi;
        }
        return doi.substring(0, marks.start());
    }
}
