package dev.gleaner.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/**
 * A body whose length was announced: reading it fails where the server goes on after that.
 *
 * <p>Fewer bytes than announced are HttpClient's to notice.
 */
final class AnnouncedBody extends InputStream {

    private final InputStream body;
    private final BooleanSupplier more;
    private final long announced;
    private long left;

    /**
     * @param more whether the server goes on; asked once, after the last byte
     */
    AnnouncedBody(InputStream body, long announced, BooleanSupplier more) {
        this.body = body;
        this.announced = announced;
        this.left = announced;
        this.more = more;
    }

    /** The server says more than it announced. */
    static final class ExcessException extends IOException {

        private static final long serialVersionUID = 1L;

        ExcessException(long announced) {
            super("announced " + announced + " bytes and goes on after them");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            if (more.getAsBoolean()) {
                throw new ExcessException(announced);
            }
            return -1;
        }
        int count = body.read(into, offset, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }
}
