package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.Scoring;
import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.read.Contenders.Contender;
import dev.gleaner.ingest.read.Contenders.Kind;
import dev.gleaner.ingest.read.Contenders.Written;
import dev.gleaner.ingest.read.Subjects.Subject;
import dev.gleaner.ingest.text.Measure;
import dev.gleaner.ingest.text.Words;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What can be seen of somebody who may have scored a number: named features, all yes or no. On
 * which side and how far they stand, which words are between, who else is, and whom the rules name.
 */
final class ContenderFeatures {

    private static final int BETWEEN = 6;
    private static final int MANY = 2;
    private static final int MOST_WORDS = 3;
    private static final Set<String> SPEAKING_OF =
            Words.of("it its model system agent they their one same");

    private final MarkedSentence sentence;
    private final List<Written> written;
    private final Measure measure;
    private final Contenders.Known known;

    ContenderFeatures(
            MarkedSentence sentence,
            List<Written> written,
            Measure measure,
            Contenders.Known known) {
        this.sentence = sentence;
        this.written = written;
        this.measure = measure;
        this.known = known;
    }

    Set<String> of(Written one) {
        Set<String> features = new HashSet<>();
        SystemMention mention = one.mention();
        Kind kind = one.kind();
        boolean left = mention.to() <= measure.from();
        String side = left ? "<" : ">";
        int from = left ? mention.to() : measure.to();
        int to = left ? measure.from() : mention.from();
        features.add(kind.name());
        add(features, kind, side + Surroundings.distance(to - from));
        addBetween(features, kind, side, from, to);
        addForm(features, one);
        features.add("before it " + word(mention.from() - 1));
        features.add("behind it " + word(mention.to()));
        features.add(side + "behind number " + word(measure.to()));
        features.add(side + "before number " + word(measure.from() - 1));
        if (mention.from() <= 1) {
            features.add(side + "begins");
        }
        addBrackets(features, one, side);
        addRules(features, one, side);
        if (isPaired(one)) {
            features.add(side + "paired");
        }
        return features;
    }

    private static void add(Set<String> features, Kind kind, String what) {
        features.add(kind + " " + what);
        features.add(what);
    }

    private void addBetween(Set<String> features, Kind kind, String side, int from, int to) {
        int numbers = Math.min(MANY, Surroundings.count(sentence.measures(), from, to));
        int others =
                Math.min(
                        MANY,
                        Surroundings.count(
                                written.stream().map(Written::mention).toList(), from, to));
        add(features, kind, side + "numbers=" + numbers);
        add(features, kind, side + "others=" + others);
        features.add(side + "numbers,others=" + numbers + "," + others);
        if (sentence.has(from, to, Cues.CLAUSE_ENDS)) {
            features.add(side + "clause");
        }
        boolean verb = false;
        for (int index = from; index < to; index++) {
            verb |= Scoring.isVerb(sentence.word(index));
            if (to - from <= BETWEEN) {
                features.add(side + "via " + word(index));
            }
        }
        features.add(side + (verb ? "verb" : "no verb"));
        if (to - from <= MANY) {
            features.add(side + "exactly " + sentence.text(from, to).toLowerCase(Locale.ROOT));
        }
    }

    private void addForm(Set<String> features, Written one) {
        if (one.kind() == Kind.NAMED) {
            SystemMention mention = one.mention();
            boolean capitals = mention.name().chars().noneMatch(Character::isLowerCase);
            features.add(capitals ? "in capitals" : "not in capitals");
            features.add("formed " + Actors.isFormed(sentence.tokens().get(mention.to() - 1)));
            features.add("words " + Math.min(MOST_WORDS, mention.to() - mention.from()));
        }
    }

    private void addBrackets(Set<String> features, Written one, String side) {
        int its = one.mention().from();
        boolean bracketed = its < sentence.tokens().size() && sentence.bracketOf(its) >= 0;
        features.add(side + "brackets " + (sentence.bracketOf(measure.from()) >= 0) + bracketed);
        int open = measure.to();
        while (open < measure.to() + MANY && !sentence.opensBracket(open)) {
            open++;
        }
        if (sentence.opensBracket(open) && open < its && its < sentence.closeOf(open)) {
            add(features, one.kind(), "in the bracket behind");
        }
    }

    private void addRules(Set<String> features, Written one, String side) {
        SystemMention mention = one.mention();
        for (Subject subject : known.named()) {
            if (subject.mention().from() < mention.to()
                    && mention.from() < subject.mention().to()) {
                add(features, one.kind(), "rule " + subject.tie());
            }
        }
        if (known.named().isEmpty()) {
            features.add(side + "no rule");
        }
        for (Subject before : known.before()) {
            if (before.mention().from() == mention.from()) {
                add(features, one.kind(), "scored the number before");
                features.add("scored the number before, tied " + before.tie());
                features.add("again via " + word(measure.from() - 1));
            }
        }
    }

    /** As many contenders as numbers, and this one in the place of this number. */
    private boolean isPaired(Written one) {
        List<Written> alike = written.stream().filter(other -> other.kind() == one.kind()).toList();
        return alike.size() > 1
                && alike.size() == sentence.measures().size()
                && alike.indexOf(one) == sentence.measures().indexOf(measure);
    }

    /** Of who is not written: the one that the text speaks of, or nobody. */
    Set<String> ofUnwritten(Kind kind, List<Contender> others) {
        Set<String> features = new HashSet<>();
        long systems = others.stream().filter(one -> one.kind() == Kind.LISTED).count();
        long people = others.stream().filter(one -> one.kind() == Kind.PEOPLE).count();
        features.add(kind.name());
        features.add(kind + " systems=" + Math.min(MANY, systems));
        features.add(kind + " people=" + Math.min(MANY, people));
        features.add(kind + " rest=" + Math.min(MANY, others.size() - systems - people));
        features.add(kind + " alone=" + others.isEmpty());
        for (int index = 0; index < measure.from(); index++) {
            if (SPEAKING_OF.contains(sentence.word(index))) {
                features.add(kind + " " + sentence.word(index));
            }
        }
        features.add(kind + " begins " + word(0));
        features.add(kind + " before number " + word(measure.from() - 1));
        features.add(
                kind + " numbers before=" + Math.min(MANY, sentence.measures().indexOf(measure)));
        features.add(kind + " line=" + sentence.sentence().kind());
        return features;
    }

    private String word(int index) {
        return Surroundings.covers(sentence.measures(), index)
                ? "NUMBER"
                : Surroundings.word(sentence, index);
    }
}
