package dev.gleaner.ingest.link;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;

import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a text's MinHash sketch that texts of similar wording are likely to share.
 *
 * <p>64 components, each a key of its own: a short text that stands whole in one ten times as long
 * has a tenth of all runs in common with it and still shares a key with probability 0.999 (1 − (1 −
 * s)⁶⁴); with bands of four components it would be 0.003. What shares a key by chance or for its
 * site's furniture is told apart by containment afterwards. Looking a key up costs the same in a
 * graph of any size. Sketching: Broder, "On the resemblance and containment of documents", 1997.
 */
public final class Bands {

    private static final int COMPONENTS = 64;
    private static final int BITS = 32;
    private static final SimilarityHashPolicy POLICY = SimilarityHashing.minHash(COMPONENTS, BITS);

    private Bands() {}

    /** 64 short keys such as {@code 7-3fa901bc}, or none for a text of fewer than five words. */
    public static List<String> of(String text) {
        long[] shingles = Shingles.of(text).hashes();
        if (shingles.length == 0) {
            return List.of();
        }
        byte[] sketch = POLICY.createHasher().compute(ElementHashProvider.ofValues(shingles));
        List<String> keys = new ArrayList<>(COMPONENTS);
        for (int component = 0; component < COMPONENTS; component++) {
            keys.add(component + "-" + Long.toHexString(POLICY.getComponent(sketch, component)));
        }
        return List.copyOf(keys);
    }
}
