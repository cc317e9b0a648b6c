package dev.gleaner.ingest.read.claim;

import dev.gleaner.ingest.read.claim.TrainingExample.Source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the sorter does with documents it never learned from: tells what to expect of texts to come.
 *
 * <p>A document is left out with everything of the same work: its copies, its abstract, what
 * comments on it. Three figures, all repeatable: each gold document left out once, random fifths
 * left out in several rounds, and how far the first would move with other documents of the kind.
 *
 * @param works the work a document belongs to, where it is not alone
 */
record LeftOut(List<TrainingExample> examples, Map<String, String> works) {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int PARTS = 5;
    private static final int DRAWS = 1000;
    private static final long SEED = 20_260_101;

    LeftOut {
        examples = List.copyOf(examples);
        works = Map.copyOf(works);
    }

    /** A sentence, and what weights said of it that did not know its work. */
    private record Judged(TrainingExample example, Judgement judgement) {}

    /** How good the judgements are: F1 of "checkable", mean F1 over the kinds. */
    private record Score(double checkable, double kinds) {

        static Score of(List<Judged> judged) {
            double kinds = 0;
            Set<String> names = new TreeSet<>();
            judged.forEach(one -> names.add(kind(one.example().sort())));
            for (String name : names) {
                kinds +=
                        f1(
                                judged,
                                one -> kind(one.example().sort()).equals(name),
                                one -> kind(one.judgement().sort()).equals(name));
            }
            double checkable =
                    f1(
                            judged,
                            one -> one.example().sort().isCheckable(),
                            one -> one.judgement().isCheckable());
            return new Score(checkable, kinds / names.size());
        }

        /** As the yardstick counts kinds: another fact and no claim at all are both "other". */
        static String kind(Sort sort) {
            return sort == Sort.FACT ? Sort.OTHER.word() : sort.word();
        }
    }

    private static boolean isGold(TrainingExample example) {
        return example.source() == Source.GOLD;
    }

    /** The passages of one source, each left out: their kinds, and thresholds for checkable. */
    private void addPassages(Source source, StringBuilder report) {
        List<Judged> judged = new ArrayList<>();
        for (String work : works(one -> one.source() == source)) {
            judged.addAll(judged(Set.of(work), one -> one.source() == source));
        }
        report.append(line(source + ", each left out", List.of(Score.of(judged))));
        addKinds(judged, report);
        addThresholds(judged, report);
    }

    private static void addKinds(List<Judged> judged, StringBuilder report) {
        Set<String> names = new TreeSet<>();
        judged.forEach(one -> names.add(Score.kind(one.example().sort())));
        for (String name : names) {
            double f1 =
                    f1(
                            judged,
                            one -> Score.kind(one.example().sort()).equals(name),
                            one -> Score.kind(one.judgement().sort()).equals(name));
            report.append(String.format(Locale.ROOT, "  %s %.3f", name, f1));
        }
        report.append('\n');
    }

    private static void addThresholds(List<Judged> judged, StringBuilder report) {
        for (double threshold = 0.25; threshold < 0.56; threshold += 0.05) {
            double from = threshold;
            double f1 =
                    f1(
                            judged,
                            one -> one.example().sort().isCheckable(),
                            one -> one.judgement().checkable() >= from);
            report.append(String.format(Locale.ROOT, "  from %.2f %.3f", from, f1));
        }
        report.append('\n');
    }

    String report() {
        StringBuilder report = new StringBuilder();
        List<Judged> gold = new ArrayList<>();
        for (String work : works(LeftOut::isGold)) {
            gold.addAll(judged(Set.of(work), LeftOut::isGold));
        }
        report.append(line("gold, each work left out", List.of(Score.of(gold))));
        report.append(line("  the same, documents drawn again", drawn(gold)));
        addKinds(gold, report);
        addThresholds(gold, report);
        addPassages(Source.PASSAGE, report);
        addPassages(Source.FOREIGN, report);
        List<Score> ofGold = new ArrayList<>();
        List<Score> ofOurs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Judged> all = fifths(new Random(SEED + round));
            ofGold.add(Score.of(all.stream().filter(one -> isGold(one.example())).toList()));
            ofOurs.add(
                    Score.of(
                            all.stream()
                                    .filter(one -> one.example().source() == Source.READ)
                                    .toList()));
        }
        report.append(line("gold, fifths left out", ofGold));
        report.append(line("our labels, fifths left out", ofOurs));
        return report.toString();
    }

    private List<String> works(Predicate<TrainingExample> which) {
        Set<String> found =
                examples.stream().filter(which).map(this::work).collect(Collectors.toSet());
        return List.copyOf(new TreeSet<>(found));
    }

    private String work(TrainingExample example) {
        return works.getOrDefault(example.document(), example.document());
    }

    private List<Judged> judged(Set<String> left, Predicate<TrainingExample> which) {
        ClaimSorter sorter =
                ClaimTrainer.sorter(
                        examples.stream().filter(one -> !left.contains(work(one))).toList());
        return examples.stream()
                .filter(one -> left.contains(work(one)) && which.test(one))
                .map(one -> new Judged(one, sorter.judge(one.features())))
                .toList();
    }

    private List<Judged> fifths(Random random) {
        List<String> works = new ArrayList<>(works(one -> true));
        Collections.shuffle(works, random);
        List<Judged> all = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            Set<String> left = new HashSet<>();
            for (int index = part; index < works.size(); index += PARTS) {
                left.add(works.get(index));
            }
            all.addAll(judged(left, TrainingExample::labelledByReading));
        }
        return all;
    }

    private List<Score> drawn(List<Judged> judged) {
        Map<String, List<Judged>> documents =
                judged.stream().collect(Collectors.groupingBy(one -> one.example().document()));
        List<List<Judged>> lists = List.copyOf(documents.values());
        Random random = new Random(SEED);
        List<Score> scores = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Judged> some = new ArrayList<>();
            for (int index = 0; index < lists.size(); index++) {
                some.addAll(lists.get(random.nextInt(lists.size())));
            }
            scores.add(Score.of(some));
        }
        return scores;
    }

    private static double f1(List<Judged> judged, Predicate<Judged> is, Predicate<Judged> said) {
        long both = judged.stream().filter(is.and(said)).count();
        long either = judged.stream().filter(is).count() + judged.stream().filter(said).count();
        return either == 0 ? 0 : 2.0 * both / either;
    }

    private static String line(String what, List<Score> scores) {
        double[] checkable = scores.stream().mapToDouble(Score::checkable).toArray();
        double[] kinds = scores.stream().mapToDouble(Score::kinds).toArray();
        return String.format(
                Locale.ROOT,
                "%s: checkable %.3f ± %.3f, kinds %.3f ± %.3f%n",
                what,
                mean(checkable),
                spread(checkable),
                mean(kinds),
                spread(kinds));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double spread(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }
}
