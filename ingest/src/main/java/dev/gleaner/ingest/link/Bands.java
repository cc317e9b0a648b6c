package dev.gleaner.ingest.link;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;

import java.util.ArrayList;
import java.util.List;

/**
 * The bands of a text's MinHash sketch: keys that texts of similar wording are likely to share.
 *
 * <p>128 components in 32 bands of 4: two texts with half of their five-word runs in common share a
 * band with probability 0.87, with a fifth in common 0.05 (1 − (1 − s⁴)³²). Looking a band up costs
 * the same in a graph of any size. Sketching: Broder, "On the resemblance and containment of
 * documents", 1997.
 */
public final class Bands {

    private static final int COMPONENTS = 128;
    private static final int ROWS = 4;
    private static final int BITS = 16;
    private static final SimilarityHashPolicy POLICY = SimilarityHashing.minHash(COMPONENTS, BITS);

    private Bands() {}

    /**
     * 32 short keys such as {@code 7-3fa901bc22d4e017}, or none for a text of fewer than five
     * words.
     */
    public static List<String> of(String text) {
        long[] shingles = Shingles.of(text).hashes();
        if (shingles.length == 0) {
            return List.of();
        }
        byte[] sketch = POLICY.createHasher().compute(ElementHashProvider.ofValues(shingles));
        List<String> bands = new ArrayList<>(COMPONENTS / ROWS);
        for (int band = 0; band < COMPONENTS / ROWS; band++) {
            StringBuilder key = new StringBuilder().append(band).append('-');
            for (int row = 0; row < ROWS; row++) {
                long component = POLICY.getComponent(sketch, band * ROWS + row);
                key.append(Long.toHexString((1L << BITS) | component), 1, 5);
            }
            bands.add(key.toString());
        }
        return List.copyOf(bands);
    }
}
