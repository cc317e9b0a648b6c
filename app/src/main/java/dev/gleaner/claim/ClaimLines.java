package dev.gleaner.claim;

import dev.gleaner.claim.ClaimLine.DecisionLine;
import dev.gleaner.claim.ClaimLine.FigureLine;
import dev.gleaner.claim.ClaimLine.LinkLine;
import dev.gleaner.claim.ClaimLine.Tone;
import dev.gleaner.graph.Claim;
import dev.gleaner.graph.Decision;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.Link;
import dev.gleaner.graph.Manner;
import dev.gleaner.graph.Result;
import dev.gleaner.graph.same.SameAs.Named;
import dev.gleaner.graph.same.SameThings;
import dev.gleaner.graph.store.item.LinkStore.FoundLink;
import dev.gleaner.graph.store.item.StatementStore.FoundStatement;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Stored statements as they are shown. */
final class ClaimLines {

    private ClaimLines() {}

    /**
     * @param names of instruments and systems that count under others
     */
    static ClaimLine of(FoundStatement found, List<FoundLink> links, SameThings names) {
        Claim claim = found.claim();
        Result result = claim.result();
        Id<Item> copyOf = found.copyOf();
        Manner manner = claim.manner();
        return new ClaimLine(
                claim.id().value(),
                claim.kind().word(),
                manner.saidBy(),
                found.source().name(),
                found.item().id().value(),
                found.item().title(),
                found.item().published(),
                claim.passage().quote().strip(),
                PassageAddress.page(found.item().id(), claim.passage()),
                PassageAddress.published(found.item().address(), claim.passage()),
                result == null ? null : figure(result, names),
                copyOf == null ? null : copyOf.value(),
                claim.rules(),
                found.recordedAt(),
                found.retractedAt(),
                found.change(),
                new Tone(manner.negated(), manner.hedged(), manner.modal()),
                decision(found.decision()),
                links.stream().map(ClaimLines::link).toList());
    }

    static @Nullable DecisionLine decision(@Nullable Decision decision) {
        return decision == null
                ? null
                : new DecisionLine(
                        decision.word().word(), decision.reason(), decision.by(), decision.at());
    }

    static LinkLine link(FoundLink found) {
        Link link = found.link();
        return new LinkLine(
                link.id().value(),
                found.outgoing(),
                link.stance().word(),
                link.cue(),
                link.retold(),
                link.confidence(),
                link.reason(),
                found.other().claim().id().value(),
                found.other().source().name(),
                found.other().item().title(),
                found.other().claim().passage().quote().strip(),
                PassageAddress.page(found.other().item().id(), found.other().claim().passage()),
                decision(found.decision()));
    }

    private static FigureLine figure(Result result, SameThings names) {
        String system = result.system();
        return new FigureLine(
                result.benchmark(),
                result.protocol(),
                result.system(),
                result.scaffold(),
                result.value().wording(),
                result.value().low(),
                result.value().high(),
                result.value().unit().name(),
                result.value().unit().sign(),
                result.value().approximation().name(),
                result.date(),
                result.humanBaseline(),
                result.measuredBy(),
                names.other(Named.benchmark(result.benchmark()).key())
                        .map(Named::name)
                        .orElse(null),
                system == null
                        ? null
                        : names.other(Named.system(system).key()).map(Named::name).orElse(null));
    }
}
