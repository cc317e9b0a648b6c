package dev.gleaner.thread.vault;

import dev.gleaner.graph.thread.FileSide;
import dev.gleaner.thread.edit.Addition;
import dev.gleaner.thread.edit.Additions;
import dev.gleaner.thread.edit.Edit;
import dev.gleaner.thread.edit.SectionEdit;
import dev.gleaner.thread.file.ThreadFile;
import dev.gleaner.thread.file.ThreadFileReader;
import dev.gleaner.thread.vault.Shelf.Held;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * One story of a thread file: a person edits it in her folder, the product edits the thread, a
 * second client edits from what it read long ago, the two sides are brought together, clashes are
 * decided, and the program ends at any point. Every word that somebody was told to be written, and
 * that nobody who saw it took out, has to be there at the end.
 */
final class Interleaving {

    private static final String SLUG = "salt";
    private static final String PATH = "salt.md";
    private static final int STEPS = 30;
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-05-12T09:00:00Z"));

    private static final String START =
            """
            ---
            slug: salt
            ripeness: low
            ---
            # Salt

            Why salt.

            ## Evidence

            ### Tide Letter (newsletter)

            - #30 (2026-03-30) — “Gearbox.” Body not yet read.
            - #28 (2026-03-02) — “Blades.” Body read.

            ## Ripeness

            Set to low on 2026-03-01.

            ## What I’m watching for

            - Read the next issue.

            ## Recipes

            A section that no rule knows.

            ## Notes

            Opened in March.
            """;

    private final Random random;
    private final Bomb bomb;
    private final MemoryShelf shelf;
    private final MemoryFolder folder;
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> decidedAway = new LinkedHashSet<>();
    private final List<String> story = new ArrayList<>();
    private int nextWord;
    private @Nullable String staleRead;

    Interleaving(long seed) {
        this.random = new Random(seed);
        this.bomb = new Bomb(random);
        this.shelf = new MemoryShelf(bomb);
        this.folder =
                new MemoryFolder(
                        bomb,
                        () -> {
                            if (random.nextInt(5) == 0) {
                                person();
                            }
                        });
    }

    /** Plays it; what is lost, empty when nothing is. */
    List<String> play() {
        folder.save(PATH, START);
        sync(false);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> person();
                case 3, 4 -> product();
                case 5 -> secondClient();
                case 6, 7, 8, 9 -> sync(true);
                default -> decide();
            }
        }
        for (int quiet = 0; quiet < 4; quiet++) {
            sync(false);
        }
        return lost();
    }

    List<String> story() {
        return story;
    }

    private String word() {
        return "w" + nextWord++ + "x";
    }

    /** Adds a line, changes one, or takes one out, and saves the file. */
    private void person() {
        if (!(folder.read(PATH) instanceof Folder.Read.Text(String text))) {
            return;
        }
        List<String> lines = new ArrayList<>(text.lines().toList());
        int first = lines.indexOf("# Salt") + 1;
        int place = first + random.nextInt(lines.size() - first + 1);
        String word = word();
        int what = random.nextInt(6);
        if (what == 0 && place < lines.size() && !lines.get(place).startsWith("#")) {
            String gone = lines.remove(place);
            words.removeIf(gone::contains);
            story.add("person takes out " + gone);
        } else if (what <= 2 && place < lines.size() && isWords(lines.get(place))) {
            lines.set(place, lines.get(place) + " " + word);
            words.add(word);
            story.add("person appends " + word + " to line " + place);
        } else if (what == 3) {
            lines.addAll(place, List.of("", "## Section " + word, "", "Words " + word, ""));
            words.add(word);
            story.add("person opens a section with " + word + " at line " + place);
        } else {
            lines.add(place, (random.nextBoolean() ? "- " : "") + "Line " + word);
            words.add(word);
            story.add("person adds " + word + " at line " + place);
        }
        folder.save(PATH, String.join("\n", lines) + "\n");
    }

    private static boolean isWords(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private String current() {
        return shelf.find(SLUG).map(Held::text).orElseThrow();
    }

    private void product() {
        String text = current();
        String word = word();
        String changed =
                switch (random.nextInt(4)) {
                    case 0 -> added(text, new Addition.Watch("Watch " + word));
                    case 1 ->
                            added(
                                    text,
                                    new Addition.Note(LocalDate.of(2026, 5, 12), "Note " + word));
                    case 2 ->
                            added(
                                    text,
                                    new Addition.Draft(
                                            LocalDate.of(2026, 5, 12), "d/" + word + ".md", ""));
                    default -> appended(text, "Recipes", word);
                };
        if (changed.contains(word) && shelf.write(SLUG, text, changed)) {
            words.add(word);
            story.add("product writes " + word);
        }
    }

    private static String added(String text, Addition addition) {
        return new ThreadFileReader().read(text.getBytes(StandardCharsets.UTF_8))
                                instanceof ThreadFile file
                        && new Additions(file).add(addition) instanceof Edit.Changed(String changed)
                ? changed
                : text;
    }

    private static String appended(String text, String section, String word) {
        SectionEdit edit = new SectionEdit(text);
        return edit.read(section)
                                .map(words -> edit.replace(section, words + "\nMore " + word))
                                .orElse(new Edit.Refused("", ""))
                        instanceof Edit.Changed(String changed)
                ? changed
                : text;
    }

    /** Reads now and writes later: refused when anybody wrote in between. */
    private void secondClient() {
        String read = staleRead;
        if (read == null) {
            staleRead = current();
            story.add("second client reads");
            return;
        }
        staleRead = null;
        String word = word();
        String changed = appended(read, "Notes", word);
        if (changed.contains(word) && shelf.write(SLUG, read, changed)) {
            words.add(word);
            story.add("second client writes " + word);
        } else {
            story.add("second client is refused");
        }
    }

    private void sync(boolean mayEnd) {
        bomb.arm(mayEnd);
        try {
            SyncReport report = new VaultSync(folder, shelf, new ThreadNames(), CLOCK).run();
            story.add("sync: " + report.rows());
        } catch (Bomb.Crash crash) {
            story.add("the program ends");
        } finally {
            bomb.arm(false);
        }
    }

    /** Whoever decides has seen both texts; what she does not take stays in the history. */
    private void decide() {
        for (FileSide side : shelf.find(SLUG).orElseThrow().sides()) {
            FileSide.Clash clash = side.clash();
            if (clash == null) {
                continue;
            }
            String ours = current();
            String chosen =
                    switch (random.nextInt(3)) {
                        case 0 -> ours;
                        case 1 -> clash.text();
                        default -> joined(ours, clash.text());
                    };
            if (new ThreadNames().slugOf(chosen).isEmpty()) {
                continue;
            }
            for (String word : List.copyOf(words)) {
                boolean seen = ours.contains(word) || clash.text().contains(word);
                if (seen && !chosen.contains(word)) {
                    words.remove(word);
                    decidedAway.add(word);
                }
            }
            shelf.write(SLUG, ours, chosen);
            shelf.remember(FileSide.inStep(side.thread(), side.place(), clash.text()));
            story.add("a clash is decided");
        }
    }

    private static String joined(String ours, String theirs) {
        Set<String> there = Set.copyOf(ours.lines().toList());
        return ours
                + "\n## Other words\n\n"
                + String.join(
                        "\n\n",
                        theirs.lines()
                                .filter(line -> !there.contains(line) && !line.startsWith("#"))
                                .toList())
                + "\n";
    }

    private List<String> lost() {
        List<String> lost = new ArrayList<>();
        Held held = shelf.find(SLUG).orElseThrow();
        String file = ((Folder.Read.Text) folder.read(PATH)).text();
        boolean clashing = held.sides().stream().anyMatch(side -> side.clash() != null);
        String everything =
                held.text()
                        + held.sides().stream()
                                .map(FileSide::clash)
                                .map(clash -> clash == null ? "" : clash.text())
                                .reduce("", String::concat);
        words.stream()
                .filter(word -> !everything.contains(word))
                .forEach(word -> lost.add(word + " is in neither text"));
        decidedAway.stream()
                .filter(word -> !shelf.everHeld(word))
                .forEach(word -> lost.add(word + " is in no version"));
        if (!clashing && !file.equals(held.text())) {
            lost.add("the texts differ and nothing says so");
        }
        if (clashing
                && held.sides().stream()
                        .noneMatch(
                                side -> side.clash() != null && side.clash().text().equals(file))) {
            lost.add("the clash is not about the file as it is");
        }
        return lost;
    }
}
