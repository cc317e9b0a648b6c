package dev.gleaner.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A saved page of a test set: its id, its file, and the address it was saved from.
 *
 * @param address as the set gives it; some sets have none and repeat the id
 */
record TestPage(String id, Path file, String address) {

    private static final URI NOWHERE = URI.create("about:blank");

    /** The pages of a table {@code id⇥file} or {@code id⇥file⇥address}, files beside the table. */
    static List<TestPage> table(Path tsv) throws IOException {
        List<TestPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(tsv)) {
            String[] cells = line.split("\t", -1);
            if (cells.length >= 2 && !cells[0].isBlank()) {
                pages.add(
                        new TestPage(
                                cells[0],
                                tsv.resolveSibling(cells[1]),
                                cells.length > 2 ? cells[2] : cells[0]));
            }
        }
        return pages;
    }

    /** The bytes of the page, unpacked when they are gzip whatever the file is called. */
    byte[] bytes() throws IOException {
        byte[] stored = Files.readAllBytes(file);
        boolean packed =
                stored.length > 2 && (stored[0] & 0xff) == 0x1f && (stored[1] & 0xff) == 0x8b;
        if (!packed) {
            return stored;
        }
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return unpacked.readAllBytes();
        }
    }

    URI uri() {
        try {
            URI uri = new URI(address);
            return uri.isAbsolute() && uri.getHost() != null ? uri : NOWHERE;
        } catch (URISyntaxException unusual) {
            return NOWHERE;
        }
    }
}
