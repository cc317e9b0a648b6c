package dev.gleaner.ingest.mail;

import dev.gleaner.ingest.extract.CleanText;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The body of a message without what follows or names its reader: no pictures, forms or scripts, no
 * links to unsubscribe or to settings, every other link unwrapped, or left out where its target is
 * hidden behind a token.
 *
 * @param webAddress where the same issue stands on the web; null when no link says so
 */
record LetterHtml(String html, @Nullable String webAddress) {

    private static final int MOST_DEPTH = 256;
    private static final String NEVER =
            "script, style, noscript, template, iframe, object, embed, form, input, button, img, picture, video,"
                    + " audio, svg, math, link, meta, base, map, select, textarea, frameset, noframes, noembed, xmp,"
                    + " plaintext, applet, portal";
    private static final Pattern PERSONAL_TEXT =
            Pattern.compile(
                    "unsubscribe|opt[ -]?out|(?:manage|update|change) (?:your )?(?:e-?mail )?(?:preferences|settings|subscription)"
                            + "|email preferences|forward (?:this|to a friend)|abmelden",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WEB_VERSION =
            Pattern.compile(
                    "(?:view|read|open|see|listen)\\b.{0,30}\\b(?:browser|online|app|web)\\b.{0,20}|web version|im browser.{0,20}",
                    Pattern.CASE_INSENSITIVE);

    static LetterHtml of(String source, String subject) {
        Document document =
                Jsoup.parse(CleanText.of(source), "", Parser.htmlParser().setMaxDepth(MOST_DEPTH));
        document.select(NEVER).remove();
        String webAddress = null;
        for (Element link : document.select("a")) {
            Optional<String> target = target(link);
            if (target.isPresent() && webAddress == null && namesIssue(link, subject)) {
                webAddress = UnwrappedLink.page(target.get()).orElse(null);
            }
            if (target.isPresent()) {
                link.clearAttributes().attr("href", target.get());
            } else {
                link.unwrap();
            }
        }
        document.getAllElements().forEach(LetterHtml::keepHrefAlone);
        return new LetterHtml(document.body().html(), webAddress);
    }

    private static void keepHrefAlone(Element element) {
        if (!element.normalName().equals("a")) {
            element.clearAttributes();
        }
    }

    private static Optional<String> target(Element link) {
        return PERSONAL_TEXT.matcher(link.text()).find()
                        || link.attr("href").toLowerCase(Locale.ROOT).contains("unsubscribe")
                ? Optional.empty()
                : UnwrappedLink.of(link.attr("href"));
    }

    private static boolean namesIssue(Element link, String subject) {
        String text = link.text().strip();
        return (!text.isEmpty() && text.equalsIgnoreCase(subject.strip()))
                || WEB_VERSION.matcher(text).matches();
    }
}
