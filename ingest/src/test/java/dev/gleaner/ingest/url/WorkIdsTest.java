package dev.gleaner.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.graph.ItemKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkIdsTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://arxiv.org/abs/2411.15114",
                "https://arxiv.org/abs/2411.15114v2",
                "http://www.arxiv.org/pdf/2411.15114v3.pdf",
                "https://export.arxiv.org/pdf/2411.15114",
                "https://arxiv.org/html/2411.15114v1",
                "https://ar5iv.labs.arxiv.org/html/2411.15114",
                "https://huggingface.co/papers/2411.15114",
                "https://doi.org/10.48550/arXiv.2411.15114",
                "10.48550/ARXIV.2411.15114",
                "arXiv:2411.15114v2",
                "arXiv: 2411.15114",
                "2411.15114"
            })
    void everyFormOfOnePaperIsOneWork(String written) {
        assertThat(WorkIds.of(written)).contains(ItemKey.arxiv("2411.15114"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://doi.org/10.1145/3442188.3445922",
                "http://dx.doi.org/10.1145/3442188.3445922",
                "https://dl.acm.org/doi/10.1145/3442188.3445922",
                "https://dl.acm.org/doi/pdf/10.1145/3442188.3445922",
                "doi:10.1145/3442188.3445922",
                "10.1145/3442188.3445922.",
                "https://doi.org/10.1145%2F3442188.3445922"
            })
    void everyFormOfOneDoiIsOneWork(String written) {
        assertThat(WorkIds.of(written)).contains(ItemKey.doi("10.1145/3442188.3445922"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"https://arxiv.org/abs/hep-th/9901001v3", "arXiv:hep-th/9901001"})
    void oldArxivIdKeepsItsArchive(String written) {
        assertThat(WorkIds.of(written)).contains(ItemKey.arxiv("hep-th/9901001"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://arxiv.org/list/cs.AI/recent",
                "https://example.com/abs/2411.15114",
                "https://example.com/",
                "about 2411.15114 people",
                "10.1/x",
                ""
            })
    void otherTextNamesNoWork(String written) {
        assertThat(WorkIds.of(written)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"10.1016/s0140-6736(05)66545-2", "10.1002/(sici)1097(199601)"})
    void bracketOfADoiIsKept(String doi) {
        assertThat(WorkIds.of(doi)).contains(ItemKey.doi(doi));
    }
}
