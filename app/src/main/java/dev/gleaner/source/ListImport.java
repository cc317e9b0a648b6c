package dev.gleaner.source;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Objects;

/**
 * A list of sources to take over.
 *
 * @param address where the list is on the web; null when {@code file} holds it
 * @param file its bytes; null when it is on the web
 * @param check whether each new channel is asked once, so that its row says how it answers; what it
 *     answers is kept for its first poll
 * @param manyPerHost whether more than {@value #PER_HOST} channels of one host are meant
 * @param preview whether to say what would come of it, and change nothing
 */
public record ListImport(
        @Nullable String address,
        byte @Nullable [] file,
        boolean check,
        boolean manyPerHost,
        boolean preview) {

    /** A list with more channels of one host is a way to make us attack it. */
    public static final int PER_HOST = 20;

    public ListImport {
        if ((address == null) == (file == null)) {
            throw new IllegalArgumentException("a list is a file or an address");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other
                        instanceof
                        ListImport(
                                var itsAddress,
                                var itsFile,
                                var itsCheck,
                                var itsMany,
                                var itsPreview)
                && Objects.equals(address, itsAddress)
                && Arrays.equals(file, itsFile)
                && check == itsCheck
                && manyPerHost == itsMany
                && preview == itsPreview;
    }

    @Override
    public int hashCode() {
        return Objects.hash(address, Arrays.hashCode(file), check, manyPerHost, preview);
    }
}
