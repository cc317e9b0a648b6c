package dev.gleaner.ingest.read.forecast;

import dev.gleaner.ingest.text.NumberWords;
import dev.gleaner.ingest.text.TokenizedSentence;

import java.util.HashMap;
import java.util.Map;

/**
 * The small whole numbers that people give chances and spans of years in, in figures or in words of
 * several languages: {@code "70"}, {@code "seventy"}, {@code "siebzig"}, {@code "\u4e03\u5341"}.
 *
 * <p>Words of other languages than English are numbers only where a percent sign, a unit or the
 * like follows, which is for the caller to see.
 */
final class SmallNumbers {

    private static final Map<String, Integer> ABROAD = new HashMap<>();
    private static final String HAN =
            "\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
    private static final String HAN_TEN = "\u5341";
    private static final String HAN_PAIR = "\u4e24";
    private static final int TEN = 10;

    static {
        String[] ones = {
            "eins ein eine einem einer einen un une uno una",
            "zwei deux dos due",
            "drei trois tres tre",
            "vier quatre cuatro quattro",
            "f\u00fcnf cinq cinco cinque",
            "sechs seis",
            "sieben sept siete sette",
            "acht huit ocho otto",
            "neun neuf nueve nove",
            "zehn dix diez dieci"
        };
        String[] tens = {
            "zwanzig vingt veinte venti",
            "drei\u00dfig dreissig trente treinta trenta",
            "vierzig quarante cuarenta quaranta",
            "f\u00fcnfzig cinquante cincuenta cinquanta",
            "sechzig soixante sesenta sessanta",
            "siebzig soixante-dix setenta settanta",
            "achtzig quatre-vingts ochenta ottanta",
            "neunzig quatre-vingt-dix noventa novanta"
        };
        for (int index = 0; index < ones.length; index++) {
            put(ones[index], index + 1);
        }
        for (int index = 0; index < tens.length; index++) {
            put(tens[index], (index + 2) * TEN);
        }
        put("f\u00fcnfzehn quinze quince quindici", 15);
        put("f\u00fcnfundzwanzig vingt-cinq veinticinco venticinque", 25);
        put("f\u00fcnfundsiebzig soixante-quinze", 75);
    }

    private SmallNumbers() {}

    private static void put(String words, int value) {
        for (String word : words.split(" ", -1)) {
            ABROAD.put(word, value);
        }
    }

    /** One past the number that begins at this token; the same index when none does. */
    static int end(TokenizedSentence sentence, int index) {
        int english = NumberWords.end(sentence, index);
        if (english > index || index >= sentence.tokens().size()) {
            return english;
        }
        if (ABROAD.containsKey(sentence.word(index))) {
            return index + 1;
        }
        int to = index;
        while (to < index + 3 && isHan(sentence.word(to))) {
            to++;
        }
        return to;
    }

    /** The value of the number from one index to another, as {@link #end} gives them. */
    static double value(TokenizedSentence sentence, int from, int to) {
        if (NumberWords.end(sentence, from) > from) {
            return NumberWords.value(sentence, from, to);
        }
        Integer abroad = ABROAD.get(sentence.word(from));
        return abroad == null ? han(sentence, from, to) : abroad;
    }

    private static boolean isHan(String word) {
        return word.length() == 1
                && (HAN.contains(word) || word.equals(HAN_TEN) || word.equals(HAN_PAIR));
    }

    /** "\u4e03\u5341\u4e94" is 75, "\u5341" alone ten. */
    private static double han(TokenizedSentence sentence, int from, int to) {
        int value = 0;
        int digit = 0;
        for (int index = from; index < to; index++) {
            String word = sentence.word(index);
            if (word.equals(HAN_TEN)) {
                value += Math.max(1, digit) * TEN;
                digit = 0;
            } else {
                digit = word.equals(HAN_PAIR) ? 2 : HAN.indexOf(word);
            }
        }
        return value + digit;
    }
}
