package dev.gleaner.operation;

import dev.gleaner.item.ItemPage;
import dev.gleaner.polling.IngestReport;
import dev.gleaner.ripeness.Verdict;
import dev.gleaner.search.SearchPage;
import dev.gleaner.search.SearchRequest;
import dev.gleaner.source.ListImport;
import dev.gleaner.source.ListImported;
import dev.gleaner.source.SourceChange;
import dev.gleaner.source.SourceChanged;
import dev.gleaner.source.SourceFound;
import dev.gleaner.source.SourcePage;
import dev.gleaner.thread.Board;
import dev.gleaner.thread.ThreadImported;
import dev.gleaner.thread.ThreadPage;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that can be asked of Gleaner. Pages, API and command line call these and add no logic
 * of their own.
 *
 * <p>Every method may be called from any thread. Nothing throws for what a person may do wrong or
 * what the outside world may do: that is a {@link Problem} in the answer.
 */
public interface Operations {

    /** What can be asked of one thread beyond showing it. */
    ThreadOperations threads();

    /** What can be asked of the triggers of threads. */
    TriggerOperations triggers();

    /** What can be asked of the statements of all items. */
    EvidenceOperations evidence();

    /** What can be asked of the links between statements. */
    LinkOperations links();

    /** What can be said and asked of things that are the same. */
    SameOperations same();

    /** What can be asked of forecasts and what came of them. */
    ForecastOperations forecasts();

    /** What can be asked of the telling of changes. */
    NoticeOperations notices();

    /** All threads, the ripest first. */
    Answer<Board> board();

    /** One thread with its evidence. */
    Answer<ThreadPage> thread(String slug);

    /** Why a thread has the level it has. */
    Answer<Verdict> why(String slug);

    /** What can be done with the files of threads. */
    FileOperations files();

    /**
     * Takes a thread file over, byte for byte; doing it twice changes nothing.
     *
     * @param version what the thread has now and the file was made from; {@link
     *     FileOperations#JOIN} joins the file with what the thread has become since the last time
     */
    Answer<ThreadImported> importThread(byte[] file, String version);

    /** The answers that are kept here; none where another process does the work and keeps them. */
    default Optional<KeptAnswers> answers() {
        return Optional.empty();
    }

    /** The thread file as it is, byte for byte. */
    Answer<byte[]> exportThread(String slug);

    /** Passages that match. */
    Answer<SearchPage> search(SearchRequest request);

    /** One item with its statements. */
    Answer<ItemPage> item(String id);

    /** Records that a person read an item's body. */
    Answer<ItemPage> markRead(String id, String reader);

    /** All channels. */
    Answer<SourceList> sources();

    /** Adds a channel without looking at it. Adding it twice changes nothing. */
    Answer<SourceAdded> addSource(SourceRequest request);

    /**
     * Finds out what an address is and what it can be followed as; nothing is followed yet.
     *
     * @param progress is told what is asked
     */
    Answer<SourceFound> findSource(SourceQuestion question, Consumer<String> progress);

    /** Everything that is known of a source and its channels. */
    Answer<SourcePage> source(String named);

    /** Pauses, resumes or removes channels. */
    Answer<SourceChanged> changeSource(SourceChange change);

    /**
     * Takes a list of sources over (OPML), with a row for each outline.
     *
     * @param progress is told how far it is
     */
    Answer<ListImported> importSources(ListImport list, Consumer<String> progress);

    /** All channels as a list (OPML). */
    Answer<byte[]> exportSources();

    /**
     * Polls what is due, or one source whatever it is due.
     *
     * @param progress is told what happens, in short lines
     */
    Answer<IngestReport> ingest(IngestRequest request, Consumer<String> progress);

    /** Compares the ids in the index with those in the graph. */
    Answer<IndexReport> verifyIndex();

    /** Builds the index anew beside the old one. */
    Answer<IndexReport> rebuildIndex(Consumer<String> progress);

    /** Looks at everything that can be wrong with an installation. */
    Answer<DoctorReport> doctor();
}
