package dev.gleaner.thread.act;

import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Draft.Anchor;
import dev.gleaner.thread.act.PersonsActs.Refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps what persons say of drafts: how far they are, who reviews them, what they stand on. */
final class DraftActs {

    private final ThreadStore threads;
    private final QuoteCheck quotes;

    DraftActs(ThreadStore threads, QuoteCheck quotes) {
        this.threads = threads;
        this.quotes = quotes;
    }

    Optional<Refusal> keep(PersonsAct.Draft act, FoundThread thread, Instant at) {
        boolean anchors = !act.item().isBlank();
        if (act.state() == null && act.reviewer().isBlank() && !anchors && !act.opens()) {
            return refusal(
                    "nothing is said of the draft",
                    "say how far it is with --state, who reviews it with --reviewer, or what it stands on with"
                            + " --anchor and --quote");
        }
        List<Draft> meant = named(act.draft(), thread.drafts());
        if (act.opens() ? act.draft().isBlank() || !meant.isEmpty() : meant.size() != 1) {
            return act.opens() ? notNew(act) : notOne(act, thread, meant);
        }
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        Draft draft =
                act.opens()
                        ? Draft.of(thread.thread().id(), act.draft().strip(), today, "")
                        : meant.getFirst();
        Draft said = said(act, draft, today);
        if (anchors) {
            Optional<FoundEvidence> evidence =
                    thread.evidence().stream()
                            .filter(found -> found.item().id().value().equals(act.item()))
                            .findFirst();
            if (evidence.isEmpty()) {
                return PersonsActs.notAttached(act.item(), thread);
            }
            Item item = evidence.get().item();
            if (quotes.of(item, act.quote(), at)
                    instanceof QuoteCheck.Checked.NotThere(String reason, String nextStep)) {
                return refusal(reason, nextStep);
            }
            said = said.on(with(said.anchors(), new Anchor(item.id(), act.quote().strip())));
        }
        threads.set(said, act.by(), at);
        return Optional.empty();
    }

    private static Draft said(PersonsAct.Draft act, Draft draft, LocalDate today) {
        Draft.State state = act.state() == null ? draft.state() : act.state();
        String reviewer =
                act.reviewer().isBlank()
                        ? state == draft.state() ? draft.reviewer() : ""
                        : act.reviewer().strip();
        boolean same = state == draft.state() && reviewer.equals(draft.reviewer());
        return draft.standing(state, reviewer, same && !act.opens() ? draft.since() : today);
    }

    private static List<Anchor> with(List<Anchor> anchors, Anchor more) {
        List<Anchor> all = new ArrayList<>(anchors);
        all.remove(more);
        all.add(more);
        return all;
    }

    /** The drafts that a name may mean: the one that is called so, else those that contain it. */
    static List<Draft> named(String name, List<Draft> drafts) {
        String words = name.strip().toLowerCase(Locale.ROOT);
        List<Draft> exactly =
                drafts.stream()
                        .filter(draft -> draft.name().toLowerCase(Locale.ROOT).equals(words))
                        .toList();
        return !exactly.isEmpty()
                ? exactly.subList(0, 1)
                : drafts.stream()
                        .filter(draft ->
                                !words.isEmpty()
                                        && draft.name().toLowerCase(Locale.ROOT).contains(words))
                        .toList();
    }

    private static Optional<Refusal> notNew(PersonsAct.Draft act) {
        return act.draft().isBlank()
                ? refusal("the new draft has no name", "give it the name of its file, or a title")
                : refusal(
                        "there is a draft of that name already: '" + act.draft().strip() + "'",
                        "leave --new out to say how far it is");
    }

    private static Optional<Refusal> notOne(
            PersonsAct.Draft act, FoundThread thread, List<Draft> meant) {
        List<Draft> known = meant.isEmpty() ? thread.drafts() : meant;
        String names = known.stream().map(Draft::name).distinct().collect(Collectors.joining(", "));
        return refusal(
                (meant.isEmpty() ? "there is no draft '" : "several drafts may be meant by '")
                        + act.draft()
                        + "'",
                known.isEmpty()
                        ? "the thread has none; --new opens it"
                        : "name one of: "
                                + names
                                + (meant.isEmpty() ? "; --new opens another" : ""));
    }

    private static Optional<Refusal> refusal(String reason, String nextStep) {
        return Optional.of(new Refusal(reason, nextStep));
    }
}
