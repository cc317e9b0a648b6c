package dev.gleaner.ingest.extract.block;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the words of a line look like, whatever they say: counts of signs, and how many of its first
 * words belong to the stock phrases of pages, such as those of sharing, subscribing or copyright.
 */
final class Wording {

    /** The stock phrases by theme; a word may belong to several. */
    enum Theme {
        SHARE(
                "share tweet facebook twitter whatsapp pinterest linkedin reddit email print flipboard instagram"
                        + " telegram teilen drucken partager imprimer compartir imprimir シェア 分享"),
        COMMENT(
                "comment comments commented reply replies responses discussion kommentar kommentare antworten"
                        + " commentaire commentaires comentario comentarios responder コメント 评论"),
        RELATED(
                "related recommended trending popular also next previous similar latest more stories articles posts"
                        + " news headlines weitere mehr themen ähnliche verwandte lesen auch lire aussi articles"
                        + " lee también noticias relacionadas leer más 関連 相关"),
        LETTER(
                "subscribe newsletter newsletters sign signup inbox subscriber subscribers subscription unsubscribe"
                        + " delivered updates alerts abonnieren anmelden abonnez inscrivez suscríbete boletín 購読 订阅"),
        RIGHTS(
                "copyright © rights reserved reproduced redistributed permission licensed trademark trademarks"
                        + " material published rewritten syndicated rechte vorbehalten droits réservés derechos reservados 著作権 版权"),
        ADVERT(
                "advertisement advertising sponsored ad ads promoted anzeige werbung publicité publicidad affiliate"
                        + " commission 広告 广告"),
        PICTURE(
                "photo photos photograph image images credit getty courtesy picture pictured illustration caption"
                        + " reuters afp ap foto fotos bild quelle crédit 写真 图"),
        BYLINE(
                "by von par por author written reporter correspondent editor writer staff contributed editing reporting"
                        + " follow contact redaktion autor auteur 記者 作者"),
        DATED(
                "january february march april may june july august september october november december jan feb mar apr"
                        + " jun jul aug sep sept oct nov dec am pm ago updated published posted min minutes read hours est"
                        + " edt gmt pst modified januar februar märz mai juni juli oktober dezember uhr aktualisiert janvier"
                        + " février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo"
                        + " abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        TAGGED(
                "tags tagged tag filed categories category topics topic posted schlagwörter mots étiquettes etiquetas タグ 标签"),
        MORE(
                "read continue click here see full view show load learn watch listen download weiterlesen klicken hier"
                        + " suite cliquez ici seguir leyendo 続き 更多"),
        LEGAL(
                "cookie cookies privacy terms policy policies conditions disclaimer consent datenschutz impressum agb"
                        + " nutzungsbedingungen confidentialité mentions privacidad aviso"),
        ACCOUNT(
                "login log logged account register password username member sign signed join einloggen anmelden"
                        + " connexion registrarse"),
        SHOP(
                "cart price add buy shipping shop sale checkout wishlist warenkorb preis kaufen panier prix comprar"
                        + " precio stock quantity"),
        NAVIGATION(
                "menu home search skip contact about back top close open toggle startseite suche kontakt über accueil"
                        + " recherche inicio buscar contacto"),
        ABOUT(
                "author journalist writer lives degree graduated worked freelance founder professor fellow reach"
                        + " reached twitter@ email editor joined covers covering previously bio biography"),
        SOCIAL(
                "follow like us on fan join channel twitter facebook instagram youtube folgen sie suivez síguenos");

        private final String words;

        Theme(String words) {
            this.words = words;
        }
    }

    static final int THEMES = Theme.values().length;
    private static final int MOST_WORDS = 40;
    private static final Pattern MACHINE_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?:T\\S*)?");
    private static final Map<String, Integer> THEMES_OF = new HashMap<>();

    static {
        for (Theme theme : Theme.values()) {
            for (String word : theme.words.split(" ", -1)) {
                THEMES_OF.merge(word, 1 << theme.ordinal(), (one, other) -> one | other);
            }
        }
    }

    private static final Map<String, Integer> SMALL = new HashMap<>();

    static {
        for (String word :
                ("the of and to in is that for with was are as it at be have has had not but from his her they"
                                + " der die das und ist den von mit nicht ein eine zu auf im dem sich des le la les et est"
                                + " une que pour dans du sur pas qui el los las una del con para se es como il che di un"
                                + " per non een het van dat op te")
                        .split(" ", -1)) {
            SMALL.put(word, 1);
        }
    }

    int words;
    int letters;
    int digits;
    int capitals;
    int capitalWords;
    int sentences;
    int commas;
    int ideographs;
    int signs;
    int separators;
    int smallWords;
    int firstThemes;
    int lastThemes;
    boolean hasYear;
    boolean hasAt;
    boolean hasRightsSign;
    boolean hasClock;
    boolean startsLower;
    private boolean isForMachines;
    char last = ' ';
    char first = ' ';
    final byte[] themes = new byte[THEMES];

    /** Hash of the letters and digits alone, for finding the same line again. */
    long fingerprint = 1125899906842597L;

    private Wording() {}

    static Wording of(String text) {
        Wording wording = new Wording();
        wording.read(text);
        wording.isForMachines =
                text.length() > 9
                        && text.indexOf(' ') < 0
                        && (text.startsWith("http") || MACHINE_TIME.matcher(text).matches());
        return wording;
    }

    private void read(String text) {
        int start = -1;
        int run = 0;
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            boolean letter = Character.isLetter(sign);
            boolean digit = !letter && Character.isDigit(sign);
            if (letter || digit) {
                if (start < 0) {
                    start = index;
                    capitalWords += Character.isUpperCase(sign) ? 1 : 0;
                }
                fingerprint = fingerprint * 31 + Character.toLowerCase(sign);
                letter(sign, letter);
                run = digit ? run + 1 : 0;
                if (run == 4
                        && (text.startsWith("19", index - 3) || text.startsWith("20", index - 3))) {
                    hasYear = true;
                }
            } else {
                run = 0;
                if (start >= 0) {
                    word(text, start, index);
                    start = -1;
                }
                sign(text, index, sign);
            }
            if (sign > ' ' && sign != '•') {
                last = sign;
                if (first == ' ') {
                    first = sign;
                    startsLower = Character.isLowerCase(sign);
                }
            }
        }
        if (start >= 0) {
            word(text, start, text.length());
        }
    }

    private void letter(char sign, boolean letter) {
        if (letter) {
            letters++;
            capitals += Character.isUpperCase(sign) ? 1 : 0;
            if (sign >= 0x3040 && Character.isIdeographic(sign)
                    || sign >= 0x3040 && sign <= 0x30ff) {
                ideographs++;
            }
        } else {
            digits++;
        }
    }

    private void sign(String text, int index, char sign) {
        switch (sign) {
            case '.', '!', '?', '…' -> {
                if (index + 1 >= text.length()
                        || text.charAt(index + 1) <= ' '
                        || isQuote(text.charAt(index + 1))) {
                    sentences++;
                }
            }
            case '。', '！', '？' -> sentences++;
            case ',', ';', '，', '、' -> commas++;
            case '|', '/', '»', '›', '·', '>', '→', '‹', '«' -> separators++;
            case '©' -> {
                hasRightsSign = true;
                themes[Theme.RIGHTS.ordinal()]++;
            }
            case '@' -> hasAt = true;
            case ':' ->
                    hasClock |=
                            index > 0
                                    && index + 1 < text.length()
                                    && Character.isDigit(text.charAt(index - 1))
                                    && Character.isDigit(text.charAt(index + 1));
            default -> {
                if (sign > ' ') {
                    signs++;
                }
            }
        }
    }

    private static boolean isQuote(char sign) {
        return sign == '"'
                || sign == '”'
                || sign == '’'
                || sign == '\''
                || sign == ')'
                || sign == '»';
    }

    private void word(String text, int start, int end) {
        words++;
        if (words <= MOST_WORDS && end - start <= 20) {
            String word = text.substring(start, end).toLowerCase(Locale.ROOT);
            if (SMALL.containsKey(word)) {
                smallWords++;
            }
            Integer bits = THEMES_OF.get(word);
            lastThemes = 0;
            if (bits != null) {
                lastThemes = bits;
                firstThemes = words == 1 ? bits : firstThemes;
                for (int left = bits; left != 0; left &= left - 1) {
                    themes[Integer.numberOfTrailingZeros(left)]++;
                }
            }
        }
    }

    boolean endsSentence() {
        return switch (last) {
            case '.', '!', '?', '…', '。', '！', '？', '"', '”', '»', '」' -> true;
            default -> false;
        };
    }

    /** Whether the line is one word for programs: an address, or a time to the second. */
    boolean isForMachines() {
        return isForMachines;
    }
}
