package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.DateMention;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.Token;
import dev.gleaner.ingest.text.TokenizedSentence;
import dev.gleaner.ingest.text.Words;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Reads the forecasts and goals of a text, sentence by sentence.
 *
 * <p>A sentence is one when it names a time ahead and speaks of the future (will, expects, a chance
 * of …), when it gives a probability of something to come, or when somebody wants to reach
 * something by a date. {@code "there's a ~60% chance we see automated AI R&D by the end of 2028"}
 * is a forecast of 0.6; {@code "Foo wants an automated intern by September"} is a goal.
 */
public final class Forecasts {

    private static final int CHANCE_WITHIN = 7;

    private static final Set<String> CHANCE =
            Words.of(
                    """
                    chance chances probability probabilities likelihood likely odds credence confident certain
                    """);
    private static final List<String> CHANCE_PHRASES =
            List.of(
                    "\u6982\u7387",
                    "\u53ef\u80fd\u6027",
                    "\u78ba\u7387",
                    "\ud655\ub960",
                    "\uac00\ub2a5\uc131");
    private static final int CHANCE_SIGNS = 12;
    private static final Set<String> WHEN =
            Words.of("after by in before until around ~ \u2248 from");

    private static final Set<String> WILL =
            Words.of(
                    """
                    will 'll won't wont would could may might likely unlikely probably possibly perhaps plausible
                    plausibly implausible unreasonable inevitable eventually soon cannot must bound shall happens arrive
                    arrives away remain timeline timelines
                    """);
    private static final Set<String> EXPECT =
            Words.of(
                    """
                    expect expects expected expecting predict predicts predicted predicting
                    forecast forecasts forecasted forecasting project projects projected projection projections
                    anticipate anticipates anticipated bet bets guess median speculate speculates extrapolate
                    extrapolates extrapolating extrapolation foresee foresees envision envisions estimate estimates
                    """);
    private static final Set<String> GOAL =
            Words.of(
                    """
                    goal goals aim aims aiming target targets targeting wants want plans plan planning intends intend
                    hopes hope pledges pledged commits committed ambition roadmap promises promised seeks
                    """);
    private static final Set<String> OTHER_BUSINESS =
            Words.of(
                    """
                    priced pricing price register registration apply application applications submission submissions
                    webinar deadline enroll tickets conference workshop discount refund subscribe cookie cookies privacy
                    copyright
                    """);
    private static final Set<String> SAMPLING =
            Words.of("interval ci significance percentile spotting detecting random");
    private static final List<String> LIKELIHOODS =
            List.of(
                    "unlikely",
                    "likely",
                    "probably",
                    "plausible",
                    "possibly",
                    "perhaps",
                    "certainly",
                    "surely");
    private static final String AHEAD_IN_HAN = "\u5c06\u5c07\u4f1a\u6703";
    private static final List<String> AHEAD_PHRASES =
            List.of(
                    "\u9884\u8ba1",
                    "\u9884\u6d4b",
                    "\u63a8\u6d4b",
                    "\u9810\u8a08",
                    "\u9884\u671f",
                    "\u4e88\u6e2c",
                    "\u4e88\u60f3",
                    "\u3060\u308d\u3046",
                    "\u3068\u3044\u3046",
                    "\u898b\u8fbc",
                    "\u306b\u306a\u308b\u3068",
                    "\uc608\uc0c1",
                    "\uc804\ub9dd",
                    "\uac83\uc785\ub2c8\ub2e4",
                    "\u4f30\u8ba1",
                    "\u53ef\u80fd\u8d85\u8fc7",
                    "\u6709\u671b");
    private static final List<String> GOAL_PHRASES =
            List.of(
                    "\u76ee\u6a19",
                    "\u76ee\u6807",
                    "\ubaa9\ud45c",
                    "\u8ba1\u5212",
                    "\u8a08\u753b",
                    "\u6253\u7b97");

    private final String text;
    private final @Nullable LocalDate published;

    /** What a line that ends in a colon said of the list below it: "I would take a 50/50 bet:". */
    private @Nullable Double chanceOfList;

    /**
     * A reader for one text.
     *
     * @param published day of publication, which tells what lies ahead; null when unknown
     */
    public Forecasts(String text, @Nullable LocalDate published) {
        this.text = text;
        this.published = published;
    }

    /** The forecasts of the text's next sentence, usually none. */
    public List<Forecast> read(TokenizedSentence sentence) {
        List<Forecast> forecasts = read(text, sentence, published);
        boolean leadsList =
                sentence.isReadable() && sentence.word(sentence.tokens().size() - 1).equals(":");
        if (sentence.sentence().kind() == Sentence.Kind.HEADING || leadsList) {
            chanceOfList = leadsList ? chance(sentence) : null;
        }
        Double chance = chanceOfList;
        if (chance == null || leadsList) {
            return forecasts;
        }
        return forecasts.stream()
                .map(forecast -> closesItem(sentence) ? forecast.with(chance) : forecast)
                .toList();
    }

    private static boolean closesItem(TokenizedSentence sentence) {
        return sentence.has(sentence.tokens().size() - 3, sentence.tokens().size(), Set.of(":"));
    }

    private static @Nullable Double chance(TokenizedSentence sentence) {
        for (int index = 0; index + 2 < sentence.tokens().size(); index++) {
            if (sentence.word(index).equals("50")
                    && sentence.word(index + 1).equals("/")
                    && sentence.word(index + 2).equals("50")) {
                return 0.5;
            }
        }
        List<Chance> chances = chances("", sentence, List.of());
        return chances.size() == 1 ? Double.valueOf(chances.getFirst().probability()) : null;
    }

    private static List<Forecast> read(
            String text, TokenizedSentence sentence, @Nullable LocalDate published) {
        if (!sentence.isReadable() || sentence.has(0, sentence.tokens().size(), OTHER_BUSINESS)) {
            return List.of();
        }
        List<DateMention> ahead = ForeseenDates.of(text, sentence, published);
        List<Chance> chances = chances(text, sentence, ahead);
        String written = text.substring(sentence.sentence().start(), sentence.sentence().end());
        if (!isForecast(sentence, written, ahead, chances, published)) {
            return List.of();
        }
        Forecast.Kind kind =
                isGoal(sentence, written, chances) ? Forecast.Kind.GOAL : Forecast.Kind.FORECAST;
        return chances.isEmpty()
                ? withoutChance(sentence, ahead, kind)
                : withChances(sentence, ahead, chances, kind);
    }

    private static boolean isForecast(
            TokenizedSentence sentence,
            String written,
            List<DateMention> ahead,
            List<Chance> chances,
            @Nullable LocalDate published) {
        int size = sentence.tokens().size();
        boolean will =
                speaksOfFuture(sentence) || AHEAD_PHRASES.stream().anyMatch(written::contains);
        boolean expects = sentence.has(0, size, EXPECT);
        boolean wants =
                sentence.has(0, size, GOAL) || GOAL_PHRASES.stream().anyMatch(written::contains);
        if (!chances.isEmpty() && (!ahead.isEmpty() || will || expects)) {
            return !sentence.has(0, size, SAMPLING) || !ahead.isEmpty();
        }
        for (DateMention date : ahead) {
            boolean later = published != null && date.interval().from().isAfter(published);
            boolean plain =
                    later
                            && (date.deadline()
                                    || isWhen(sentence, date)
                                    || closesItem(sentence, date));
            if (will || expects || wants || plain) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaksOfFuture(TokenizedSentence sentence) {
        for (int index = 0; index < sentence.tokens().size(); index++) {
            String word = sentence.word(index);
            boolean going = word.equals("going") && sentence.word(index + 1).equals("to");
            boolean han = word.length() == 1 && AHEAD_IN_HAN.contains(word);
            boolean month =
                    sentence.written(index).equals("May")
                            && (index > 0
                                    || index + 1 < sentence.tokens().size()
                                            && sentence.tokens().get(index + 1).isNumber());
            if (WILL.contains(word) && !month || going || han) {
                return true;
            }
        }
        return false;
    }

    /** "After 2030, progress has to come from elsewhere." */
    private static boolean isWhen(TokenizedSentence sentence, DateMention date) {
        return sentence.sentence().kind() == Sentence.Kind.PROSE
                && WHEN.contains(sentence.word(date.from() - 1));
    }

    /** "AI can do taxes: 2028". */
    private static boolean closesItem(TokenizedSentence sentence, DateMention date) {
        return date.to() >= sentence.tokens().size() - 1
                && sentence.word(date.from() - 1).equals(":");
    }

    private static boolean isGoal(
            TokenizedSentence sentence, String written, List<Chance> chances) {
        int size = sentence.tokens().size();
        boolean wants =
                sentence.has(0, size, GOAL) || GOAL_PHRASES.stream().anyMatch(written::contains);
        return wants && chances.isEmpty() && !sentence.has(0, size, EXPECT);
    }

    private static List<Forecast> withoutChance(
            TokenizedSentence sentence, List<DateMention> ahead, Forecast.Kind kind) {
        List<Forecast> forecasts = new ArrayList<>();
        int clause = -1;
        for (DateMention date : ahead) {
            int own = clause(sentence, date.from());
            if (own != clause) {
                forecasts.add(
                        new Forecast(kind, null, false, likelihood(sentence), date.interval()));
                clause = own;
            }
        }
        if (forecasts.isEmpty()) {
            forecasts.add(new Forecast(kind, null, false, likelihood(sentence), null));
        }
        return List.copyOf(forecasts);
    }

    private static int clause(TokenizedSentence sentence, int index) {
        int clause = 0;
        for (int place = 0; place < index; place++) {
            clause += sentence.word(place).equals(";") ? 1 : 0;
        }
        return clause;
    }

    private static List<Forecast> withChances(
            TokenizedSentence sentence,
            List<DateMention> ahead,
            List<Chance> chances,
            Forecast.Kind kind) {
        List<Forecast> forecasts = new ArrayList<>();
        for (int index = 0; index < chances.size(); index++) {
            Chance chance = chances.get(index);
            int end =
                    index + 1 < chances.size()
                            ? chances.get(index + 1).at()
                            : sentence.tokens().size();
            DateMention date =
                    ahead.stream()
                            .filter(one -> one.from() > chance.at() && one.from() < end)
                            .findFirst()
                            .or(() ->
                                    ahead.stream()
                                            .filter(one -> one.from() < chance.at())
                                            .max(Comparator.comparingInt(DateMention::from)))
                            .orElse(null);
            forecasts.add(
                    new Forecast(
                            kind,
                            chance.probability(),
                            chance.atLeast(),
                            null,
                            date == null ? null : date.interval()));
        }
        return List.copyOf(forecasts);
    }

    private static @Nullable String likelihood(TokenizedSentence sentence) {
        return LIKELIHOODS.stream()
                .filter(word -> sentence.has(0, sentence.tokens().size(), Set.of(word)))
                .findFirst()
                .orElse(null);
    }

    /**
     * Percentages that are chances: near a word for chance, or right before "by" and a date ahead.
     */
    private static List<Chance> chances(
            String text, TokenizedSentence sentence, List<DateMention> ahead) {
        List<Chance> chances = new ArrayList<>();
        for (int index = 0; index + 1 < sentence.tokens().size(); index++) {
            Token token = sentence.tokens().get(index);
            boolean percent = Set.of("%", "percent", "\uff05").contains(sentence.word(index + 1));
            if (!token.isNumber() || !percent) {
                continue;
            }
            double value = Double.parseDouble(token.text().replace(",", "")) / 100;
            boolean dated =
                    isBeforeDeadline(index + 2, ahead) && !chances.isEmpty()
                            || isRightBeforeDeadline(sentence, index + 2, ahead);
            if (value <= 1
                    && !isBound(sentence, index)
                    && (isNearChance(sentence, index)
                            || isInPhrase(text, sentence, index)
                            || dated)) {
                boolean atLeast =
                        sentence.word(index + 2).equals("+")
                                || Set.of("over", "above", ">").contains(sentence.word(index - 1));
                chances.add(new Chance(index, value, atLeast));
            }
        }
        return chances;
    }

    private static boolean isBeforeDeadline(int from, List<DateMention> ahead) {
        return ahead.stream().anyMatch(date -> date.from() >= from && date.from() <= from + 5);
    }

    private static boolean isRightBeforeDeadline(
            TokenizedSentence sentence, int from, List<DateMention> ahead) {
        int by = sentence.word(from).equals("+") ? from + 1 : from;
        return sentence.word(by).equals("by")
                && ahead.stream().anyMatch(date -> date.from() > by && date.from() <= by + 4)
                && !sentence.has(
                        0,
                        from,
                        Set.of(
                                "rate",
                                "score",
                                "accuracy",
                                "sota",
                                "saturation",
                                "success",
                                "growth",
                                "threshold",
                                "reach"));
    }

    private static boolean isNearChance(TokenizedSentence sentence, int index) {
        boolean compared = sentence.has(index + 2, index + 4, Set.of("less", "more"));
        return !compared
                && (sentence.has(index - CHANCE_WITHIN, index, CHANCE)
                        || sentence.has(index + 2, index + CHANCE_WITHIN - 1, CHANCE));
    }

    /** Chinese, Japanese and Korean words for chance, a few signs before the number. */
    private static boolean isInPhrase(String text, TokenizedSentence sentence, int index) {
        if (text.isEmpty()) {
            return false;
        }
        int start = Math.max(sentence.sentence().start(), sentence.start(index) - CHANCE_SIGNS);
        String before = text.substring(start, sentence.start(index));
        return CHANCE_PHRASES.stream().anyMatch(before::contains);
    }

    private static boolean isBound(TokenizedSentence sentence, int index) {
        return sentence.has(index + 2, index + 5, SAMPLING)
                || sentence.word(index + 2).equals("of")
                || sentence.word(index + 2).equals("success");
    }

    private record Chance(int at, double probability, boolean atLeast) {}
}
