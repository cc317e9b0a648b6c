package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.Words;

import java.util.List;
import java.util.Set;

/**
 * The words for people where they are a yardstick: {@code "human experts"}, {@code "postdocs"},
 * {@code "experienced developers"}, in English and in the languages that reports come in.
 */
final class PeopleWords {

    private static final Set<String> PEOPLE =
            Words.of(
                    """
                    human humans people person experts expert annotators participants contractors professionals trainers
                    crowdworkers testers postdocs students undergraduates graduates pupils novices clinicians physicians
                    doctors radiologists lawyers accountants virologists biologists chemists physicists mathematicians
                    superforecasters laypeople menschen humains humanos umani humano humain
                    """);

    /** What people do, when it is said that they are good at it: "senior engineers". */
    private static final Set<String> OCCUPATIONS =
            Words.of("developers engineers researchers programmers analysts scientists workers");

    private static final Set<String> ABLE =
            Words.of(
                    """
                    experienced senior professional skilled phd-level expert-level human domain trained industry
                    untrained junior
                    """);
    private static final Set<String> KINDS =
            Words.of(
                    """
                    expert experts researcher researchers engineer engineers team teams annotators participants baseline
                    baselines score scores performance level uplift alignment trainers average contestants professionals
                    developers solvers testers accountants overseers reviewers graders volunteers workers players
                    clinicians physicians doctors lawyers virologists students forecasters raters
                    """);

    /** People, experts: Chinese, Japanese. */
    private static final List<String> IN_THE_EAST =
            List.of(
                    "\u4eba\u7c7b",
                    "\u4eba\u985e",
                    "\u4eba\u9593",
                    "\u4e13\u5bb6",
                    "\u5c02\u9580\u5bb6");

    private static final int FIRST_IN_THE_EAST = 0x3040;

    private static final Set<String> IN_KOREAN = Set.of("\uc778\uac04", "\uc804\ubb38\uac00");

    private PeopleWords() {}

    /** One past the words for people that begin here; the same index when none do. */
    static int end(List<Token> tokens, int from) {
        boolean east = tokens.get(from).text().codePointAt(0) >= FIRST_IN_THE_EAST;
        int eastern = east ? endInTheEast(tokens, from) : from;
        if (eastern > from) {
            int longer = eastern < tokens.size() ? endInTheEast(tokens, eastern) : eastern;
            return Math.max(eastern, longer);
        }
        String word = tokens.get(from).lower();
        boolean able =
                ABLE.contains(word)
                        && from + 1 < tokens.size()
                        && (OCCUPATIONS.contains(tokens.get(from + 1).lower())
                                || PEOPLE.contains(tokens.get(from + 1).lower()));
        if (!able && !PEOPLE.contains(word)) {
            return from;
        }
        int to = able ? from + 2 : from + 1;
        while (to < tokens.size() && KINDS.contains(tokens.get(to).lower())) {
            to++;
        }
        return to;
    }

    private static int endInTheEast(List<Token> tokens, int from) {
        for (String word : IN_THE_EAST) {
            int to = from;
            int at = 0;
            while (at < word.length()
                    && to < tokens.size()
                    && word.startsWith(tokens.get(to).text(), at)) {
                at += tokens.get(to).text().length();
                to++;
            }
            if (at == word.length()) {
                return to;
            }
        }
        String written = tokens.get(from).text();
        return IN_KOREAN.stream().anyMatch(written::startsWith) ? from + 1 : from;
    }
}
