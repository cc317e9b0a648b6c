package dev.gleaner.ripeness;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.DateInterval;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Firing.State;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.Reading.Depth;
import dev.gleaner.graph.thread.StoryThread;
import dev.gleaner.graph.thread.Trigger;
import dev.gleaner.ripeness.Snapshot.AssertedFact;
import dev.gleaner.ripeness.Snapshot.BranchFact;
import dev.gleaner.ripeness.Snapshot.Conflict;
import dev.gleaner.ripeness.Snapshot.Connection;
import dev.gleaner.ripeness.Snapshot.DraftFact;
import dev.gleaner.ripeness.Snapshot.EvidenceFact;
import dev.gleaner.ripeness.Snapshot.FiringFact;
import dev.gleaner.ripeness.Snapshot.PersonHold;
import dev.gleaner.ripeness.Snapshot.TriggerFact;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a snapshot fact by fact; days are ISO dates, everything is recorded at eight in the
 * morning.
 */
final class Story {

    final List<EvidenceFact> evidence = new ArrayList<>();
    private final List<TriggerFact> triggers = new ArrayList<>();
    private final List<BranchFact> branches = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<DraftFact> drafts = new ArrayList<>();
    private final List<PersonHold> personHolds = new ArrayList<>();
    private @Nullable AssertedFact asserted;
    private final List<Snapshot.Earlier> earlier = new ArrayList<>();
    private boolean counterEvidenceChecked;

    static Id<Item> id(String title) {
        return ItemKey.title("any", title, null).id();
    }

    static Instant at(String day) {
        return LocalDate.parse(day).atTime(LocalTime.of(8, 0)).toInstant(ZoneOffset.UTC);
    }

    static EvidenceFact unread(
            String title, String source, Source.Kind kind, String day, String attached) {
        return new EvidenceFact(
                id(title),
                title,
                source,
                kind,
                source,
                DateInterval.day(LocalDate.parse(day)),
                at(attached),
                Directness.DIRECT,
                null,
                null,
                null,
                false);
    }

    static EvidenceFact unread(String title, String source, Source.Kind kind, String day) {
        return unread(title, source, kind, day, day);
    }

    /** A result whose whole body was read. */
    static EvidenceFact read(String title, String source, Source.Kind kind, String day) {
        return with(unread(title, source, kind, day), Depth.READ, BodyState.FULL, true);
    }

    static EvidenceFact with(
            EvidenceFact fact, @Nullable Depth depth, @Nullable BodyState body, boolean hasResult) {
        return new EvidenceFact(
                fact.item(),
                fact.title(),
                fact.source(),
                fact.kind(),
                fact.voice(),
                fact.date(),
                fact.recordedAt(),
                fact.directness(),
                depth,
                body,
                fact.copyOf(),
                hasResult);
    }

    static EvidenceFact adjacent(EvidenceFact fact) {
        return new EvidenceFact(
                fact.item(),
                fact.title(),
                fact.source(),
                fact.kind(),
                fact.voice(),
                fact.date(),
                fact.recordedAt(),
                Directness.ADJACENT,
                fact.deepest(),
                fact.body(),
                fact.copyOf(),
                fact.hasResult());
    }

    static EvidenceFact ofFamily(String family, EvidenceFact fact) {
        return new EvidenceFact(
                fact.item(),
                fact.title(),
                fact.source(),
                fact.kind(),
                family,
                fact.date(),
                fact.recordedAt(),
                fact.directness(),
                fact.deepest(),
                fact.body(),
                fact.copyOf(),
                fact.hasResult());
    }

    /** The same, as a copy of another item. */
    static EvidenceFact copying(EvidenceFact fact, Id<Item> original) {
        return new EvidenceFact(
                fact.item(),
                fact.title(),
                fact.source(),
                fact.kind(),
                fact.voice(),
                fact.date(),
                fact.recordedAt(),
                fact.directness(),
                fact.deepest(),
                fact.body(),
                original,
                fact.hasResult());
    }

    static EvidenceFact copy(String title, String source, String day, Id<Item> original) {
        EvidenceFact fact = read(title, source, Source.Kind.NEWS, day);
        return new EvidenceFact(
                fact.item(),
                title,
                source,
                fact.kind(),
                source,
                fact.date(),
                fact.recordedAt(),
                Directness.DIRECT,
                Depth.QUOTED,
                BodyState.FULL,
                original,
                true);
    }

    Story attach(EvidenceFact... facts) {
        evidence.addAll(List.of(facts));
        return this;
    }

    Story replace(EvidenceFact fact) {
        evidence.removeIf(each -> each.item().equals(fact.item()));
        evidence.add(fact);
        return this;
    }

    Story trigger(
            String text, Level target, Trigger.Kind kind, String missing, FiringFact... firings) {
        Trigger trigger = Trigger.of(StoryThread.idOf("story"), text, target, kind);
        triggers.add(new TriggerFact(trigger, List.of(firings), missing));
        return this;
    }

    static FiringFact firing(String title, State state, @Nullable Level branch, String day) {
        return new FiringFact(id(title), state, "the title says so", branch, at(day));
    }

    Story branch(String condition, Level target) {
        branches.add(new BranchFact(condition, target.word(), target));
        return this;
    }

    Story connection(String by, String text, String one, String other) {
        connections.add(new Connection(by, text, List.of(id(one), id(other))));
        return this;
    }

    Story conflict(String about, String one, String other) {
        conflicts.add(new Conflict(about, id(one), id(other)));
        return this;
    }

    Story draft(String name, String day) {
        drafts.add(new DraftFact(name, LocalDate.parse(day)));
        return this;
    }

    Story heldBy(String person, String reason) {
        personHolds.add(new PersonHold(person, reason, null));
        return this;
    }

    Story asserted(Level level, String day, String sentence) {
        asserted = new AssertedFact(level, LocalDate.parse(day), "the writer", sentence);
        return this;
    }

    Story counterEvidenceChecked() {
        counterEvidenceChecked = true;
        return this;
    }

    /** That the gates said a level on a day. */
    Story was(Level gate, String day) {
        earlier.add(new Snapshot.Earlier(at(day), gate, gate));
        return this;
    }

    Snapshot on(String day) {
        return new Snapshot(
                LocalDate.parse(day).atTime(9, 0).toInstant(ZoneOffset.UTC),
                evidence,
                triggers,
                branches,
                connections,
                conflicts,
                drafts,
                personHolds,
                asserted,
                counterEvidenceChecked,
                List.of(),
                earlier);
    }

    Verdict verdictOn(String day) {
        return new Ripeness(RipenessSettings.defaults()).assess(on(day));
    }

    Level levelOn(String day) {
        return verdictOn(day).level();
    }
}
