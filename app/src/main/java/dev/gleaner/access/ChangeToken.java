package dev.gleaner.access;

import java.security.SecureRandom;
import java.util.Base64;

/** What a request shows to be let in to change something: 256 random bits, new with every start. */
public record ChangeToken(String value) {

    public static ChangeToken random() {
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        return new ChangeToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    @Override
    public String toString() {
        return "ChangeToken[…]";
    }
}
