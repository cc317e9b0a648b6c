package dev.gleaner.ingest.fetch;

import dev.gleaner.ingest.fetch.Fetch.Failed;
import dev.gleaner.ingest.fetch.Fetch.Failed.Cause;
import dev.gleaner.ingest.fetch.Fetch.Refused;
import dev.gleaner.ingest.fetch.Fetch.Refused.Reason;
import dev.gleaner.ingest.fetch.address.AddressPolicy;

import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLException;

/** What an exchange that broke means. */
final class Breakage {

    private Breakage() {}

    static Fetch outcome(Exception broken) {
        Throwable reason =
                broken.getCause() instanceof HttpException violation ? violation : broken;
        return switch (reason) {
            case AddressPolicy.NotPublicException notPublic ->
                    new Refused(Reason.NON_PUBLIC_ADDRESS, String.valueOf(notPublic.getMessage()));
            case MessageConstraintException excess ->
                    new Refused(
                            Reason.TOO_LARGE, "headers beyond our limits: " + excess.getMessage());
            case SSLException untrusted -> new Refused(Reason.TLS, untrusted(untrusted));
            case SocketTimeoutException silent ->
                    timeout("the server stayed silent: " + silent.getMessage());
            case UnknownHostException unknown ->
                    new Failed(Cause.UNREACHABLE, 0, String.valueOf(unknown.getMessage()));
            case HttpException violation ->
                    new Failed(Cause.BROKEN, 0, "no valid HTTP: " + violation.getMessage());
            case MalformedChunkCodingException chunks ->
                    new Failed(Cause.BROKEN, 0, "broken pieces: " + chunks.getMessage());
            case ConnectionClosedException early ->
                    new Failed(Cause.BROKEN, 0, "ended too early: " + early.getMessage());
            case AnnouncedBody.ExcessException excess ->
                    new Failed(Cause.BROKEN, 200, String.valueOf(excess.getMessage()));
            default ->
                    new Failed(
                            Cause.UNREACHABLE, 0, "the connection failed: " + reason.getMessage());
        };
    }

    static Failed timeout(String detail) {
        return new Failed(Cause.TIMEOUT, 0, detail);
    }

    private static String untrusted(SSLException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof PinnedTrust.UntrustedException why) {
                return "no trusted connection: " + why.getMessage();
            }
        }
        return "no trusted connection: " + broken.getMessage();
    }
}
