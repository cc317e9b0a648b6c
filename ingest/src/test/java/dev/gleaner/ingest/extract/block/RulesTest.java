package dev.gleaner.ingest.extract.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class RulesTest {

    @ParameterizedTest(name = "article {0}, {1}, vote {2}")
    @CsvSource({
        "true,  https://letter.example/kernels,        0.9, true",
        "false, https://letter.example/kernels,        0.4, true",
        "false, https://letter.example/kernels,        0.6, false",
        "false, https://letter.example/forum/kernels,  0.4, false",
        "true,  https://letter.example/forum/kernels,  0.4, false"
    })
    void commentsAreAsideWhereTheyAreNotTheText(
            boolean article, String address, double vote, boolean dropped) {
        String comment = "<li class=comment><p>The gain was real on my machine too.</p></li>";
        PageLines.Read read =
                PageLines.of(Jsoup.parse("<ol>" + comment.repeat(3) + "</ol>").body());
        Rules rules =
                new Rules(read, new PageFacts("Kernels", "", "", "", article, address, List.of()));

        assertThat(rules.against(read.lines().getFirst(), vote).isPresent()).isEqualTo(dropped);
    }
}
