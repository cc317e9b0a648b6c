package dev.gleaner.ingest.extract.block;

import dev.gleaner.ingest.extract.block.learned.Lexicon;

/** What the words of a line are like, what they weigh, and whether the page uses them elsewhere. */
final class WordFeatures {

    private static final int NAMED_LEVELS = 5;
    private static final Wording.Theme[] THEMES = Wording.Theme.values();

    private final PageSurvey survey;
    private final PageWords pageWords;
    private final Lexicon names;

    WordFeatures(PageSurvey survey, PageWords pageWords, Lexicon names) {
        this.survey = survey;
        this.pageWords = pageWords;
        this.names = names;
    }

    void write(int index, Row row) {
        Line line = survey.lines.get(index);
        words(line, row);
        learned(line, pageWords.weights(index), row);
        row.add("shared with prose", survey.sharedWithProse(line, pageWords.of(index)));
    }

    private void words(Line line, Row row) {
        Wording wording = line.wording;
        int words = Math.max(1, wording.words);
        int length = Math.max(1, line.length());
        row.add("length", line.length());
        row.add("words", wording.words);
        row.add("link share", line.linkDensity());
        row.add("links", line.anchors().size());
        row.add("bold share", (double) line.boldChars / length);
        row.add("ends a sentence", wording.endsSentence());
        row.add("ends with colon", wording.last == ':');
        row.add("ends with question", wording.last == '?' || wording.last == '？');
        row.add("ends with dots", wording.last == '…' || line.text().endsWith("..."));
        row.add("sentences", wording.sentences);
        row.add("commas", wording.commas);
        row.add("capital letters", (double) wording.capitals / Math.max(1, wording.letters));
        row.add("capital words", (double) wording.capitalWords / words);
        row.add("digit share", (double) wording.digits / length);
        row.add("separators", wording.separators);
        row.add("other signs", (double) wording.signs / length);
        row.add("ideograph share", (double) wording.ideographs / length);
        row.add("word length", (double) wording.letters / words);
        row.add("small words", (double) wording.smallWords / Math.min(words, 40));
        row.add("has year", wording.hasYear);
        row.add("has at sign", wording.hasAt);
        row.add("has clock", wording.hasClock);
        row.add("has rights sign", wording.hasRightsSign);
        row.add("is for machines", wording.isForMachines());
        row.add("ends with bracket", wording.last == ']');
        row.add("starts low", wording.startsLower);
        row.add("copies on page", survey.copies.getOrDefault(wording.fingerprint, 1));
        for (Wording.Theme theme : THEMES) {
            row.add("words of ", theme.name(), wording.themes[theme.ordinal()]);
        }
        for (Wording.Theme theme : THEMES) {
            row.add(
                    "share of ",
                    theme.name(),
                    (double) wording.themes[theme.ordinal()] / Math.min(words, 40));
        }
        int first = wording.firstThemes;
        row.add("starts with byline", (first & (1 << Wording.Theme.BYLINE.ordinal())) != 0);
        row.add("starts with related", (first & (1 << Wording.Theme.RELATED.ordinal())) != 0);
        row.add("starts with more", (first & (1 << Wording.Theme.MORE.ordinal())) != 0);
        row.add("starts with picture", (first & (1 << Wording.Theme.PICTURE.ordinal())) != 0);
    }

    /** What the words of the line, and those in the classes around it, weigh. */
    private void learned(Line line, double[] words, Row row) {
        row.add("mean word weight", words[0]);
        row.add("lowest word weight", words[1]);
        row.add("highest word weight", words[2]);
        row.add("words against", words[3]);
        double lowest = 0;
        double highest = 0;
        double sum = 0;
        int level = 0;
        for (Frame at = line.frame; at != null && level < 12; at = at.parent, level++) {
            double weight = at.nameWeight(names);
            if (level < NAMED_LEVELS) {
                row.add("name weight at ", String.valueOf(level), weight);
            }
            lowest = Math.min(lowest, weight);
            highest = Math.max(highest, weight);
            sum += weight;
        }
        for (; level < NAMED_LEVELS; level++) {
            row.add("name weight at ", String.valueOf(level), 0);
        }
        row.add("lowest name weight", lowest);
        row.add("highest name weight", highest);
        row.add("sum of name weights", sum);
    }
}
