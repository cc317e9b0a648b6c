package dev.gleaner.ingest.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One robots.txt, read for our product token. */
final class RobotRules {

    private static final String PRODUCT_TOKEN = "gleaner";

    /** Longer delays would stop polling altogether. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(300);

    private final BaseRobotRules rules;
    private final String because;

    private RobotRules(BaseRobotRules rules, String because) {
        this.rules = rules;
        this.because = because;
    }

    static RobotRules everything() {
        return new RobotRules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), "there is no robots.txt");
    }

    static RobotRules nothing() {
        return new RobotRules(
                new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
                "robots.txt cannot be had, so nothing is read yet");
    }

    static RobotRules of(String origin, String body) {
        if (body.isEmpty()) {
            return everything();
        }
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 5);
        return new RobotRules(
                parser.parseContent(
                        origin + "/robots.txt",
                        body.getBytes(StandardCharsets.UTF_8),
                        "text/plain",
                        List.of(PRODUCT_TOKEN)),
                "robots.txt");
    }

    Permission permission(URI address) {
        boolean granted = rules.isAllowed(address.toString());
        String rule = because.equals("robots.txt") ? "robots.txt allows it" : because;
        return granted
                ? new Permission(true, rule + delayed())
                : new Permission(
                        false, because.equals("robots.txt") ? "robots.txt forbids it" : because);
    }

    private String delayed() {
        long asked = rules.getCrawlDelay();
        if (asked == BaseRobotRules.UNSET_CRAWL_DELAY || asked <= 0) {
            return "";
        }
        return asked > LONGEST_DELAY.toMillis()
                ? ", with a delay of " + asked / 1_000 + " s, of which 300 s are kept"
                : ", with a delay of " + asked / 1_000 + " s";
    }

    /** What it wants between two requests, at most 300 s. */
    Optional<Duration> delay() {
        long asked = rules.getCrawlDelay();
        return asked == BaseRobotRules.UNSET_CRAWL_DELAY || asked <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.min(asked, LONGEST_DELAY.toMillis())));
    }
}
