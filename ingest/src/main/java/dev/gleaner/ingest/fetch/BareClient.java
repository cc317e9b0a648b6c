package dev.gleaner.ingest.fetch;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

import java.nio.charset.StandardCharsets;

/**
 * HttpClient with all that it does of its own accord turned off: redirects, retries, cookies,
 * credentials, decoding, upgrades, connections kept open.
 */
final class BareClient {

    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_LINE = 32_768;
    private static final int MOST_CONNECTIONS = 1_000;

    private BareClient() {}

    static CloseableHttpClient of(FetchSettings settings) {
        Timeout silence = Timeout.of(settings.silenceTimeout());
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(new DialledAddresses())
                                .setTlsSocketStrategy(
                                        new DefaultClientTlsStrategy(
                                                PinnedTrust.context(),
                                                HostnameVerificationPolicy.BOTH,
                                                PinnedTrust.names(
                                                        HttpsSupport.getDefaultHostnameVerifier())))
                                .setConnectionFactory(
                                        ManagedHttpClientConnectionFactory.builder()
                                                .http1Config(
                                                        Http1Config.custom()
                                                                .setMaxHeaderCount(MOST_HEADERS)
                                                                .setMaxLineLength(LONGEST_LINE)
                                                                .build())
                                                .responseParserFactory(new Wire.Heads())
                                                // One byte, one character: a validator goes back
                                                // exactly as it came
                                                .charCodingConfig(
                                                        CharCodingConfig.custom()
                                                                .setCharset(
                                                                        StandardCharsets.ISO_8859_1)
                                                                .build())
                                                .build())
                                .setDefaultConnectionConfig(
                                        ConnectionConfig.custom()
                                                .setConnectTimeout(
                                                        Timeout.of(settings.connectTimeout()))
                                                .setSocketTimeout(silence)
                                                .build())
                                .setMaxConnTotal(MOST_CONNECTIONS)
                                .setMaxConnPerRoute(MOST_CONNECTIONS)
                                .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom()
                                .setResponseTimeout(silence)
                                .setConnectionRequestTimeout(Timeout.of(settings.exchangeTimeout()))
                                .setProtocolUpgradeEnabled(false)
                                .setRedirectsEnabled(false)
                                .setAuthenticationEnabled(false)
                                .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableDefaultUserAgent()
                .build();
    }
}
