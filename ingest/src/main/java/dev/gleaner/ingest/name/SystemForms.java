package dev.gleaner.ingest.name;

import dev.gleaner.ingest.text.Token;

/** What the spelling of a word says about its being the name of a system. */
final class SystemForms {

    private SystemForms() {}

    /** A digit, or a hyphen and a capital: GPT-4o, GPT-Red; not GPT-based. */
    static boolean isNamedOn(String name, int from) {
        boolean digit = name.chars().skip(from).anyMatch(Character::isDigit);
        boolean hyphen = name.length() > from + 1 && "-\u2011".indexOf(name.charAt(from)) >= 0;
        return digit || hyphen && Character.isUpperCase(name.charAt(from + 1));
    }

    /** The letters before the first digit or hyphen: GPT of GPT-4o, o of o3-mini. */
    static String head(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }

    /**
     * Letters with a small one among them and then a version (Seed1.6), or a size in billions
     * (Foo-70B).
     */
    static boolean isUnlistedModel(Token token) {
        String text = token.text().replace('\u2011', '-');
        if (!token.startsUpperCase()) {
            return false;
        }
        int hyphen = text.lastIndexOf('-');
        if (hyphen > 1
                && text.endsWith("B")
                && isDigits(text.substring(hyphen + 1, text.length() - 1))) {
            return true;
        }
        String head = head(text);
        boolean mixed = head.length() > 2 && head.chars().skip(1).anyMatch(Character::isLowerCase);
        return mixed
                && head.length() < text.length()
                && isDigits(text.substring(head.length()))
                && text.contains(".");
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty()
                && text.chars().allMatch(unit -> Character.isDigit(unit) || unit == '.');
    }

    /**
     * Two capitals, one of them inside, with small letters: KernelEvolve, ALE-Agent; not GPUs or
     * OpenAI.
     */
    static boolean isMadeUpName(Token token) {
        String text = token.text();
        boolean inner = false;
        for (int index = 1; index + 1 < text.length(); index++) {
            inner |=
                    Character.isUpperCase(text.charAt(index))
                            && Character.isLowerCase(text.charAt(index + 1));
        }
        return inner && token.startsUpperCase();
    }
}
