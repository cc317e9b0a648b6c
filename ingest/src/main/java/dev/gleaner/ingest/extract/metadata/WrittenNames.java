package dev.gleaner.ingest.extract.metadata;

import dev.gleaner.ingest.text.Months;

import org.jsoup.parser.Parser;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names in what pages write where an author is due: {@code "Posted by Ada Example and Bo Sample
 * on May 4"} names two.
 */
final class WrittenNames {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 70;
    private static final Pattern BY =
            Pattern.compile(
                    "^[\\s|–-]*(?:(?:text|interview|fotos?|bericht)(?:\\s?[,/&]\\s?(?:text|interview|fotos?|bericht))*:\\s*)?"
                            + "(?:(?:written|posted|published|story|words|text|reviewed|created|submitted|article|a guest post|guest post|geschrieben|publié|rédigé|escrito|redacción"
                            + "|(?:ein |eine )?(?:blog ?)?(?:beitrag|gastbeitrag|kolumne|kommentar|essay|analyse))\\s+)?"
                            + "(?:by|von|par|por|di|da|door|autor(?:e|in|en|innen)?|auteur|authors?|verfasst von|redaktion)(?:[:\\s]|$|(?<=by)(?-i:(?=\\p{Lu})))\\s*:?\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BY_IN_IDEOGRAPHS =
            Pattern.compile("^(?:作者|著者|執筆|撰文|記者|记者|文)\\s*[:：／/]\\s*");
    private static final Pattern LEAD =
            Pattern.compile(
                    "^(?:view|see|show|more|all|zeige|alle|zum|mehr|erstellt|verfasst|artikel|voir|tous|ver|publiziert|veröffentlicht)\\b.{0,30}?\\b(?:by|von|of|from|de|par|por)\\s+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern REPEATED = Pattern.compile("^(\\S+ )(?=\\1)");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[,;/&]|\\s(?:and|und|et|y|with|mit|e)\\s)\\s*");
    private static final Pattern TAIL =
            Pattern.compile(
                    "\\s*(?:[|•·(\\[<@]|\\s[–—-]\\s|\\s(?:on|am|le|el|at|in|im|for|updated|published|posted|is|since|stand|uhr)\\b"
                            + "|\\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s\\d|\\s\\d"
                            + "|\\s(?:(?:senior|staff|tech|contributing|chief|special|managing|political|science|business|freelance|autos)\\s)*"
                            + "(?:reporter|writer|editor|correspondent|contributor|founder|columnist|journalist)\\b).*$",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> NO_NAMES =
            Set.of(
                    "admin",
                    "administrator",
                    "webmaster",
                    "editor",
                    "editors",
                    "staff",
                    "redaktion",
                    "author",
                    "authors",
                    "autor",
                    "by",
                    "redacción",
                    "unknown",
                    "anonymous",
                    "guest",
                    "null",
                    "none",
                    "user",
                    "posted",
                    "published",
                    "share",
                    "follow",
                    "email",
                    "about",
                    "view",
                    "contact",
                    "more",
                    "comments",
                    "home",
                    "news",
                    "team",
                    "about the author",
                    "view all posts",
                    "read more",
                    "all posts",
                    "profile",
                    "website",
                    "twitter",
                    "no author",
                    "datum",
                    "publiziert",
                    "quelle",
                    "source",
                    "archiv anzeigen",
                    "shares",
                    "date",
                    "updated",
                    "edit",
                    "publiziert am",
                    "view more posts",
                    "insights from",
                    "link");

    private final String site;

    /**
     * @param site the letters of the site's name, which is nobody's
     */
    WrittenNames(String site) {
        this.site = site;
    }

    /** The names in some statements, in their order, each once. */
    List<String> cleaned(List<String> written) {
        Set<String> names = new LinkedHashSet<>();
        for (String one : written) {
            String line =
                    BY.matcher(Wordings.line(Parser.unescapeEntities(one, false))).replaceFirst("");
            line = BY_IN_IDEOGRAPHS.matcher(line).replaceFirst("");
            line = LEAD.matcher(line).replaceFirst("");
            if (line.contains("://") || line.startsWith("www.")) {
                continue;
            }
            for (String piece : line.split("[|·•]", -1)) {
                for (String part : BETWEEN.split(piece, -1)) {
                    name(part).ifPresent(names::add);
                }
                if (!names.isEmpty()) {
                    break;
                }
            }
        }
        return names.stream().limit(MOST).toList();
    }

    private Optional<String> name(String part) {
        String name =
                TAIL.matcher(BY.matcher(part.strip()).replaceFirst("")).replaceFirst("").strip();
        name = REPEATED.matcher(name).replaceFirst("");
        name = name.replaceAll("^[\\p{P}\\s]+|[\\p{P}&&[^.)]\\s]+$", "");
        boolean usable =
                name.length() > 1
                        && name.length() <= LONGEST_NAME
                        && name.split(" ", -1).length <= 6
                        && name.codePoints().anyMatch(Character::isLetter)
                        && !Character.isDigit(name.charAt(0))
                        && !name.contains("://")
                        && !name.startsWith("www.")
                        && !isNoName(name.toLowerCase(Locale.ROOT))
                        && !Wordings.letters(name).equals(site);
        return usable ? Optional.of(name) : Optional.empty();
    }

    private static boolean isNoName(String lower) {
        return NO_NAMES.contains(lower) || Months.named(lower) != null;
    }
}
