package dev.gleaner.thread.act;

import dev.gleaner.graph.Item;
import dev.gleaner.graph.ItemKey;
import dev.gleaner.graph.Source;
import dev.gleaner.graph.store.thread.ThreadStore.FoundEvidence;
import dev.gleaner.graph.store.thread.ThreadStore.FoundThread;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Evidence.Directness;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.graph.thread.ThreadOverride;
import dev.gleaner.graph.thread.ThreadOverride.Word;
import dev.gleaner.thread.edit.Addition;
import dev.gleaner.thread.edit.Additions;
import dev.gleaner.thread.edit.DraftMark;
import dev.gleaner.thread.edit.Edit;
import dev.gleaner.thread.edit.ReadMark;
import dev.gleaner.thread.file.DraftStanding;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFile.Entry;
import dev.gleaner.thread.file.ThreadFileReader;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a person's act adds to the thread's file, in the words that writers use there. */
final class ActText {

    private static final int LONGEST_TRIGGER = 80;

    private final FoundThread thread;
    private final ThreadFile file;
    private final LocalDate on;
    private final Function<Entry, Item> itemOf;

    /**
     * @param thread with the act in it
     * @param itemOf the item that an entry of the file means
     */
    ActText(FoundThread thread, ThreadFile file, LocalDate on, Function<Entry, Item> itemOf) {
        this.thread = thread;
        this.file = file;
        this.on = on;
        this.itemOf = itemOf;
    }

    Edit of(PersonsAct act) {
        return switch (act) {
            case PersonsAct.Say say -> say(say);
            case PersonsAct.Attach attach -> attach(attach);
            case PersonsAct.Read read ->
                    read.depth().isRead() ? read(read.item()) : new Edit.Changed(file.text());
            case PersonsAct.Decide decide -> decide(decide);
            case PersonsAct.Connect connect -> connect(connect);
            case PersonsAct.Lineage lineage -> new Edit.Changed(file.text());
            case PersonsAct.Draft draft -> draft(draft);
        };
    }

    private Edit say(PersonsAct.Say say) {
        Additions additions = new Additions(file);
        Level level = say.level();
        if (level != null && say.until() == null && level != Level.NONE) {
            return additions.add(
                    new Addition.Assertion(level, assertedBefore(), on, say.by(), say.reason()));
        }
        if (say.word() == Word.WITHDRAW) {
            return additions.add(new Addition.Withdrawal(said(), on, say.by(), say.reason()));
        }
        String end = say.until() == null ? "" : ", until " + say.until();
        String head = words(say.word(), level) + " on " + on + " by " + say.by() + end;
        Edit whole = additions.add(new Addition.Statement(head + ": " + say.reason().strip()));
        return whole instanceof Edit.Changed
                ? whole
                : additions.add(new Addition.Statement(head + "."));
    }

    private Edit connect(PersonsAct.Connect connect) {
        String head = words(Word.CONNECT, null) + " on " + on + " by " + connect.by();
        return new Additions(file)
                .add(new Addition.Statement(head + ": " + connect.text().strip()));
    }

    private static String words(Word word, @Nullable Level level) {
        return switch (word) {
            case LEVEL -> "Said to be " + (level == null ? "" : level.word());
            case PARK -> "Parked";
            case SPIKE -> "Spiked";
            case PUBLISH -> "Published";
            case COUNTER_EVIDENCE -> "Evidence against it looked for";
            case WITHDRAW -> "Withdrawn";
            case CONNECT -> "Connection seen";
        };
    }

    private @Nullable Level assertedBefore() {
        ThreadFile.Asserted asserted = file.ripeness().asserted();
        return asserted == null ? null : asserted.level();
    }

    /** The levels that persons said here, as they were written into the file. */
    private List<String> said() {
        return thread.overrides().stream()
                .filter(said -> said.word() == Word.LEVEL && said.until() == null)
                .map(ActText::said)
                .distinct()
                .toList();
    }

    private static String said(ThreadOverride said) {
        Level level = said.level();
        return (level == null ? "" : level.word())
                + " on "
                + said.recordedAt().atZone(ZoneOffset.UTC).toLocalDate()
                + " by "
                + said.by();
    }

    private Edit attach(PersonsAct.Attach attach) {
        Optional<FoundEvidence> evidence = evidence(attach.item());
        if (evidence.isEmpty() || entry(attach.item()).isPresent()) {
            return new Edit.Changed(file.text());
        }
        Item item = evidence.get().item();
        Source source = evidence.get().source();
        return new Additions(file)
                .add(
                        new Addition.Work(
                                source.name(),
                                item.title(),
                                issue(item.key()),
                                item.published(),
                                item.address(),
                                attach.note(),
                                attach.directness() == Directness.ADJACENT));
    }

    private static @Nullable Integer issue(ItemKey key) {
        return key.kind() == ItemKey.Kind.ISSUE
                ? Integer.valueOf(key.value().substring(key.value().lastIndexOf('#') + 1))
                : null;
    }

    private Edit read(String item) {
        return entry(item)
                .map(entry -> ReadMark.of(file, entry, on))
                .orElseGet(() -> new Edit.Changed(file.text()));
    }

    private Edit decide(PersonsAct.Decide decide) {
        String trigger = thread.triggers().get(decide.trigger() - 1).text();
        String title = evidence(decide.item()).map(found -> found.item().title()).orElse("an item");
        String verb =
                switch (decide.state()) {
                    case CONFIRMED -> "Fired";
                    case REFUTED -> "Not met";
                    case TENTATIVE -> "Perhaps met";
                };
        String words =
                verb
                        + " on "
                        + on
                        + ", "
                        + decide.state().name().toLowerCase(Locale.ROOT)
                        + " by "
                        + decide.by()
                        + ": “"
                        + shortened(trigger)
                        + "”, by “"
                        + title
                        + "”";
        Edit marked = read(decide.item());
        ThreadFile with = marked instanceof Edit.Changed(String text) ? reread(text) : file;
        Additions additions = new Additions(with);
        Edit quoted =
                additions.add(
                        new Addition.Statement(words + " — “" + decide.quote().strip() + "”."));
        return quoted instanceof Edit.Changed
                ? quoted
                : additions.add(new Addition.Statement(words + "."));
    }

    private ThreadFile reread(String text) {
        return new ThreadFileReader().read(text.getBytes(StandardCharsets.UTF_8))
                        instanceof ThreadFile read
                ? read
                : file;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TRIGGER ? text : text.substring(0, LONGEST_TRIGGER) + "…";
    }

    /** What a draft stands on is kept with the thread: its line names works, not sentences. */
    private Edit draft(PersonsAct.Draft act) {
        Optional<Draft> kept = DraftActs.named(act.draft(), thread.drafts()).stream().findFirst();
        if (kept.isEmpty() || (act.state() == null && act.reviewer().isBlank() && !act.opens())) {
            return new Edit.Changed(file.text());
        }
        Draft draft = kept.get();
        if (act.opens()) {
            String words =
                    DraftStanding.words(draft.state(), draft.reviewer(), on, act.why().strip());
            return new Additions(file).add(new Addition.Draft(on, draft.name(), words + "."));
        }
        return file.drafts().stream()
                .filter(line -> line.name().equals(draft.name()))
                .findFirst()
                .map(line ->
                        DraftMark.of(file, line, draft.state(), draft.reviewer(), on, act.why()))
                .orElseGet(() -> new Edit.Changed(file.text()));
    }

    private Optional<FoundEvidence> evidence(String item) {
        return thread.evidence().stream()
                .filter(found -> found.item().id().value().equals(item))
                .findFirst();
    }

    private Optional<Entry> entry(String item) {
        return file.entries().stream()
                .filter(entry -> itemOf.apply(entry).id().value().equals(item))
                .findFirst();
    }
}
