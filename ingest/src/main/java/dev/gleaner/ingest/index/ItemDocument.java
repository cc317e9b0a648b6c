package dev.gleaner.ingest.index;

import dev.gleaner.graph.Id;
import dev.gleaner.graph.Item;
import dev.gleaner.graph.thread.Reading;
import dev.gleaner.ingest.index.query.SearchQuery;
import dev.gleaner.ingest.index.text.TextAnalysis;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** The fields of an item in the index, and the document that holds them. */
final class ItemDocument {

    /** Names the fields below: an index whose number differs has to be rebuilt. */
    static final String SCHEMA = "1";

    static final String ID = "id";
    static final String REV = "rev";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String SOURCE = "source";
    static final String KIND = "kind";
    static final String ADDRESS = "address";
    static final String PUBLISHED = "published";
    static final String HAS = "has";
    static final String IS = "is";
    static final String READ_STATE = "readState";

    static final String RESULT = "result";

    private static final String NO_RESULT = "nothing";

    /** Lucene refuses larger values beside its documents; a facet needs no more of a name. */
    private static final int MAX_FACET_BYTES = 1_000;

    private static final FieldType SEARCHED = searched();

    private ItemDocument() {}

    static Document of(IndexedItem item) {
        Document document = new Document();
        String id = item.id().value();
        document.add(new StringField(ID, id, Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(id)));
        document.add(new StoredField(REV, item.rev()));
        document.add(new Field(TITLE, item.title(), SEARCHED));
        document.add(new Field(TEXT, searchedPart(item.text()), SEARCHED));
        addFacet(document, SearchQuery.Label.SOURCE, item.source());
        addFacet(document, SearchQuery.Label.KIND, item.sourceKind());
        addNames(document, SearchQuery.Label.BENCHMARK, item.benchmarks());
        addNames(document, SearchQuery.Label.MODEL, item.systems());
        addNames(document, SearchQuery.Label.THREAD, item.threads());
        addNames(document, SearchQuery.Label.LANG, List.of(item.language()));
        if (item.address() != null) {
            document.add(new StoredField(ADDRESS, item.address()));
        }
        addPublished(document, item.published());
        addResult(document, item.hasResult());
        addReadState(document, item.readState());
        return document;
    }

    static Term key(Id<Item> item) {
        return new Term(ID, item.value());
    }

    /** The field in which the names of a label stand. */
    static String field(SearchQuery.Label label) {
        return label.word();
    }

    private static void addFacet(Document document, SearchQuery.Label label, String value) {
        addNames(document, label, List.of(value));
        document.add(new SortedDocValuesField(field(label), shortened(value)));
        document.add(new StoredField(field(label), value));
    }

    private static void addNames(Document document, SearchQuery.Label label, List<String> names) {
        for (String name : names) {
            document.add(new StringField(field(label), TextAnalysis.name(name), Field.Store.NO));
        }
    }

    private static void addPublished(Document document, @Nullable LocalDate published) {
        if (published != null) {
            long day = published.toEpochDay();
            document.add(new LongPoint(PUBLISHED, day));
            document.add(new NumericDocValuesField(PUBLISHED, day));
            document.add(new StoredField(PUBLISHED, day));
        }
    }

    private static void addResult(Document document, boolean hasResult) {
        // Lucene wants a field to have the same structures in each document that has it.
        document.add(new StringField(HAS, hasResult ? RESULT : NO_RESULT, Field.Store.YES));
        document.add(new NumericDocValuesField(HAS, hasResult ? 1 : 0));
    }

    private static void addReadState(Document document, String state) {
        boolean quoted = state.equals(Reading.Depth.QUOTED.word());
        boolean read = quoted || state.equals(Reading.Depth.READ.word());
        SearchQuery.ReadState half =
                read ? SearchQuery.ReadState.READ : SearchQuery.ReadState.UNREAD;
        document.add(new StringField(IS, half.word(), Field.Store.NO));
        if (quoted) {
            document.add(new StringField(IS, SearchQuery.ReadState.QUOTED.word(), Field.Store.NO));
        }
        document.add(new NumericDocValuesField(IS, read ? 1 : 0));
        document.add(new StoredField(READ_STATE, state));
    }

    private static String searchedPart(String text) {
        if (text.length() <= IndexedItem.MAX_SEARCHED_TEXT) {
            return text;
        }
        int end = IndexedItem.MAX_SEARCHED_TEXT;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static BytesRef shortened(String value) {
        int end = Math.min(value.length(), MAX_FACET_BYTES / UnicodeUtil.MAX_UTF8_BYTES_PER_CHAR);
        return new BytesRef(value.substring(0, end));
    }

    /**
     * With offsets beside the positions, so that finding the passages of a hit need not analyse its
     * text again.
     */
    private static FieldType searched() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
