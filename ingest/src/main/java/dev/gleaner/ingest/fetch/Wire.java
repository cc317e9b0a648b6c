package dev.gleaner.ingest.fetch;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where the bytes of one exchange come from, noted while the head of the answer is read.
 *
 * <p>HttpClient hands out a body up to its announced length and no more; whether the server goes on
 * after that is only seen here.
 */
final class Wire {

    /** Bound for the exchange. */
    static final ScopedValue<Wire> OF_EXCHANGE = ScopedValue.newInstance();

    private static final int GLANCE = 64;

    private @Nullable SessionInputBuffer buffered;
    private @Nullable InputStream stream;

    /** HttpClient's reading of a head, which tells the exchange where it reads. */
    static final class Heads implements HttpMessageParserFactory<ClassicHttpResponse> {

        @Override
        public HttpMessageParser<ClassicHttpResponse> create(Http1Config config) {
            HttpMessageParser<ClassicHttpResponse> usual =
                    DefaultHttpResponseParserFactory.INSTANCE.create(config);
            return (buffer, bytes) -> {
                Wire wire = OF_EXCHANGE.get();
                wire.buffered = buffer;
                wire.stream = bytes;
                return usual.parse(buffer, bytes);
            };
        }
    }

    /**
     * Waits for what comes after the body: the end, or more. Line ends do not count, which old
     * servers add.
     */
    boolean goesOn() throws IOException {
        if (buffered == null || stream == null) {
            throw new IllegalStateException("nothing was read yet");
        }
        byte[] bytes = new byte[GLANCE];
        int count = buffered.read(bytes, stream);
        for (int index = 0; index < count; index++) {
            if (bytes[index] != '\r' && bytes[index] != '\n') {
                return true;
            }
        }
        return false;
    }
}
