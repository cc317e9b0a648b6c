package dev.gleaner.thread.lint;

import dev.gleaner.thread.file.ThreadFile.DraftLine;

import java.util.ArrayList;
import java.util.List;

/** Anchors of a draft that are no evidence of its thread. */
final class MissingAnchors {

    static final String RULE = "anchor-not-held";

    private MissingAnchors() {}

    static List<Finding> of(Page page) {
        List<EntryName> names = EntryName.of(page.file().groups());
        List<Finding> findings = new ArrayList<>();
        for (DraftLine draft : page.file().drafts()) {
            for (String anchor : draft.anchors()) {
                if (names.stream().noneMatch(name -> name.isNamedIn(anchor))) {
                    findings.add(
                            page.finding(
                                    RULE,
                                    draft.span(),
                                    anchor,
                                    "The draft rests on it, and it is nowhere in the evidence."));
                }
            }
        }
        return findings;
    }
}
