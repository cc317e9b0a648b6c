package dev.gleaner.thread.file;

import dev.gleaner.thread.declaration.Declaration;
import dev.gleaner.thread.declaration.DeclarationReader;
import dev.gleaner.thread.declaration.DeclarationReading;
import dev.gleaner.thread.wording.Lines;
import dev.gleaner.thread.wording.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The triggers that a thread file declares in fenced blocks of YAML, wherever they stand.
 *
 * <p>{@code ```yaml} with a line {@code triggers:} in it is such a block; any other code is kept as
 * it stands. One that does not parse refuses the file: a trigger that silently waits for nothing is
 * worse than a file to mend.
 */
final class DeclaredTriggers {

    private static final Pattern BLOCK =
            Pattern.compile(
                    "(?:```+|~~~+)[ \\t]*ya?ml[ \\t]*\\r?\\n(?<yaml>.*?)\\r?\\n?(?:```+|~~~+)?\\s*",
                    Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern DECLARES = Pattern.compile("(?m)^triggers:");

    private final List<Declaration> triggers = new ArrayList<>();
    private @Nullable NotAThreadFile refused;

    /** Whether the block declares triggers. */
    boolean take(Span span, String file) {
        Matcher block = BLOCK.matcher(span.of(file));
        if (!block.matches() || !DECLARES.matcher(block.group("yaml")).find()) {
            return false;
        }
        int before = Lines.numberAt(file, span.start());
        switch (new DeclarationReader().read(block.group("yaml"), before)) {
            case DeclarationReading.Understood(var thread, var declared) ->
                    triggers.addAll(declared);
            case DeclarationReading.Refused(int line, String reason, String nextStep) ->
                    refused = new NotAThreadFile(reason, line, nextStep);
        }
        return true;
    }

    List<Declaration> triggers() {
        return triggers;
    }

    /** The block that does not parse; null when all do. */
    @Nullable NotAThreadFile refused() {
        return refused;
    }
}
