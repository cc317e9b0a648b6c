package dev.gleaner.ingest.extract.block;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the lines of one make come to, all over the page: those in elements of the same tag and
 * class. The name of one thing on a shelf says little; forty of them, spread from top to bottom and
 * each another one, are what the page is about.
 */
final class AlikeFeatures {

    /** The lines of one make. */
    private static final class Make {
        int lines;
        int text;
        int links;
        int prices;
        int sentences;
        int first;
        int last;
        double weights;
        final Set<Long> texts = new HashSet<>();
    }

    private final PageSurvey survey;
    private final Map<Integer, Make> makes = new HashMap<>();

    AlikeFeatures(PageSurvey survey, PageWords words) {
        this.survey = survey;
        for (int index = 0; index < survey.lines.size(); index++) {
            Line line = survey.lines.get(index);
            Make make = makes.computeIfAbsent(line.frame.signature(), signature -> new Make());
            make.first = make.lines == 0 ? survey.before[index] : make.first;
            make.last = survey.before[index];
            make.lines++;
            make.text += line.length();
            make.links += line.linkChars;
            make.prices += words.prices(index, index + 1);
            make.sentences += words.sentences(index, index + 1);
            make.weights += words.weights(index)[0];
            make.texts.add(line.wording.fingerprint);
        }
    }

    void write(Line line, Row row) {
        Make make = makes.getOrDefault(line.frame.signature(), new Make());
        double lines = Math.max(1, make.lines);
        row.addSize("lines alike", make.lines);
        row.add("share of page alike", (double) make.text / survey.all);
        row.addSize("length alike", make.text / lines);
        row.add("link share alike", (double) make.links / Math.max(1, make.text));
        row.add("word weight alike", make.weights / lines);
        row.addTenths("prices alike", make.prices / lines);
        row.add("first alike", (double) make.first / survey.all);
        row.add("last alike", (double) make.last / survey.all);
        row.add("sentences alike", make.sentences / lines);
        row.add("different texts alike", make.texts.size() / lines);
    }
}
