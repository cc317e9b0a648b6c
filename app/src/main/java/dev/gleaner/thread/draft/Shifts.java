package dev.gleaner.thread.draft;

import dev.gleaner.graph.BodyState;
import dev.gleaner.graph.Revision;
import dev.gleaner.thread.draft.DraftFlag.Kind;
import dev.gleaner.thread.wording.QuotedWords;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a publisher changed in a text that a draft stands on: sentences that were quoted and are
 * said otherwise or not at all, and notes of correction that were added.
 *
 * <p>A text that is only in part here is no sign that the rest is gone.
 */
final class Shifts {

    private static final Pattern CORRECTION =
            Pattern.compile(
                    "(?i)^\\W*(?:correction|corrected|erratum|errata|retraction|retracted)\\b.*"
                            + "|.*\\b(?:earlier|previous|original) version of (?:this|the) (?:\\w+ )?(?:article|post|page|story|report|paper|text|piece|issue)\\b.*");

    private final Footing footing;
    private final List<Revision> texts;

    /**
     * @param had the texts of the work, oldest first
     */
    Shifts(Footing footing, List<Revision> had) {
        this.footing = footing;
        boolean whole = had.stream().anyMatch(text -> text.body() == BodyState.FULL);
        this.texts = had.stream().filter(text -> !whole || text.body() == BodyState.FULL).toList();
    }

    List<DraftFlag> flags() {
        List<DraftFlag> flags = new ArrayList<>();
        if (texts.size() < 2) {
            return flags;
        }
        footing.quotes().forEach(quote -> shifted(quote).ifPresent(flags::add));
        corrected(flags);
        return flags;
    }

    private Optional<DraftFlag> shifted(String quote) {
        QuotedWords words = new QuotedWords(quote);
        int last = -1;
        for (int index = 0; index < texts.size(); index++) {
            last = words.standIn(texts.get(index).text()) ? index : last;
        }
        if (words.isEmpty() || last < 0 || last == texts.size() - 1) {
            return Optional.empty();
        }
        Revision next = texts.get(last + 1);
        if (next.fetchedAt().isBefore(footing.from())) {
            return Optional.empty();
        }
        String said = words.sentenceIn(texts.get(last).text()).orElse(quote);
        return QuotedWords.heirIn(texts.getLast().text(), said)
                .map(now -> footing.flag(Kind.CHANGED, said, now, next.fetchedAt()))
                .or(() -> Optional.of(footing.flag(Kind.GONE, said, "", next.fetchedAt())));
    }

    private void corrected(List<DraftFlag> flags) {
        for (int index = 1; index < texts.size(); index++) {
            Revision text = texts.get(index);
            if (!text.fetchedAt().isBefore(footing.from())) {
                Set<String> before =
                        new HashSet<>(QuotedWords.sentences(texts.get(index - 1).text()));
                QuotedWords.sentences(text.text()).stream()
                        .filter(sentence -> CORRECTION.matcher(sentence).matches())
                        .filter(sentence -> !before.contains(sentence))
                        .map(sentence ->
                                footing.flag(Kind.CORRECTED, "", sentence, text.fetchedAt()))
                        .forEach(flags::add);
            }
        }
    }
}
