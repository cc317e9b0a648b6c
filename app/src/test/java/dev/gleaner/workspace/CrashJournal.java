package dev.gleaner.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What the killed children said: {@code SENT} before a harvest is stored, {@code ACK} after the
 * store returned, each line with the harvest's validator and the ids of an item, its revision and
 * its claim.
 *
 * <p>Every line ends with a full stop, so that one cut off by a kill is known and passed over.
 */
final class CrashJournal implements AutoCloseable {

    private final FileChannel channel;

    private CrashJournal(FileChannel channel) {
        this.channel = channel;
    }

    /** One whole line. */
    record Line(String word, String entityTag, String item, String revision, String claim) {

        boolean isAcknowledged() {
            return word.equals("ACK");
        }
    }

    static CrashJournal appendTo(Path file) throws IOException {
        CrashJournal journal =
                new CrashJournal(
                        FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        journal.write("\n");
        return journal;
    }

    /** Whole lines only. */
    static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String text : Files.readAllLines(file)) {
            List<String> words = List.of(text.split(" ", -1));
            if (words.size() == 6 && words.getLast().equals(".")) {
                lines.add(
                        new Line(
                                words.get(0),
                                words.get(1),
                                words.get(2),
                                words.get(3),
                                words.get(4)));
            }
        }
        return lines;
    }

    void add(List<Line> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(
                    String.join(
                            " ",
                            line.word(),
                            line.entityTag(),
                            line.item(),
                            line.revision(),
                            line.claim(),
                            ".\n"));
        }
        write(text.toString());
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
