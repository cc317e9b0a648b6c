package dev.gleaner.ingest.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gleaner.ingest.text.TokenizedSentence;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Names in Chinese, Japanese and Korean. All names but those of makers are invented. */
class EasternNamesTest {

    private final Mentions mentions = new Mentions(Systems.load(), Benchmarks.load());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "蓝田实验室的研究员陆青禾表示，结果可以复现。 | ORGANISATION 蓝田实验室, PERSON 陆青禾",
                "陆青禾认为这不够。 | PERSON 陆青禾",
                "来自星河大学的陆青禾说还要等。 | ORGANISATION 星河大学, PERSON 陆青禾",
                "经济学家托马斯·贝克也同意。 | PERSON 托马斯·贝克",
                "腾讯发布了新版本。 | ORGANISATION 腾讯",
                "豆包1.6 更快。 | SYSTEM 豆包1.6",
            })
    void chineseNames(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "東雲大学の北原真帆教授は反対した。 | ORGANISATION 東雲大学, PERSON 北原真帆",
                "北原氏は答えなかった。 | PERSON 北原",
                "株式会社ハレルヤが公開した。 | ORGANISATION 株式会社ハレルヤ",
                "アオバ研究所が調べた。 | ORGANISATION アオバ研究所",
                "ジェーン・ハートさんは驚いた。 | PERSON ジェーン・ハート",
            })
    void japaneseNames(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "누리연구소의 한도윤 박사는 반대했다. | ORGANISATION 누리연구소, PERSON 한도윤",
                "사회학자 한도윤은 동의했다. 한도윤은 다시 말했다. | PERSON 한도윤, PERSON 한도윤",
                "네이버는 새 모델을 공개했다. | ORGANISATION 네이버",
                "푸른로보틱스가 솔라 프로 9를 썼다. | ORGANISATION 푸른로보틱스, SYSTEM 솔라 프로 9",
            })
    void koreanNames(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "公司高管表示满意。",
        "这家实验室没有回答。",
        "大学の教授は反対した。",
        "専門家さんに聞いた。",
        "개발자 이야기는 길다.",
        "연구원은 기다렸다."
    })
    void wordsThatOnlyLookLikeNamesAreNone(String text) {
        assertThat(found(text)).isEmpty();
    }

    private String found(String text) {
        List<Mention> all = mentions.of(text, TokenizedSentence.of(text));
        return String.join(
                ", ", all.stream().map(one -> one.type().name() + ' ' + one.name()).toList());
    }
}
