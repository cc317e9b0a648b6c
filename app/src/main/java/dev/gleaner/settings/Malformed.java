package dev.gleaner.settings;

/** A setting that is not what it should be, and how to mend it; it never leaves this package. */
final class Malformed extends Exception {

    private final String reason;
    private final String nextStep;

    Malformed(String reason, String nextStep) {
        super(reason);
        this.reason = reason;
        this.nextStep = nextStep;
    }

    SettingsReader.Reading told() {
        return new SettingsReader.Reading.Wrong(reason, nextStep);
    }
}
