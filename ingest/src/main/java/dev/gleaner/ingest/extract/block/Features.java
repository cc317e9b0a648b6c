package dev.gleaner.ingest.extract.block;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the block classifier sees of each line of a page: its words, its place, its neighbours, the
 * frames around it, and what the other readers and the page's own statements say.
 */
final class Features {

    /** Columns of a row, at least as many as there are features. */
    static final int WIDTH = 304;

    private static final Mark[] MARKS = Mark.values();
    static final int MOST_WEIGHED = 40;
    private static final int NAMED_LEVELS = 5;
    private static final int[] NOTHING = {0};
    private static final List<Wording.Theme> UNDER_HEADINGS =
            List.of(
                    Wording.Theme.SHARE,
                    Wording.Theme.COMMENT,
                    Wording.Theme.RELATED,
                    Wording.Theme.LETTER,
                    Wording.Theme.BYLINE,
                    Wording.Theme.TAGGED,
                    Wording.Theme.MORE,
                    Wording.Theme.ABOUT,
                    Wording.Theme.NAVIGATION);
    private static final Wording.Theme[] THEMES = Wording.Theme.values();

    private final Lexicons lexicons;
    private final List<Line> lines;
    private final Frame body;
    private final Frame main;
    private final PageFacts facts;
    private final Set<String> titleWords;
    private final String titleLetters;
    private final String descriptionLetters;
    private final String authorLetters;
    private final String bodyLetters;
    private final int[] before;
    private final int all;
    private final int good;
    private final int firstGood;
    private final int lastGood;
    private final int headline;
    private final Map<Long, Integer> copies = new HashMap<>();
    private final int[] headings;
    private final Map<Frame, int[]> byParent = new HashMap<>();
    private final Map<Integer, int[]> bySignature = new HashMap<>();
    private int commented;
    private int listed;
    private int teased;
    private int posted;
    private int goodText;
    private int homeText;
    private @Nullable Frame home;

    Features(List<Line> lines, Frame body, Frame main, PageFacts facts, Lexicons lexicons) {
        this.lexicons = lexicons;
        this.lines = lines;
        this.body = body;
        this.main = main;
        this.facts = facts;
        this.titleWords = words(facts.title());
        this.titleLetters = letters(facts.title());
        this.descriptionLetters = letters(facts.description());
        this.authorLetters = letters(facts.author());
        this.bodyLetters = letters(facts.articleBody());
        this.before = new int[lines.size() + 1];
        int goodLines = 0;
        int first = -1;
        int last = -1;
        int heading = -1;
        this.headings = new int[lines.size()];
        int above = -1;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            headings[index] = above;
            above = isHeading(line) ? index : above;
            count(line);
            before[index + 1] = before[index] + line.length();
            copies.merge(line.wording.fingerprint, 1, Integer::sum);
            if (isGood(line)) {
                goodLines++;
                first = first < 0 ? index : first;
                last = index;
            }
            if (heading < 0 && isHeadline(line)) {
                heading = index;
            }
        }
        this.all = Math.max(1, before[lines.size()]);
        this.good = goodLines;
        this.firstGood = first;
        this.lastGood = last;
        this.headline = heading;
    }

    private static boolean isHeading(Line line) {
        return line.kind() == Line.Kind.HEADING
                || (line.length() < 60
                        && line.boldChars * 10 >= line.length() * 8
                        && !line.wording.endsSentence());
    }

    private void count(Line line) {
        if (line.length() < 80 || line.linkDensity() > 0.4) {
            return;
        }
        int length = line.length();
        Frame frame = line.frame;
        commented += frame.has(Mark.COMMENT) ? length : 0;
        listed += frame.has(Mark.IN_LIST) ? length : 0;
        teased += frame.has(Mark.TEASER) ? length : 0;
        posted += frame.has(Mark.FORUM) ? length : 0;
        if (line.wording.sentences == 0) {
            return;
        }
        goodText += length;
        bySignature.computeIfAbsent(frame.signature(), key -> new int[1])[0] += length;
        Frame parent = frame.parent == null ? frame : frame.parent;
        int[] sum = byParent.computeIfAbsent(parent, key -> new int[1]);
        sum[0] += length;
        if (sum[0] > homeText) {
            homeText = sum[0];
            home = parent;
        }
    }

    private boolean isHeadline(Line line) {
        return line.kind() == Line.Kind.HEADING
                && (line.frame.tag.equals("h1")
                        || (!titleLetters.isEmpty() && letters(line.text()).equals(titleLetters)));
    }

    /** A line that reads like prose of the main part. */
    private boolean isGood(Line line) {
        return line.length() > 80
                && line.linkDensity() < 0.4
                && line.wording.sentences > 0
                && main.contains(line.frame);
    }

    /** What each column is called. */
    static List<String> names() {
        Row row = new Row(WIDTH, true);
        Frame frame = new Frame(null, "body", 0, "", "");
        Line line = new Line(Line.Kind.PARAGRAPH, "a", List.of(), frame, 0, 0, 0);
        new Features(List.of(line), frame, frame, PageFacts.NONE, Lexicons.EMPTY).write(0, row);
        return row.names();
    }

    float[] row(int index) {
        Row row = new Row(WIDTH, false);
        write(index, row);
        return row.values();
    }

    private void write(int index, Row row) {
        Line line = lines.get(index);
        words(line, row);
        tags(line, row);
        statements(line, row);
        place(index, line, row);
        frames(line, row);
        neighbours(index, row);
        heading(index, row);
        kinship(index, row);
        learned(line, row);
        page(row);
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
        row.add("starts low", wording.startsLower);
        row.add("copies on page", copies.getOrDefault(wording.fingerprint, 1));
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

    private void tags(Line line, Row row) {
        row.add("kind", line.kind().ordinal());
        row.add("tag", tagCode(line.frame.tag));
        long inline = line.inlineMarks;
        row.add("inline meta", has(inline, Mark.META) || has(inline, Mark.AUTHOR));
        row.add("inline caption", has(inline, Mark.CAPTION) || has(inline, Mark.IMAGE));
        row.add("inline title", has(inline, Mark.TITLE) || has(inline, Mark.LEAD));
        row.add("inline tool", has(inline, Mark.TOOL) || has(inline, Mark.SHARE));
        row.add("inline hidden", has(inline, Mark.HIDDEN) || has(inline, Mark.UNSEEN));
        row.add("inline body", has(inline, Mark.BODY) || has(inline, Mark.ARTICLE));
        row.add("inline other", inline != 0);
        for (Mark mark : MARKS) {
            row.add("levels to ", mark.name(), line.frame.distance(mark));
        }
    }

    private static boolean has(long marks, Mark mark) {
        return (marks & mark.bit()) != 0;
    }

    private static int tagCode(String tag) {
        return switch (tag) {
            case "p" -> 1;
            case "li" -> 2;
            case "h1" -> 3;
            case "h2" -> 4;
            case "h3" -> 5;
            case "h4", "h5", "h6" -> 6;
            case "td", "th", "tr" -> 7;
            case "blockquote" -> 8;
            case "pre" -> 9;
            case "figcaption", "caption" -> 10;
            case "dt" -> 11;
            case "dd" -> 12;
            case "a" -> 13;
            case "section", "article", "main" -> 14;
            case "button" -> 15;
            default -> 0;
        };
    }

    private void statements(Line line, Row row) {
        boolean brief = line.length() < 400;
        String own = brief ? letters(line.text()) : "";
        Set<String> words = brief && line.length() < 250 ? words(line.text()) : Set.of();
        long shared = words.stream().filter(titleWords::contains).count();
        row.add("title share", words.isEmpty() ? 0 : (double) shared / words.size());
        row.add(
                "share of title",
                titleWords.isEmpty() || words.isEmpty() ? 0 : (double) shared / titleWords.size());
        row.add("is title", !own.isEmpty() && own.equals(titleLetters));
        row.add(
                "is description",
                own.length() > 20
                        && (descriptionLetters.startsWith(own)
                                || (descriptionLetters.length() > 40
                                        && own.startsWith(
                                                descriptionLetters.substring(
                                                        0, descriptionLetters.length() - 6)))));
        row.add(
                "names author",
                authorLetters.length() > 4 && brief && own.contains(authorLetters)
                        ? (double) authorLetters.length() / own.length()
                        : 0);
        row.add("in stated body", inStatedBody(line, own));
    }

    /** −1 nothing stated, 0 not in it, 1 in it. */
    private int inStatedBody(Line line, String own) {
        if (bodyLetters.length() < 300) {
            return -1;
        }
        String sought =
                own.isEmpty()
                        ? letters(line.text().substring(0, Math.min(120, line.length())))
                        : own;
        return !sought.isEmpty() && bodyLetters.contains(sought) ? 1 : 0;
    }

    private void place(int index, Line line, Row row) {
        row.addSize("line number", index);
        row.addSize("lines left", lines.size() - index);
        row.add("text before", (double) before[index] / all);
        row.add("text after", (double) (all - before[index + 1]) / all);
        row.add("lines after headline", headline < 0 ? -99 : clipped(index - headline, 60));
        row.add(
                "text after headline",
                headline < 0 ? -9_999 : clipped(before[index] - before[headline], 9_000));
        row.add("lines after first prose", firstGood < 0 ? -99 : clipped(index - firstGood, 60));
        row.add("lines after last prose", lastGood < 0 ? -99 : clipped(index - lastGood, 60));
        row.add(
                "text after last prose",
                lastGood < 0 ? -9_999 : clipped(before[index] - before[lastGood], 9_000));
        int previous = index - 1;
        while (previous >= 0 && !isGood(lines.get(previous)) && index - previous < 40) {
            previous--;
        }
        int next = index + 1;
        while (next < lines.size() && !isGood(lines.get(next)) && next - index < 40) {
            next++;
        }
        row.add("lines since prose", previous < 0 ? 99 : index - previous);
        row.add("lines to prose", next >= lines.size() ? 99 : next - index);
        row.add("prose", isGood(line));
    }

    private static int clipped(int value, int most) {
        return Math.max(-most, Math.min(most, value));
    }

    private void frames(Line line, Row row) {
        Frame own = line.frame;
        row.add("depth", own.depth);
        boolean inside = main.contains(own);
        row.add("in main part", inside);
        Frame shared = own;
        Frame branch = own;
        while (!shared.contains(main) && shared.parent != null) {
            branch = shared;
            shared = shared.parent;
        }
        if (inside) {
            shared = main;
            branch = own;
            while (branch != main && branch.parent != main && branch.parent != null) {
                branch = branch.parent;
            }
        }
        row.add("levels below main part", inside ? own.depth - main.depth : -1);
        row.add("levels beside main part", inside ? 0 : main.depth - shared.depth);
        row.add("branch link share", branch.linkDensity());
        row.addSize("branch text", branch.chars);
        row.add("branch share of page", (double) branch.chars / all);
        row.addSize("branch lines", branch.lines);
        row.add("branch prose share", (double) branch.weight / Math.max(1, branch.chars));
        row.add("branch twins", branch.twins());
        row.add("branch marked", Long.bitCount(branch.marks & 0x3ffffffffL));
        row.add("branch tag", tagCode(branch.tag));
        for (int level = 0; level < 4; level++) {
            Frame at = own.up(level);
            String up = String.valueOf(level);
            row.addSize("text of frame ", up, at.chars);
            row.add("link share of frame ", up, at.linkDensity());
            row.addSize("lines of frame ", up, at.lines);
            row.add("prose share of frame ", up, (double) at.weight / Math.max(1, at.chars));
            row.add("twins of frame ", up, at.twins());
            row.addSize("paragraphs of frame ", up, at.paragraphs);
        }
        int most = 1;
        int size = 0;
        int level = 0;
        int found = -1;
        for (Frame at = own; at.parent != null && level < 8; at = at.parent, level++) {
            if (at != own && at.twins() > most) {
                most = at.twins();
                size = at.chars;
                found = level;
            }
        }
        row.add("repeated", most);
        row.addSize("repeated text", size);
        row.add("repeated level", found);
    }

    private void neighbours(int index, Row row) {
        for (int offset : new int[] {-3, -2, -1, 1, 2, 3}) {
            int there = index + offset;
            Line line = there >= 0 && there < lines.size() ? lines.get(there) : null;
            String at = String.valueOf(offset);
            row.add("length at ", at, line == null ? -1 : line.length());
            row.add("link share at ", at, line == null ? -1 : line.linkDensity());
            if (Math.abs(offset) < 3) {
                row.add("kind at ", at, line == null ? -1 : line.kind().ordinal());
                row.add(
                        "ends a sentence at ",
                        at,
                        line != null && line.wording.endsSentence() ? 1 : 0);
                row.add(
                        "same parent at ",
                        at,
                        line != null && line.frame.up(1) == lines.get(index).frame.up(1) ? 1 : 0);
            }
        }
    }

    /** The last heading above a line, or a short line in bold that stands for one. */
    private void heading(int index, Row row) {
        int above = headings[index];
        Line heading = above < 0 ? null : lines.get(above);
        row.add("lines under heading", heading == null ? -1 : Math.min(60, index - above));
        row.add(
                "text under heading",
                heading == null ? -1 : Math.min(5_000, before[index] - before[above]));
        row.add("heading level", heading == null ? -1 : tagCode(heading.frame.tag));
        row.add("heading length", heading == null ? -1 : heading.length());
        for (Wording.Theme theme : UNDER_HEADINGS) {
            row.add(
                    "heading words of ",
                    theme.name(),
                    heading == null ? 0 : heading.wording.themes[theme.ordinal()]);
        }
        row.add("heading is headline", above >= 0 && above == headline);
        row.add(
                "levels shared with heading",
                heading == null ? -1 : Math.min(20, apart(lines.get(index).frame, heading.frame)));
    }

    /**
     * How a line is related to the lines beside it and to the frame that holds most of the prose.
     */
    private void kinship(int index, Row row) {
        Frame own = lines.get(index).frame;
        row.add("levels to line before", index == 0 ? 99 : apart(own, lines.get(index - 1).frame));
        row.add(
                "levels to line after",
                index + 1 >= lines.size() ? 99 : apart(own, lines.get(index + 1).frame));
        row.add("levels to prose home", home == null ? 99 : apart(own, home));
        row.add(
                "prose home share",
                home == null ? 0 : Math.round(homeText * 10.0 / Math.max(1, goodText)) / 10.0);
        row.add("in prose home", home != null && home.contains(own));
        row.add("child of prose home", home != null && (own == home || own.parent == home));
        Frame parent = own.parent == null ? own : own.parent;
        row.add(
                "prose beside",
                (double) byParent.getOrDefault(parent, NOTHING)[0] / Math.max(1, goodText));
        row.add(
                "like prose",
                (double) bySignature.getOrDefault(own.signature(), NOTHING)[0]
                        / Math.max(1, goodText));
        row.add("at depth of prose", home == null ? -99 : own.depth - home.depth);
    }

    /** How many levels one has to go up from a frame to reach one that holds the other too. */
    private static int apart(Frame from, Frame to) {
        Frame other = to;
        while (other.depth > from.depth && other.parent != null) {
            other = other.parent;
        }
        Frame at = from;
        int levels = 0;
        while (at != other && at.parent != null) {
            if (other.depth >= at.depth && other.parent != null) {
                other = other.parent;
            }
            at = at.parent;
            levels++;
        }
        return levels;
    }

    /** What the words of the line, and those in the classes around it, weigh. */
    private void learned(Line line, Row row) {
        double[] words = lexicons.words().of(line.text(), MOST_WEIGHED);
        row.add("mean word weight", words[0]);
        row.add("lowest word weight", words[1]);
        row.add("highest word weight", words[2]);
        row.add("words against", words[3]);
        double lowest = 0;
        double highest = 0;
        double sum = 0;
        int level = 0;
        for (Frame at = line.frame; at != null && level < 12; at = at.parent, level++) {
            double weight = at.nameWeight(lexicons.names());
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

    private void page(Row row) {
        row.addTenths("prose in comments", (double) commented / Math.max(1, body.weight));
        row.addTenths("prose in lists", (double) listed / Math.max(1, body.weight));
        row.addTenths("prose in teasers", (double) teased / Math.max(1, body.weight));
        row.addTenths("prose in forum", (double) posted / Math.max(1, body.weight));
        row.addSize("page text", all);
        row.addSize("page lines", lines.size());
        row.addTenths("page link share", body.linkDensity());
        row.addSize("page prose lines", good);
        row.addTenths("page prose share", (double) body.weight / all);
        row.addTenths("main share", (double) main.chars / all);
        row.addTenths("main prose share", (double) main.weight / Math.max(1, body.weight));
        row.addTenths("main link share", main.linkDensity());
        row.add("main tag", tagCode(main.tag));
        row.add("calls itself article", facts.isArticle());
        row.add("has headline", headline >= 0);
    }

    static Set<String> words(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 60);
        Set<String> set = new HashSet<>(Arrays.asList(words));
        set.remove("");
        return set;
    }

    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (Character.isLetterOrDigit(sign)) {
                letters.append(Character.toLowerCase(sign));
            }
        }
        return letters.toString();
    }
}
