package dev.gleaner.thread.act;

import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.store.item.ItemStore;
import dev.gleaner.graph.store.item.ItemStore.FoundItem;
import dev.gleaner.graph.store.thread.DecisionStore;
import dev.gleaner.graph.store.thread.OverrideStore;
import dev.gleaner.graph.store.thread.ReadingStore;
import dev.gleaner.graph.store.thread.ThreadStore;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Evidence;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.ThreadOverride;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.thread.file.ThreadFile;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what persons do to threads; what does not fit is refused in words, and nothing is kept. */
public final class PersonsActs {

    private final ThreadStore threads;
    private final OverrideStore overrides;
    private final DecisionStore decisions;
    private final ReadingStore readings;
    private final ItemStore items;
    private final QuoteCheck quotes;
    private final DraftActs drafts;

    public PersonsActs(
            ThreadStore threads,
            OverrideStore overrides,
            DecisionStore decisions,
            ReadingStore readings,
            ItemStore items,
            QuoteCheck quotes) {
        this.threads = threads;
        this.overrides = overrides;
        this.decisions = decisions;
        this.readings = readings;
        this.items = items;
        this.quotes = quotes;
        this.drafts = new DraftActs(threads, quotes);
    }

    /** Why an act was refused, and what to do about it. */
    public record Refusal(String reason, String nextStep) {}

    /** Empty when it was kept. */
    public Optional<Refusal> keep(PersonsAct act, FoundThread thread, ThreadFile file, Instant at) {
        if (act.by().isBlank()) {
            return refusal("nobody is named", "say who does it with --by");
        }
        return switch (act) {
            case PersonsAct.Say say -> say(say, thread, at);
            case PersonsAct.Attach attach -> attach(attach, thread, at);
            case PersonsAct.Lineage lineage -> lineage(lineage, thread, at);
            case PersonsAct.Read read -> read(read, thread, at);
            case PersonsAct.Decide decide -> decide(decide, thread, file, at);
            case PersonsAct.Connect connect -> connect(connect, thread, at);
            case PersonsAct.Draft draft -> drafts.keep(draft, thread, at);
        };
    }

    private Optional<Refusal> say(PersonsAct.Say say, FoundThread thread, Instant at) {
        if (say.word() == ThreadOverride.Word.CONNECT) {
            return refusal("a connection names items", "use gleaner thread connect");
        }
        if (say.reason().isBlank()) {
            return refusal("a person's word needs a reason", "give one with --reason");
        }
        overrides.record(
                ThreadOverride.of(
                        thread.thread().id(),
                        say.word(),
                        say.level(),
                        say.reason().strip(),
                        say.by(),
                        at,
                        say.until()));
        return Optional.empty();
    }

    private Optional<Refusal> attach(PersonsAct.Attach attach, FoundThread thread, Instant at) {
        Optional<FoundItem> found = Id.<Item>parse(attach.item()).flatMap(items::find);
        if (found.isEmpty()) {
            return noItem(attach.item());
        }
        if (!attach.quote().isBlank()
                && quotes.of(found.get().item(), attach.quote(), at)
                        instanceof QuoteCheck.Checked.NotThere(String reason, String nextStep)) {
            return refusal(reason, nextStep);
        }
        if (!attach.quote().isBlank() && isHeldForOtherWords(attach, thread)) {
            return refusal(
                    "the item '"
                            + attach.item()
                            + "' is evidence of "
                            + thread.thread().slug()
                            + " already, and stays as it was attached",
                    "a quote is kept with a draft: gleaner thread draft "
                            + thread.thread().slug()
                            + " DRAFT --anchor "
                            + attach.item()
                            + " --quote TEXT");
        }
        threads.attach(
                thread.thread().id(),
                found.get().source(),
                found.get().item(),
                Evidence.of(
                                thread.thread().id(),
                                found.get().item().id(),
                                attach.role(),
                                attach.directness(),
                                attach.note(),
                                at)
                        .taking(attach.stance(), attach.quote().strip()),
                attach.by(),
                at);
        return Optional.empty();
    }

    /** What is attached stays as it is: its words would be lost without a word. */
    private static boolean isHeldForOtherWords(PersonsAct.Attach attach, FoundThread thread) {
        return evidence(thread, attach.item())
                .map(FoundEvidence::evidence)
                .filter(held -> held.directness() != Directness.PROPOSED)
                .filter(held -> !held.quote().equals(attach.quote().strip()))
                .isPresent();
    }

    private Optional<Refusal> lineage(PersonsAct.Lineage lineage, FoundThread thread, Instant at) {
        Optional<FoundEvidence> evidence = evidence(thread, lineage.item());
        if (evidence.isEmpty()) {
            return notAttached(lineage.item(), thread);
        }
        Id<Item> item = evidence.get().item().id();
        Decision.Word word = lineage.word();
        if (word == null) {
            return decisions.undo(item, at)
                    ? Optional.empty()
                    : refusal("nobody decided about it", "there is nothing to take back");
        }
        if (word != Decision.Word.OWN && word != Decision.Word.CARRIED) {
            return refusal(
                    "an item is evidence of its own or carried, not " + word.word(),
                    "say own or carried");
        }
        if (lineage.reason().isBlank()) {
            return refusal("a person's word needs a reason", "give one with --reason");
        }
        decisions.about(item, new Decision(word, lineage.reason().strip(), lineage.by(), at));
        return Optional.empty();
    }

    private Optional<Refusal> read(PersonsAct.Read read, FoundThread thread, Instant at) {
        Optional<FoundEvidence> evidence = evidence(thread, read.item());
        if (evidence.isEmpty()) {
            return notAttached(read.item(), thread);
        }
        readings.record(Reading.of(evidence.get().item().id(), read.depth(), read.by(), at));
        return Optional.empty();
    }

    private Optional<Refusal> connect(PersonsAct.Connect connect, FoundThread thread, Instant at) {
        if (connect.text().isBlank()) {
            return refusal("a connection needs words", "say what you see with --text");
        }
        List<String> sides = connect.items().stream().distinct().toList();
        if (sides.size() < 2) {
            return refusal("a connection needs two items", "name the items that it connects");
        }
        List<Id<Item>> items = new ArrayList<>();
        for (String side : sides) {
            Optional<FoundEvidence> evidence = evidence(thread, side);
            if (evidence.isEmpty()) {
                return notAttached(side, thread);
            }
            items.add(evidence.get().item().id());
        }
        overrides.record(
                ThreadOverride.connecting(
                        thread.thread().id(), items, connect.text().strip(), connect.by(), at));
        return Optional.empty();
    }

    private Optional<Refusal> decide(
            PersonsAct.Decide decide, FoundThread thread, ThreadFile file, Instant at) {
        List<Trigger> triggers = thread.triggers();
        if (decide.trigger() < 1 || decide.trigger() > triggers.size()) {
            return refusal(
                    "there is no trigger "
                            + decide.trigger()
                            + "; the thread has "
                            + triggers.size(),
                    "gleaner thread why " + thread.thread().slug() + " names them in their order");
        }
        if (decide.state() == Firing.State.TENTATIVE) {
            return refusal(
                    "a decision is confirmed or refuted, not tentative",
                    "say confirmed or refuted");
        }
        if (decide.quote().isBlank()) {
            return refusal("a decision needs the words it rests on", "quote the item with --quote");
        }
        Integer outcome = decide.outcome();
        Trigger trigger = triggers.get(decide.trigger() - 1);
        List<@Nullable Level> leads = leads(trigger, file);
        int outcomes = leads.size();
        if (outcome != null && (outcome < 1 || outcome > outcomes)) {
            return refusal(
                    "there is no outcome " + outcome + "; " + outcomes + " are stated",
                    "gleaner thread why " + thread.thread().slug() + " names them in their order");
        }
        Optional<FoundEvidence> evidence = evidence(thread, decide.item());
        if (evidence.isEmpty()) {
            return notAttached(decide.item(), thread);
        }
        @Nullable Level branch = outcome == null ? null : leads.get(outcome - 1);
        Id<Item> item = evidence.get().item().id();
        String unchecked = "";
        switch (quotes.of(evidence.get().item(), decide.quote(), at)) {
            case QuoteCheck.Checked.Stands stands -> {}
            case QuoteCheck.Checked.NotThere(String reason, String nextStep) -> {
                return refusal(reason, nextStep);
            }
            case QuoteCheck.Checked.Unchecked(String why) -> unchecked = "; " + why;
        }
        readings.record(Reading.of(item, Reading.Depth.QUOTED, decide.by(), at));
        threads.record(
                thread.thread().id(),
                List.of(
                        Firing.decided(
                                trigger,
                                item,
                                decide.state(),
                                "“"
                                        + decide.quote().strip()
                                        + "” ("
                                        + decide.by()
                                        + unchecked
                                        + ")",
                                branch,
                                at)));
        settle(decide, thread, evidence.get(), at);
        return Optional.empty();
    }

    /** A trigger's own branches, else those that the file states for all of its triggers. */
    private static List<@Nullable Level> leads(Trigger trigger, ThreadFile file) {
        List<@Nullable Level> leads = new ArrayList<>();
        trigger.branches().forEach(branch -> leads.add(branch.level()));
        if (leads.isEmpty()) {
            file.ripeness().branches().forEach(branch -> leads.add(branch.target()));
        }
        return leads;
    }

    /** What a trigger proposed is evidence once confirmed, and none once refuted. */
    private void settle(
            PersonsAct.Decide decide, FoundThread thread, FoundEvidence found, Instant at) {
        if (found.evidence().directness() != Directness.PROPOSED) {
            return;
        }
        Id<StoryThread> id = thread.thread().id();
        Id<Item> item = found.item().id();
        if (decide.state() == Firing.State.REFUTED) {
            threads.dismiss(id, item, at);
        } else {
            threads.attach(
                    id,
                    found.source(),
                    found.item(),
                    Evidence.of(id, item, found.evidence().role(), Directness.DIRECT, "", at),
                    decide.by(),
                    at);
        }
    }

    private static Optional<FoundEvidence> evidence(FoundThread thread, String item) {
        return thread.evidence().stream()
                .filter(found -> found.item().id().value().equals(item))
                .findFirst();
    }

    private static Optional<Refusal> noItem(String item) {
        return refusal(
                "there is no item '" + item + "'",
                "gleaner search and gleaner thread show print the ids of items");
    }

    static Optional<Refusal> notAttached(String item, FoundThread thread) {
        return refusal(
                "the item '" + item + "' is no evidence of " + thread.thread().slug(),
                "gleaner thread show "
                        + thread.thread().slug()
                        + " prints its items; gleaner thread attach adds one");
    }

    private static Optional<Refusal> refusal(String reason, String nextStep) {
        return Optional.of(new Refusal(reason, nextStep));
    }
}
