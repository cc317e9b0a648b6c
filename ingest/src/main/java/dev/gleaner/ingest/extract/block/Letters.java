package dev.gleaner.ingest.extract.block;

/** The letters and digits of a text alone, in lower case: what two wordings have in common. */
final class Letters {

    private Letters() {}

    static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (Character.isLetterOrDigit(sign)) {
                letters.append(Character.toLowerCase(sign));
            }
        }
        return letters.toString();
    }
}
