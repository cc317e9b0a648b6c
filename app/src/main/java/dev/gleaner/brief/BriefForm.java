package dev.gleaner.brief;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a packet, or its list of works, is written. */
public enum BriefForm {
    MARKDOWN {
        @Override
        public String write(Brief brief) {
            return BriefMarkdown.of(brief);
        }
    },
    /** The works alone, for citation programs. */
    CSL {
        @Override
        public String write(Brief brief) {
            return CslWriter.of(brief.works());
        }
    },
    /** The works alone, for LaTeX. */
    BIBTEX {
        @Override
        public String write(Brief brief) {
            return BibtexWriter.of(brief.works());
        }
    };

    /** The document; ends with a line end. */
    public abstract String write(Brief brief);

    /** The word on the command line and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name; none for any other word. */
    public static Optional<BriefForm> named(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    /** The words that there are. */
    public static List<String> words() {
        return Arrays.stream(values()).map(BriefForm::word).toList();
    }
}
