package dev.gleaner.ingest.read;

import dev.gleaner.ingest.name.SystemMention;
import dev.gleaner.ingest.name.Systems;
import dev.gleaner.ingest.read.Subjects.Subject;
import dev.gleaner.ingest.text.Measure;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Who may have scored a number: the systems and people of its sentence, names nobody lists, phrases
 * such as {@code "the best agent"}, the one that the text speaks of, or nobody who is told; each
 * with {@link ContenderFeatures what can be seen of it}.
 */
final class Contenders {

    /** What kind of contender it is. */
    enum Kind {
        LISTED,
        PEOPLE,
        NAMED,
        ROLE,
        SPOKEN_OF,
        NOBODY
    }

    /**
     * A contender.
     *
     * @param mention what it is called and where it stands; null for nobody
     */
    record Contender(Kind kind, @Nullable SystemMention mention, Set<String> features) {}

    /**
     * What is known of who scored a number.
     *
     * @param named whom the closer rules would name
     * @param before who scored the number before it in the sentence, empty when nobody is known
     * @param spokenOf the system that the text speaks of, null when there is none
     */
    record Known(List<Subject> named, List<Subject> before, @Nullable String spokenOf) {}

    /** One that is written in the sentence. */
    record Written(Kind kind, SystemMention mention) {}

    private final MarkedSentence sentence;
    private final Subjects subjects;
    private final RolePhrases roles;
    private final UnlistedNames names;
    private final List<Written> written = new ArrayList<>();
    private boolean looked;

    /**
     * @param subjects whom the rules name
     */
    Contenders(MarkedSentence sentence, Systems systems, Subjects subjects) {
        this.subjects = subjects;
        this.sentence = sentence;
        this.roles = new RolePhrases(sentence);
        this.names = new UnlistedNames(sentence, systems);
    }

    /** Found when first asked for: most sentences leave nothing open. */
    private List<Written> written() {
        if (!looked) {
            looked = true;
            look();
        }
        return written;
    }

    private void look() {
        int index = 0;
        while (index < sentence.tokens().size()) {
            Written one = at(index);
            if (one != null) {
                written.add(one);
            }
            index = one == null ? index + 1 : one.mention().to();
        }
    }

    private @Nullable Written at(int index) {
        for (SystemMention mention : sentence.systems()) {
            if (mention.from() == index) {
                return new Written(mention.human() ? Kind.PEOPLE : Kind.LISTED, mention);
            }
        }
        if (names.isTaken(index) || !sentence.tokens().get(index).isWord()) {
            return null;
        }
        if (names.isPeople(index)) {
            return new Written(
                    Kind.PEOPLE, new SystemMention(index, index + 1, sentence.word(index), true));
        }
        int to = names.end(index);
        if (to > index) {
            return new Written(
                    Kind.NAMED, new SystemMention(index, to, sentence.text(index, to), false));
        }
        SystemMention role = roles.startingAt(index);
        return role == null || role.from() != roles.afterArticle(index)
                ? null
                : new Written(Kind.ROLE, role);
    }

    /** The contenders for a number, nobody last. */
    List<Contender> of(Measure measure, Known known) {
        ContenderFeatures features = new ContenderFeatures(sentence, written(), measure, known);
        List<Contender> contenders = new ArrayList<>();
        for (Written one : withNamed(known.named())) {
            SystemMention mention = one.mention();
            if (!mention.covers(measure.from())
                    && !isTaken(mention, known)
                    && !(mention.to() <= measure.from()
                            && subjects.isComparedWith(mention, measure))) {
                contenders.add(new Contender(one.kind(), mention, features.of(one)));
            }
        }
        List<Contender> told = List.copyOf(contenders);
        if (known.spokenOf() != null) {
            contenders.add(
                    new Contender(
                            Kind.SPOKEN_OF,
                            new SystemMention(0, 0, known.spokenOf(), false),
                            features.ofUnwritten(Kind.SPOKEN_OF, told)));
        }
        contenders.add(new Contender(Kind.NOBODY, null, features.ofUnwritten(Kind.NOBODY, told)));
        return contenders;
    }

    /** Whether people stand between a name and a number behind it. */
    boolean isCutOff(SystemMention mention, Measure measure) {
        return written().stream()
                .filter(one -> one.kind() == Kind.PEOPLE)
                .map(Written::mention)
                .anyMatch(other -> other.from() >= mention.to() && other.to() <= measure.from());
    }

    /** "56.4% of Foo 2": a name behind a number says nothing of the next one. */
    private static boolean isTaken(SystemMention mention, Known known) {
        return known.before().stream()
                        .anyMatch(one ->
                                one.mention().equals(mention)
                                        && (one.tie() == Subjects.Tie.AFTER
                                                || one.tie() == Subjects.Tie.BRACKET))
                && known.named().stream().noneMatch(one -> one.mention().equals(mention));
    }

    /** Those written, and whom the rules name by other words. */
    private List<Written> withNamed(List<Subject> named) {
        List<Written> all = new ArrayList<>(written());
        for (Subject subject : named) {
            SystemMention mention = subject.mention();
            boolean known =
                    all.stream()
                            .map(Written::mention)
                            .anyMatch(other ->
                                    other.from() < mention.to() && mention.from() < other.to());
            if (!known) {
                all.add(new Written(Kind.ROLE, mention));
            }
        }
        all.sort(Comparator.comparingInt(one -> one.mention().from()));
        return all;
    }
}
