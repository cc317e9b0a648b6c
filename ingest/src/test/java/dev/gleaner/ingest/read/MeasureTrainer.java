package dev.gleaner.ingest.read;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Revision;
import dev.gleaner.ingest.read.Contenders.Contender;
import dev.gleaner.ingest.read.Rivals.Rival;
import dev.gleaner.ingest.read.TrainingText.Told;
import dev.gleaner.ingest.read.claim.EvidenceWorks;
import dev.gleaner.ingest.text.Measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Trains {@code measures.tsv}, {@code contenders.tsv} and {@code rivals.tsv} from texts whose
 * scores are known, and tells what to expect on texts never seen.
 *
 * <p>Run by hand: {@code MeasureTrainer FOLDER [SET]}, as the README of the passages says. It
 * learns from our own passages and, where SET is the folder of the evidence yardstick, from its
 * labels.
 */
final class MeasureTrainer {

    static final double PENALTY = 0.002;

    private static final double SMALLEST = 0.0005;
    private static final int TRIALS = 6;
    private static final double[] CHANCES = {0.5, 0.6, 0.65, 0.7, 0.8};

    private final List<Duel> measures = new ArrayList<>();
    private final List<Duel> systems = new ArrayList<>();
    private final List<Duel> tests = new ArrayList<>();
    private int values;
    private int found;

    private MeasureTrainer() {}

    public static void main(String[] arguments) throws IOException {
        List<TrainingText> texts = new ArrayList<>(TrainingText.own());
        if (arguments.length > 1) {
            Path set = Path.of(arguments[1]);
            texts.addAll(TrainingText.of(set, EvidenceWorks.of(set)));
        }
        MeasureTrainer trainer = new MeasureTrainer();
        texts.forEach(trainer::read);
        trainer.report();
        Path folder = Path.of(arguments[0]);
        write(folder, "measures", trainer.measures, PENALTY);
        write(folder, "contenders", trainer.systems, PENALTY);
        write(folder, "rivals", trainer.tests, PENALTY);
    }

    /** Each number of a text, and whether it was scored. */
    static List<Duel> numbers(TrainingText text) {
        MeasureTrainer trainer = new MeasureTrainer();
        trainer.read(text);
        return trainer.measures;
    }

    private static void write(Path folder, String name, List<Duel> duels, double penalty)
            throws IOException {
        StringBuilder text =
                new StringBuilder(
                        "# What each feature counts (logistic regression). Made by MeasureTrainer (ingest, test scope);\n"
                                + "# src/test/resources/read/passages/README.md says from what and how.\n");
        Duel.train(duels, penalty)
                .forEach((feature, weight) -> {
                    if (Math.abs(weight) >= SMALLEST) {
                        text.append(feature)
                                .append('\t')
                                .append(String.format(Locale.ROOT, "%.3f", weight))
                                .append('\n');
                    }
                });
        Files.writeString(folder.resolve(name + ".tsv"), text);
    }

    /** Sees all numbers of a text and decides nothing. */
    private static final class Onlooker implements Judge {

        private final List<Measure> measures = new ArrayList<>();
        private final List<Set<String>> features = new ArrayList<>();
        private final List<List<Contender>> contenders = new ArrayList<>();
        private final List<List<Rival>> rivals = new ArrayList<>();

        @Override
        public boolean isScored(
                MarkedSentence sentence, Measure measure, MeasureFeatures.Background background) {
            measures.add(measure);
            features.add(MeasureFeatures.of(sentence, measure, background));
            return false;
        }

        @Override
        public Contender winner(Measure measure, List<Contender> among) {
            contenders.add(among);
            return among.getLast();
        }

        @Override
        public Rival instrument(Measure measure, List<Rival> among) {
            rivals.add(among);
            return among.getLast();
        }

        @Override
        public boolean learns() {
            return true;
        }
    }

    private void read(TrainingText text) {
        Onlooker seen = new Onlooker();
        Revision revision =
                Revision.of(
                        Id.of("item", "text"),
                        "00",
                        text.text(),
                        BodyState.FULL,
                        text.language(),
                        Instant.EPOCH);
        new StatementReader(seen).statements(revision, null, text.title());
        Set<Told> met = new HashSet<>();
        for (int index = 0; index < seen.measures.size(); index++) {
            Measure measure = seen.measures.get(index);
            List<Told> told =
                    text.told().stream()
                            .filter(one -> one.isIn(measure) && one.is(measure))
                            .toList();
            met.addAll(told);
            boolean scored = told.stream().anyMatch(Told::wanted);
            boolean labelled =
                    text.read().stream()
                            .anyMatch(region ->
                                    region[0] <= measure.start() && measure.end() <= region[1]);
            if (labelled && (scored || told.isEmpty())) {
                measures.add(
                        Duel.alone(text.name(), text.group(), seen.features.get(index), scored));
            }
            if (scored) {
                Told one = told.stream().filter(Told::wanted).findFirst().orElseThrow();
                addSystem(text, one, seen.contenders.get(index));
                addTest(text, one, seen.rivals.get(index));
            }
        }
        values += (int) text.told().stream().filter(Told::wanted).count();
        found += (int) met.stream().filter(Told::wanted).count();
    }

    private void addSystem(TrainingText text, Told told, List<Contender> among) {
        boolean[] right = new boolean[among.size()];
        boolean any = false;
        for (int index = 0; index < right.length; index++) {
            right[index] = isRight(told, among.get(index)) && !(any && isSpokenOf(among, index));
            any |= right[index];
        }
        if (any) {
            List<Set<String>> features = among.stream().map(Contender::features).toList();
            systems.add(new Duel(text.name(), text.group(), features, right));
        }
    }

    private static boolean isSpokenOf(List<Contender> among, int index) {
        return among.get(index).kind() == Contenders.Kind.SPOKEN_OF;
    }

    private static boolean isRight(Told told, Contender one) {
        if (one.mention() == null || one.mention().human()) {
            return told.people()
                    ? one.kind() == Contenders.Kind.PEOPLE
                    : one.mention() == null && told.system().isEmpty();
        }
        return !told.system().isEmpty() && isName(told.system(), one.mention().name());
    }

    private void addTest(TrainingText text, Told told, List<Rival> among) {
        if (told.tests().isEmpty()) {
            return;
        }
        boolean[] right = new boolean[among.size()];
        boolean any = false;
        for (int index = 0; index < right.length; index++) {
            String name = among.get(index).instrument().benchmark().name();
            right[index] = told.tests().stream().anyMatch(test -> isTest(test, name));
            any |= right[index];
        }
        right[right.length - 1] |= !any;
        List<Set<String>> features = among.stream().map(Rival::features).toList();
        tests.add(new Duel(text.name(), text.group(), features, right));
    }

    /** Equal in letters and digits, or one inside the other with the same digits. */
    private static boolean isName(String gold, String ours) {
        String one = letters(gold);
        String other = letters(ours);
        boolean inside =
                Math.min(one.length(), other.length()) >= 4
                        && (one.contains(other) || other.contains(one));
        String digits = one.replaceAll("[^0-9]", "");
        String otherDigits = other.replaceAll("[^0-9]", "");
        boolean clash = !digits.isEmpty() && !otherDigits.isEmpty() && !digits.equals(otherDigits);
        return one.equals(other) || inside && !clash;
    }

    private static boolean isTest(String gold, String ours) {
        Set<String> one = words(gold);
        Set<String> other = words(ours);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return isName(gold, ours)
                || !both.isEmpty() && both.size() * 2 >= Math.max(one.size(), other.size());
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String word :
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .split(" ", -1)) {
            words.add(word);
        }
        words.removeAll(
                Set.of(
                        "the",
                        "a",
                        "of",
                        "on",
                        "in",
                        "rate",
                        "test",
                        "benchmark",
                        "eval",
                        "evaluation",
                        "score",
                        ""));
        return words;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Each group of texts is read with weights that were trained without it. */
    private void report() {
        System.out.printf(
                Locale.ROOT,
                "%d of %d values are numbers that are seen outside tables; %d numbers%n",
                found,
                values,
                measures.size());
        int[][] counts = new int[CHANCES.length][3];
        int[] right = new int[2];
        for (int trial = 0; trial < TRIALS; trial++) {
            int out = trial;
            Weights weights = without(measures, out, PENALTY);
            for (Duel duel : measures) {
                if (trial(duel) == out) {
                    count(counts, duel, weights.sum(duel.features().getFirst()));
                }
            }
            Weights who = without(systems, out, PENALTY);
            Weights what = without(tests, out, PENALTY);
            right[0] += won(systems, out, who);
            right[1] += won(tests, out, what);
        }
        for (int index = 0; index < CHANCES.length; index++) {
            int[] count = counts[index];
            System.out.printf(
                    Locale.ROOT,
                    "left out, from %.2f: P %.3f R %.3f F1 %.3f%n",
                    CHANCES[index],
                    (double) count[0] / (count[0] + count[1]),
                    (double) count[0] / (count[0] + count[2]),
                    2.0 * count[0] / (2 * count[0] + count[1] + count[2]));
        }
        System.out.printf(
                Locale.ROOT,
                "left out: who scored %d of %d, on what %d of %d%n",
                right[0],
                systems.size(),
                right[1],
                tests.size());
    }

    private static void count(int[][] counts, Duel duel, double sum) {
        for (int index = 0; index < CHANCES.length; index++) {
            boolean yes = 1 / (1 + Math.exp(-sum)) >= CHANCES[index];
            if (duel.right()[0] || yes) {
                counts[index][duel.right()[0] ? yes ? 0 : 2 : 1]++;
            }
        }
    }

    private static int trial(Duel duel) {
        return Math.floorMod(duel.group().hashCode(), TRIALS);
    }

    private static Weights without(List<Duel> duels, int out, double penalty) {
        Map<String, Double> weights =
                Duel.train(duels.stream().filter(duel -> trial(duel) != out).toList(), penalty);
        return new Weights(weights);
    }

    private static int won(List<Duel> duels, int out, Weights weights) {
        return (int)
                duels.stream().filter(duel -> trial(duel) == out && duel.isWonBy(weights)).count();
    }
}
