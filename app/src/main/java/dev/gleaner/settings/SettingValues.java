package dev.gleaner.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What was written for each setting, read as what it should be. */
record SettingValues(Map<Setting, String> written) {

    SettingValues {
        written = Map.copyOf(written);
    }

    /** As it was written, or its built-in value. */
    String text(Setting setting) {
        return written.getOrDefault(setting, setting.fallback()).strip();
    }

    int number(Setting setting, int low, int high) throws Malformed {
        String text = text(setting);
        try {
            int number = Integer.parseInt(text);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, with the bounds.
        }
        throw new Malformed(
                setting.key() + " is '" + text + "'",
                "it is a whole number from " + low + " to " + high);
    }

    /** What stands between its commas. */
    List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    URI address(Setting setting) throws Malformed {
        try {
            return URI.create(text(setting));
        } catch (IllegalArgumentException malformed) {
            throw new Malformed(
                    setting.key() + " is '" + text(setting) + "', which is no address",
                    "set it as in "
                            + (setting.fallback().isEmpty()
                                    ? "bolt://host:7687"
                                    : setting.fallback()));
        }
    }

    /** Addresses of the web, in which no user is named. */
    List<URI> webAddresses(Setting setting) throws Malformed {
        List<URI> addresses = new ArrayList<>();
        for (String written : list(setting)) {
            try {
                URI address = URI.create(written);
                if (address.getHost() != null
                        && address.getUserInfo() == null
                        && String.valueOf(address.getScheme()).matches("(?i)https?")) {
                    addresses.add(address);
                    continue;
                }
            } catch (IllegalArgumentException malformed) {
                // Told below, with the setting's name.
            }
            throw new Malformed(
                    setting.key() + " has an entry that is no web address",
                    "write it as in https://example.org/hook, without user and password");
        }
        return addresses;
    }

    static URI withoutSlash(URI address) {
        return URI.create(address.toString().replaceAll("/+$", ""));
    }
}
