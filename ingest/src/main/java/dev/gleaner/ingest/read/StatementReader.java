package dev.gleaner.ingest.read;

import dev.gleaner.graph.Claim;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Passage;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.Revision;
import dev.gleaner.ingest.cite.Citation;
import dev.gleaner.ingest.cite.Citations;
import dev.gleaner.ingest.name.Benchmarks;
import dev.gleaner.ingest.name.LocalNames;
import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.name.Mentions;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.read.claim.ClaimSorter;
import dev.gleaner.ingest.read.claim.Judgement;
import dev.gleaner.ingest.read.claim.SentenceMarks;
import dev.gleaner.ingest.read.forecast.Forecast;
import dev.gleaner.ingest.read.forecast.Forecasts;
import dev.gleaner.ingest.read.forecast.Goals;
import dev.gleaner.ingest.text.Sentence;
import dev.gleaner.ingest.text.TokenizedSentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A reader that finds the claims a text makes, each with the sentence that makes it.
 *
 * <p>Results, forecasts and goals are kept as claims, and of the other sentences announcements,
 * definitions and what somebody who is named thinks; a result: {@code "Claude Mythos Preview gets
 * 93.9%."} in a passage about SWE-bench is one. The same text and date give the same claims, in the
 * order of the text. Text that claims nothing, of any language or none, gives an empty list;
 * nothing a text says is obeyed. Time is linear in the length of the text.
 *
 * <p>Safe for use by many threads: the registries are read once and never change.
 */
public final class StatementReader {

    /**
     * Version of the rules, kept with every claim; raised whenever the same text may give other
     * claims.
     */
    public static final String RULES = "read-9";

    private final Benchmarks benchmarks = Benchmarks.load();
    private final Systems systems = Systems.load();
    private final Mentions names = new Mentions(systems, benchmarks);
    private final ClaimSorter sorter = ClaimSorter.load();
    private final Judge judge;

    public StatementReader() {
        this(LearnedJudge.load());
    }

    StatementReader(Judge judge) {
        this.judge = judge;
    }

    /**
     * The claims in this text.
     *
     * @param published when it was published, which dates "in April" and tells the future from the
     *     past; null when unknown
     */
    public List<Claim> read(Revision revision, @Nullable DateInterval published) {
        return read(revision, published, "");
    }

    /**
     * The claims in this text.
     *
     * @param title of the work, which may name what the text is about; empty when unknown
     */
    public List<Claim> read(Revision revision, @Nullable DateInterval published, String title) {
        return find(revision, published, title).claims();
    }

    /**
     * Claims with what they were found among, each list in the order of the text.
     *
     * @param citations what the text points to, but for the links of the page
     */
    public record Found(
            List<Claim> claims, List<TokenizedSentence> sentences, List<Citation> citations) {

        public Found {
            claims = List.copyOf(claims);
            sentences = List.copyOf(sentences);
            citations = List.copyOf(citations);
        }
    }

    /** The claims in this text, as {@link #read} gives them, with its sentences and citations. */
    public Found find(Revision revision, @Nullable DateInterval published, String title) {
        Statements read = statements(revision, published, title);
        return new Found(read.claims(), read.sentences(), read.citations());
    }

    /**
     * Everything that can be read from this text.
     *
     * @param published as for {@link #read}
     * @param title of the work, empty when unknown
     */
    public Statements statements(
            Revision revision, @Nullable DateInterval published, String title) {
        String text = revision.text();
        List<TokenizedSentence> sentences = TokenizedSentence.of(text);
        LocalNames local = names.localNames(sentences);
        List<Mention> mentions = names.of(text, sentences, local);
        List<Citation> citations = Citations.of(title, text, sentences, mentions);
        Speakers voices = Voices.of(text, sentences, citations, mentions);
        List<Statement> claimed =
                claimed(revision, published, title, sentences, mentions, voices, local);
        List<Judgement> judgements =
                sorter.sort(text, sentences, marks(sentences, mentions, claimed));
        return new Statements(
                sentences,
                judgements,
                withRest(revision, sentences, judgements, claimed, voices),
                mentions,
                citations);
    }

    /** What the rules read, with all other sentences as they were sorted, in the text's order. */
    private static List<Statement> withRest(
            Revision revision,
            List<TokenizedSentence> sentences,
            List<Judgement> judgements,
            List<Statement> claimed,
            Speakers voices) {
        List<Statement> statements = new ArrayList<>(claimed);
        Set<Integer> starts = new HashSet<>();
        claimed.forEach(statement -> starts.add(statement.passage().start()));
        for (int index = 0; index < sentences.size(); index++) {
            TokenizedSentence sentence = sentences.get(index);
            if (sentence.isReadable() && !starts.contains(sentence.sentence().start())) {
                Passage passage = passage(revision, sentence);
                statements.add(
                        new Statement.Said(
                                passage, voice(sentence, voices), judgements.get(index)));
            }
        }
        statements.sort(Comparator.comparingInt(statement -> statement.passage().start()));
        return statements;
    }

    /** The names in a few words, such as a title. */
    public List<Mention> mentions(String words) {
        return names.of(words, TokenizedSentence.of(words));
    }

    /** Results, forecasts and goals, in the order of the text. */
    private List<Statement> claimed(
            Revision revision,
            @Nullable DateInterval published,
            String title,
            List<TokenizedSentence> sentences,
            List<Mention> mentions,
            Speakers voices,
            LocalNames local) {
        LocalDate day = published == null ? null : published.to();
        String text = revision.text();
        ResultRules rules = new ResultRules(systems, judge, day);
        Context context = new Context();
        SentenceMarker marker = new SentenceMarker(text, benchmarks, systems, local, day);
        marker.readTitle(title, context);
        TableRules tables = new TableRules(text, benchmarks, systems);
        Forecasts forecasts = new Forecasts(text, day);
        List<Statement> statements = new ArrayList<>();
        for (TokenizedSentence sentence : sentences) {
            if (!sentence.isReadable()) {
                continue;
            }
            MarkedSentence marked = marker.mark(sentence, context);
            List<Result> results =
                    sentence.sentence().kind() == Sentence.Kind.ROW
                            ? tables.read(sentence.sentence(), context.topic(), context.focus())
                            : rules.read(marked, context);
            context.observe(marked, results, new Circumstances(marked, systems).measurer());
            List<Forecast> foretold = unscored(forecasts.read(sentence), results);
            List<Mention> inside = inside(sentence, mentions);
            boolean goal = foretold.isEmpty() && Goals.states(sentence, inside);
            if (results.isEmpty() && foretold.isEmpty() && !goal) {
                continue;
            }
            Passage passage = passage(revision, sentence);
            Voice voice = voice(sentence, voices);
            Voice measured = Voice.ofResult(sentence, marked, voice.who());
            results.forEach(
                    result -> statements.add(new Statement.Measured(passage, measured, result)));
            for (Forecast forecast : foretold) {
                Voice own = Voice.of(sentence, voices.foretelling(sentence, forecast.at()));
                statements.add(
                        forecast.kind() == Forecast.Kind.GOAL
                                ? new Statement.Intended(passage, own, forecast)
                                : new Statement.Foretold(passage, own, forecast));
            }
            if (goal) {
                Forecast undated = Forecast.goal(passage.start());
                statements.add(new Statement.Intended(passage, voice, undated));
            }
        }
        return statements;
    }

    /** What was scored is no chance of anything, and the day it was is no deadline. */
    private static List<Forecast> unscored(List<Forecast> forecasts, List<Result> results) {
        return forecasts.stream()
                .filter(forecast -> results.stream().noneMatch(result -> tells(result, forecast)))
                .toList();
    }

    private static boolean tells(Result result, Forecast forecast) {
        boolean value = result.valueStart() <= forecast.at() && forecast.at() < result.valueEnd();
        boolean day =
                forecast.probability() == null
                        && forecast.by() != null
                        && result.date() != null
                        && forecast.by().from().equals(result.date().from());
        return value || day;
    }

    private static Passage passage(Revision revision, TokenizedSentence sentence) {
        return revision.passage(sentence.sentence().start(), sentence.sentence().end());
    }

    /** Mentions are in order, so those of a sentence are a stretch of the list. */
    private static List<Mention> inside(TokenizedSentence sentence, List<Mention> mentions) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start() < sentence.sentence().start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < mentions.size() && mentions.get(end).end() <= sentence.sentence().end()) {
            end++;
        }
        return mentions.subList(low, end);
    }

    private static Voice voice(TokenizedSentence sentence, Speakers voices) {
        return Voice.of(sentence, voices.of(sentence));
    }

    private static List<SentenceMarks> marks(
            List<TokenizedSentence> sentences, List<Mention> mentions, List<Statement> claimed) {
        Set<Integer> results = new HashSet<>();
        Set<Integer> forecasts = new HashSet<>();
        for (Statement statement : claimed) {
            int start = statement.passage().start();
            switch (statement) {
                case Statement.Measured measured -> results.add(start);
                case Statement.Foretold foretold -> forecasts.add(start);
                case Statement.Intended intended -> {
                    if (intended.goal().by() != null) {
                        forecasts.add(start);
                    }
                }
                case Statement.Said said ->
                        throw new IllegalStateException("claims nothing: " + said);
            }
        }
        return SentenceMarks.of(sentences, mentions, results, forecasts);
    }
}
