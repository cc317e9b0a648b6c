package dev.gleaner.ingest.extract.block;

import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an element says it is, by its tag, its role, or a word of its class or id. The words are
 * those that makers of pages use everywhere, in the languages that we read.
 */
enum Mark {
    COMMENT(
            "comment commentlist disqus respond reply replies discussion livefyre fyre response kommentar"
                    + " commentaire comentario opinion"),
    SHARE(
            "share sharing social addtoany addthis tweet twitter facebook fb whatsapp pinterest linkedin"
                    + " follow like teilen partager compartir"),
    RELATED(
            "related recommend recirc similar more morestories also suggest readnext next upnext further"
                    + " verwandt weitere relacionad associe outbrain taboola yarpp zergnet crp mehr jp inline promo"),
    POPULAR("popular trend most latest recent hot aktuell neueste breaking"),
    NAVIGATION(
            "nav menu submenu breadcrumb crumb pagination pager paging paginate skip prev previous topnav"
                    + " sitemap tab"),
    SIDE("sidebar side aside rail widget gutter secondary complementary right"),
    FOOT("footer foot bottom colophon"),
    HEAD("header head masthead banner topbar top hero"),
    ADVERT(
            "ad ads advert adsense sponsor dfp gpt doubleclick anzeige werbung publicidad pub commercial"
                    + " affiliate native"),
    LETTER("newsletter subscri signup optin mailchimp mc email mailing abo"),
    AUTHOR("author byline bio writer contributor autor auteur avatar profile vcard staff"),
    META(
            "meta date time timestamp datetime published posted pubdate info detail updated dateline datum"
                    + " fecha"),
    TAG(
            "tag tagged keyword category categories cat topic label taxonomy kicker rubrik themen tagcloud"),
    CAPTION("caption credit figcaption legend wp-caption bildunterschrift"),
    IMAGE(
            "photo image img picture media gallery slideshow carousel slider slide thumb figure bild foto"),
    ARTICLE("article story post entry news blog hentry artikel articulo beitrag"),
    BODY(
            "body text content copy prose richtext rte paragraph storybody inhalt contenido contenu texte"),
    MAIN("main primary page"),
    TITLE("title headline heading hed titre titel titulo"),
    LEAD(
            "lead lede intro summary excerpt description abstract subtitle subhead deck dek standfirst"
                    + " chapeau anriss vorspann bajada subline"),
    TEASER(
            "teaser card tile item list listing grid feed river stream collection archive box block"),
    HIDDEN("hidden hide invisible visuallyhidden sr screenreader offscreen print noprint"),
    POPUP(
            "popup modal overlay lightbox dialog cookie consent gdpr notice alert toast interstitial paywall"
                    + " regwall gate privacy message"),
    VIDEO("video player audio podcast embed playlist jwplayer youtube"),
    SHOP("product price cart basket buy shop checkout sku shipping variant purchase"),
    REVIEW("review rating star testimonial vote poll score"),
    FORUM("thread forum bbcode answer question postbody viewtopic"),
    LEGAL("copyright legal disclaimer terms imprint impressum"),
    ACCOUNT("login logon signin register account user member password"),
    TOOL(
            "tool utility button btn action icon cta control font search filter form sort select dropdown"
                    + " toggle"),
    CONTENTS("toc tableofcontents index inhaltsverzeichnis contents"),
    QUOTED("quote pullquote blockquote zitat citation"),
    SECTION("faq feature service accordion benefit section row column"),
    REFERENCE("reference footnote note bibliograph source citation"),

    IN_ARTICLE,
    IN_MAIN,
    IN_ASIDE,
    IN_NAV,
    IN_HEADER,
    IN_FOOTER,
    IN_FORM,
    IN_FIGURE,
    IN_TABLE,
    IN_LIST,
    IN_QUOTE,
    IN_SECTION,
    IN_LINK,
    IN_CODE,
    IN_TERMS,
    IN_ARTICLE_BODY,
    IN_COMPLEMENTARY,
    UNSEEN,
    IN_PARAGRAPH,
    IN_DETAILS,
    IN_PROPERTY;

    static final int COUNT = values().length;

    /** The properties whose value is a text to read. */
    private static final Set<String> TEXT_PROPERTIES =
            Set.of("text", "description", "reviewBody", "mainEntity", "acceptedAnswer", "step");

    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final int SHORTEST_STEM = 4;
    private static final Map<String, Long> EXACT = new HashMap<>();
    private static final Map<String, Long> STEMS = new HashMap<>();
    private static final int LONGEST_STEM;

    static {
        int longest = 0;
        for (Mark mark : values()) {
            for (String word : mark.words.split(" ", -1)) {
                if (!word.isEmpty()) {
                    EXACT.merge(word, mark.bit(), (one, other) -> one | other);
                    if (word.length() >= SHORTEST_STEM) {
                        STEMS.merge(word, mark.bit(), (one, other) -> one | other);
                        longest = Math.max(longest, word.length());
                    }
                }
            }
        }
        LONGEST_STEM = longest;
    }

    private final String words;

    Mark() {
        this("");
    }

    Mark(String words) {
        this.words = words;
    }

    long bit() {
        return 1L << ordinal();
    }

    /** The marks of an element itself, one bit each; {@code names} remembers classes seen. */
    static long of(Element element, Map<String, Long> names) {
        long marks = byTag(element.normalName());
        if (!element.hasAttr("class")
                && !element.hasAttr("id")
                && !element.hasAttr("style")
                && element.attributesSize() == 0) {
            return marks;
        }
        String classes = element.className();
        if (!classes.isEmpty()) {
            marks |= names.computeIfAbsent(classes, Mark::byNames);
        }
        String id = element.id();
        if (!id.isEmpty()) {
            marks |= byNames(id);
        }
        return marks | byAttributes(element);
    }

    /** Whether an element holds facts for programs, repeated out of sight of readers. */
    static boolean isForMachines(Element element) {
        return element.hasAttr("itemscope") && INVISIBLE.matcher(element.attr("style")).find();
    }

    private static long byAttributes(Element element) {
        long marks = 0;
        String property = element.attr("itemprop");
        if (property.contains("articleBody")) {
            marks |= IN_ARTICLE_BODY.bit();
        } else if (!property.isEmpty() && !TEXT_PROPERTIES.contains(property)) {
            marks |= IN_PROPERTY.bit();
        }
        String style = element.attr("style");
        if (element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (!style.isEmpty() && INVISIBLE.matcher(style).find())) {
            marks |= UNSEEN.bit();
        }
        return marks
                | switch (element.attr("role")) {
                    case "main" -> IN_MAIN.bit();
                    case "article" -> IN_ARTICLE.bit();
                    case "navigation", "menu", "menubar" -> IN_NAV.bit();
                    case "complementary" -> IN_COMPLEMENTARY.bit();
                    case "contentinfo" -> IN_FOOTER.bit();
                    case "banner" -> IN_HEADER.bit();
                    case "search", "form" -> IN_FORM.bit();
                    case "dialog", "alertdialog", "alert", "toolbar" -> POPUP.bit();
                    default -> 0;
                };
    }

    private static long byTag(String tag) {
        return switch (tag) {
            case "p" -> IN_PARAGRAPH.bit();
            case "article" -> IN_ARTICLE.bit();
            case "main" -> IN_MAIN.bit();
            case "aside" -> IN_ASIDE.bit();
            case "nav" -> IN_NAV.bit();
            case "header" -> IN_HEADER.bit();
            case "footer" -> IN_FOOTER.bit();
            case "form", "fieldset" -> IN_FORM.bit();
            case "figure", "figcaption", "picture" -> IN_FIGURE.bit();
            case "table" -> IN_TABLE.bit();
            case "ul", "ol" -> IN_LIST.bit();
            case "blockquote" -> IN_QUOTE.bit();
            case "section" -> IN_SECTION.bit();
            case "a" -> IN_LINK.bit();
            case "pre", "code" -> IN_CODE.bit();
            case "dl" -> IN_TERMS.bit();
            case "details", "summary" -> IN_DETAILS.bit();
            case "time" -> META.bit();
            default -> 0;
        };
    }

    /** The marks of the words in a class or id: {@code relatedPosts-box} is three of them. */
    static long byNames(String names) {
        long marks = 0;
        int end = Math.min(names.length(), 400);
        int start = 0;
        for (int index = 0; index <= end; index++) {
            boolean inside = index < end && Character.isLetter(names.charAt(index));
            boolean hump =
                    inside
                            && index > start
                            && Character.isUpperCase(names.charAt(index))
                            && Character.isLowerCase(names.charAt(index - 1));
            if (!inside || hump) {
                if (index - start > 1) {
                    marks |= word(names.substring(start, index).toLowerCase(Locale.ROOT));
                }
                start = inside ? index : index + 1;
            }
        }
        return marks;
    }

    private static long word(String word) {
        Long exact = EXACT.get(word);
        if (exact != null) {
            return exact;
        }
        for (int length = Math.min(word.length(), LONGEST_STEM);
                length >= SHORTEST_STEM;
                length--) {
            Long stem = STEMS.get(word.substring(0, length));
            if (stem != null) {
                return stem;
            }
        }
        return 0;
    }
}
