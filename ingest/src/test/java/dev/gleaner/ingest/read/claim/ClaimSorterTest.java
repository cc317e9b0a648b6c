package dev.gleaner.ingest.read.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.text.TokenizedSentence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.List;

class ClaimSorterTest {

    private final ClaimSorter sorter = ClaimSorter.load();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "We found that the smaller models failed on most of the tasks and scored 12%. | true",
                "Today the lab released the weights and published the code. | true",
                "I think this is really important, and I feel that we should worry more. | false",
                "Why does this matter? | false",
                "Read more: | false",
                "The tests we ran on the nine models found three kinds of error, and these include: | false",
                "We trained the model for 12 hours on 64 chips. | true",
            })
    void whatEvidenceCouldDecideIsToldFromWhatItCouldNot(String sentence, boolean checkable) {
        assertThat(judge(sentence).isCheckable()).isEqualTo(checkable);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "I believe that it is a beautiful and surprisingly powerful idea. | OPINION",
                "Today we released our new app and announced a partnership. | EVENT",
                "What should we do? | OTHER",
                "Der Verein veröffentlichte am Montag den neuen Katalog. | EVENT",
                "Je crois que c'est une très mauvaise idée. | OPINION",
                "公司昨天发布了新版地图。 | EVENT",
                "협회는 지난달 새 지도를 공개했다. | EVENT",
                "私はこれがとても重要だと思う。 | OPINION",
                "We call a map old if its coast is wrong. | DEFINITION",
            })
    void theSortFollowsTheWords(String sentence, Sort sort) {
        assertThat(judge(sentence).sort()).isEqualTo(sort);
    }

    private Judgement judge(String text) {
        List<TokenizedSentence> sentences = TokenizedSentence.of(text);
        List<SentenceMarks> marks =
                Collections.nCopies(sentences.size(), new SentenceMarks(false, false, List.of()));
        return sorter.sort(text, sentences, marks).getFirst();
    }

    @Test
    void whatNobodyCanCheckOfWhatHappenedIsAnExperience() {
        assertThat(TrainingExample.sort("event", false)).isEqualTo(Sort.EXPERIENCE);
        assertThat(TrainingExample.sort("event", true)).isEqualTo(Sort.EVENT);
        assertThat(Sort.EXPERIENCE.word()).isEqualTo("event");
    }
}
