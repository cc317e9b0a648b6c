package dev.gleaner.operation;

import dev.gleaner.claim.ClaimLinks;
import dev.gleaner.claim.ClaimQuestion;
import dev.gleaner.claim.LinkDecision;
import dev.gleaner.claim.LinkList;
import dev.gleaner.claim.LinkList.LinkRow;
import dev.gleaner.claim.LinkQuestion;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Stance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links between the statements of a data folder that this process holds. */
public final class LocalLinks implements LinkOperations {

    private final ClaimLinks links;
    private final Runnable afterwards;

    /**
     * @param afterwards what has to follow when a decision changed what is joined: the threads
     */
    public LocalLinks(ClaimLinks links, Runnable afterwards) {
        this.links = links;
        this.afterwards = afterwards;
    }

    @Override
    public Answer<LinkList> list(LinkQuestion question) {
        String written = question.stance();
        Optional<Stance> stance = written == null ? Optional.empty() : stance(written);
        if (written != null && stance.isEmpty()) {
            return Answer.declined(
                    Problem.Kind.USAGE,
                    "there is no stance '" + written + "'",
                    "the stances are "
                            + Stream.of(Stance.values())
                                    .map(Stance::word)
                                    .collect(Collectors.joining(", ")));
        }
        if (question.limit() < 1 || question.limit() > ClaimQuestion.MOST) {
            return Answer.declined(
                    Problem.Kind.USAGE,
                    "a limit of " + question.limit() + " is none",
                    "ask for 1 to " + ClaimQuestion.MOST);
        }
        return Answer.of(links.list(stance.orElse(null), question));
    }

    @Override
    public Answer<LinkRow> show(String id, @Nullable Instant asOf) {
        return known(links.find(id, asOf), id);
    }

    @Override
    public Answer<LinkRow> decide(LinkDecision decision) {
        Decision.Word word = decision.word();
        if (word == Decision.Word.OWN || word == Decision.Word.CARRIED) {
            return Answer.declined(
                    Problem.Kind.USAGE,
                    "a link is confirmed or rejected, not " + word.word(),
                    "gleaner origins decides whose words an item carries");
        }
        if (decision.by().isBlank() || word != null && decision.reason().isBlank()) {
            return Answer.declined(
                    Problem.Kind.USAGE,
                    "a decision has a person and a reason",
                    "say who with --by and why with --reason");
        }
        Answer<LinkRow> answer = known(links.decide(decision), decision.link());
        afterwards.run();
        return answer;
    }

    private static Answer<LinkRow> known(Optional<LinkRow> found, String id) {
        return found.map(Answer::of)
                .orElseGet(() ->
                        Answer.declined(
                                Problem.Kind.NOT_FOUND,
                                "there is no link '" + id + "'",
                                "gleaner links list prints the ids of links"));
    }

    private static Optional<Stance> stance(String word) {
        return Stream.of(Stance.values())
                .filter(stance -> stance.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
