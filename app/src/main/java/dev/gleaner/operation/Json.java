package dev.gleaner.operation;

import dev.gleaner.forecast.ForecastLine;
import dev.gleaner.forecast.ScoreList;
import dev.gleaner.graph.Id;
import dev.gleaner.graph.Stance;
import dev.gleaner.graph.notice.Notice;
import dev.gleaner.graph.thread.Draft;
import dev.gleaner.graph.thread.Level;
import dev.gleaner.ripeness.Hold;
import dev.gleaner.thread.draft.DraftFlag;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The JSON of every door: names are the words of the design, times ISO 8601 in UTC, ids plain
 * strings.
 *
 * <p>Fields are only ever added, so an unknown one is passed over when reading.
 */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(
                            new SimpleModule("gleaner")
                                    .addSerializer(idClass(), new IdWriter())
                                    .addDeserializer(idClass(), new IdReader())
                                    .addSerializer(Level.class, new WordWriter<>(Level::word))
                                    .addDeserializer(
                                            Level.class,
                                            new WordReader<>(Level.values(), Level::word))
                                    .addSerializer(
                                            Draft.State.class, new WordWriter<>(Draft.State::word))
                                    .addDeserializer(
                                            Draft.State.class,
                                            new WordReader<>(
                                                    Draft.State.values(), Draft.State::word))
                                    .addSerializer(
                                            DraftFlag.Kind.class,
                                            new WordWriter<>(DraftFlag.Kind::word))
                                    .addDeserializer(
                                            DraftFlag.Kind.class,
                                            new WordReader<>(
                                                    DraftFlag.Kind.values(), DraftFlag.Kind::word))
                                    .addSerializer(Stance.class, new WordWriter<>(Stance::word))
                                    .addDeserializer(
                                            Stance.class,
                                            new WordReader<>(Stance.values(), Stance::word))
                                    .addSerializer(
                                            Hold.Kind.class, new WordWriter<>(Hold.Kind::word))
                                    .addDeserializer(
                                            Hold.Kind.class,
                                            new WordReader<>(Hold.Kind.values(), Hold.Kind::word))
                                    .addSerializer(
                                            ForecastLine.State.class,
                                            new WordWriter<>(ForecastLine.State::word))
                                    .addDeserializer(
                                            ForecastLine.State.class,
                                            new WordReader<>(
                                                    ForecastLine.State.values(),
                                                    ForecastLine.State::word))
                                    .addSerializer(
                                            ScoreList.By.class,
                                            new WordWriter<>(ScoreList.By::word))
                                    .addDeserializer(
                                            ScoreList.By.class,
                                            new WordReader<>(
                                                    ScoreList.By.values(), ScoreList.By::word))
                                    .addSerializer(
                                            Notice.Kind.class, new WordWriter<>(Notice.Kind::word))
                                    .addDeserializer(
                                            Notice.Kind.class,
                                            new WordReader<>(
                                                    Notice.Kind.values(), Notice.Kind::word)))
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private Json() {}

    /** The one mapper. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** One line of JSON. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a class literal has no type argument
    private static Class<Id<?>> idClass() {
        return (Class) Id.class;
    }

    private static final class IdWriter extends ValueSerializer<Id<?>> {

        @Override
        public void serialize(Id<?> id, JsonGenerator generator, SerializationContext context) {
            generator.writeString(id.value());
        }
    }

    private static final class IdReader extends ValueDeserializer<Id<?>> {

        @Override
        public Id<?> deserialize(JsonParser parser, DeserializationContext context) {
            return new Id<>(parser.getString());
        }
    }

    /** A closed choice by the word that the design has for it. */
    private static final class WordWriter<E extends Enum<E>> extends ValueSerializer<E> {

        private final Function<E, String> word;

        WordWriter(Function<E, String> word) {
            this.word = word;
        }

        @Override
        public void serialize(E value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(word.apply(value));
        }
    }

    private static final class WordReader<E extends Enum<E>> extends ValueDeserializer<E> {

        private final Map<String, E> byWord = new HashMap<>();

        WordReader(E[] values, Function<E, String> word) {
            for (E value : values) {
                byWord.put(word.apply(value), value);
            }
        }

        @Override
        public E deserialize(JsonParser parser, DeserializationContext context) {
            E value = byWord.get(parser.getString());
            if (value == null) {
                throw new IllegalArgumentException("no such word: " + parser.getString());
            }
            return value;
        }
    }
}
