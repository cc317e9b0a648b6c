package dev.gleaner.ingest.url;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * What a name looks like to a person, so that one made to be mistaken for another is told (UTS #39,
 * section 4).
 *
 * <p>Two names look alike when their skeletons are equal: {@code arxiv.org} with a Cyrillic first
 * letter, and {@code arxlv.org}, both have the skeleton of {@code arxiv.org}.
 */
public final class LookAlike {

    private static final SpoofChecker CHECKER =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final IDNA PUNYCODE = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);

    /** Scripts that are written together in one language. */
    private static final List<BitSet> TOGETHER =
            List.of(
                    scripts(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.LATIN),
                    scripts(UScript.HAN, UScript.HANGUL, UScript.LATIN),
                    scripts(UScript.HAN, UScript.BOPOMOFO, UScript.LATIN));

    private LookAlike() {}

    /**
     * The form in which names that look alike are equal; it is no name itself.
     *
     * @param name a host, in punycode or not, or words
     */
    public static String skeleton(String name) {
        return CHECKER.getSkeleton(shown(name).toLowerCase(Locale.ROOT))
                .toLowerCase(Locale.ROOT)
                // Not in the standard's list, since capitals alone are alike
                .replace('i', 'l');
    }

    /** Whether letters of scripts stand together that no language writes together. */
    public static boolean mixesScripts(String host) {
        for (String label : shown(host).split("\\.", -1)) {
            BitSet used = new BitSet();
            label.codePoints()
                    .map(UScript::getScript)
                    .filter(script -> script != UScript.COMMON && script != UScript.INHERITED)
                    .forEach(used::set);
            if (used.cardinality() > 1 && TOGETHER.stream().noneMatch(all -> holds(all, used))) {
                return true;
            }
        }
        return false;
    }

    private static String shown(String name) {
        if (!name.contains("xn--")) {
            return name;
        }
        IDNA.Info info = new IDNA.Info();
        String unicode = PUNYCODE.nameToUnicode(name, new StringBuilder(), info).toString();
        return info.hasErrors() ? name : unicode;
    }

    private static BitSet scripts(int... scripts) {
        BitSet set = new BitSet();
        for (int script : scripts) {
            set.set(script);
        }
        return set;
    }

    private static boolean holds(BitSet all, BitSet some) {
        BitSet rest = (BitSet) some.clone();
        rest.andNot(all);
        return rest.isEmpty();
    }
}
