package dev.gleaner.ingest.cite;

import dev.gleaner.ingest.name.Mention;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds everything that a text points to, of every kind but its links. */
public final class Citations {

    private Citations() {}

    /**
     * The citations of a text, in its order.
     *
     * @param title of the text, which may name the publication that "#448" belongs to
     */
    public static List<Citation> of(
            String title, String text, List<TokenizedSentence> sentences, List<Mention> mentions) {
        List<Citation> found = new ArrayList<>(Addresses.find(text));
        found.addAll(Issues.find(title, text, sentences));
        NamedWorks works = new NamedWorks(text);
        Attributions attributions = new Attributions(text, mentions);
        for (TokenizedSentence sentence : sentences) {
            found.addAll(works.read(sentence));
            found.addAll(attributions.read(sentence));
        }
        found.sort(Comparator.comparingInt(Citation::start));
        return List.copyOf(found);
    }
}
