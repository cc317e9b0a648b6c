package dev.gleaner.thread.wording;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The http and https addresses in running text; anything else that looks like one is words. */
public final class WebAddress {

    /** Longer ones are no address that a person would write down. */
    public static final Pattern URL =
            Pattern.compile("https?://[^\\s<>\"“”‘’]{1,2000}", Pattern.CASE_INSENSITIVE);

    private static final String SENTENCE_MARKS = ".,;:!?'—";

    private WebAddress() {}

    public static @Nullable String firstIn(String words) {
        Matcher url = URL.matcher(words);
        while (url.find()) {
            String address = withoutSentenceMarks(url.group());
            if (is(address)) {
                return address;
            }
        }
        return null;
    }

    /** Where the addresses stand in the words. */
    public static List<Span> placesIn(String words) {
        List<Span> places = new ArrayList<>();
        Matcher url = URL.matcher(words);
        while (url.find()) {
            places.add(
                    new Span(
                            url.start(), url.start() + withoutSentenceMarks(url.group()).length()));
        }
        return places;
    }

    public static boolean is(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /**
     * A full stop belongs to the sentence, a closing parenthesis too unless the address opened it.
     */
    private static String withoutSentenceMarks(String url) {
        int end = url.length();
        while (end > 0
                && (SENTENCE_MARKS.indexOf(url.charAt(end - 1)) >= 0
                        || closesWhatItDidNotOpen(url, end))) {
            end--;
        }
        return url.substring(0, end);
    }

    private static boolean closesWhatItDidNotOpen(String url, int end) {
        if (url.charAt(end - 1) != ')') {
            return false;
        }
        String address = url.substring(0, end);
        return address.chars().filter(each -> each == '(').count()
                < address.chars().filter(each -> each == ')').count();
    }
}
