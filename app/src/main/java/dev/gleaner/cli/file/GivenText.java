package dev.gleaner.cli.file;

import dev.gleaner.operation.Answer;
import dev.gleaner.operation.Problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a person hands in: a file, or standard input. */
public final class GivenText {

    private GivenText() {}

    /** The bytes of a file; {@code -} reads standard input. */
    public static Answer<byte[]> bytes(Path file) {
        try {
            return Answer.of(
                    file.toString().equals("-")
                            ? System.in.readAllBytes()
                            : Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            return Answer.declined(
                    Problem.Kind.NOT_FOUND, "there is no file " + file, "name one that is there");
        } catch (IOException unreadable) {
            return Answer.declined(
                    Problem.Kind.FAILED,
                    "cannot read " + file + ": " + unreadable.getMessage(),
                    "see that it is a file you may read");
        }
    }

    /** The same as text, which has to be UTF-8. */
    public static Answer<String> text(Path file) {
        return bytes(file)
                .then(bytes -> {
                    try {
                        return Answer.of(
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .decode(ByteBuffer.wrap(bytes))
                                        .toString());
                    } catch (CharacterCodingException notUtf8) {
                        return Answer.declined(
                                Problem.Kind.USAGE, file + " is not UTF-8", "save it as UTF-8");
                    }
                });
    }
}
