package dev.gleaner.ingest.extract.metadata;

import java.util.List;

/** The names of the meta elements in which pages state dates. */
final class DateNames {

    /** Names that say when a work was published. */
    static final List<String> PUBLISHED =
            List.of(
                    "article:published_time",
                    "og:article:published_time",
                    "og:published_time",
                    "datepublished",
                    "date_published",
                    "published_time",
                    "article:published",
                    "citation_publication_date",
                    "citation_online_date",
                    "citation_date",
                    "dc.date.issued",
                    "dcterms.issued",
                    "parsely-pub-date",
                    "sailthru.date",
                    "pubdate",
                    "pub_date",
                    "publish-date",
                    "publish_date",
                    "publishdate",
                    "publication_date",
                    "publicationdate",
                    "publicationtime",
                    "published-date",
                    "published_date",
                    "published",
                    "rnews:datepublished",
                    "ptime",
                    "pdate",
                    "pub-date",
                    "article_date_original",
                    "originalpublicationdate",
                    "article.published",
                    "article.created",
                    "og:pubdate",
                    "og:publish_date",
                    "og:question:published_time",
                    "bt:pubdate",
                    "article:post_date",
                    "shareaholic:article_published_time",
                    "cxenseparse:recs:publishtime",
                    "cxenseparse:publishtime",
                    "article:publicationdate",
                    "article-publication-date",
                    "dc.terms.issued",
                    "publisheddate",
                    "mediator_published_time",
                    "wpd:date");

    /** Names that may as well be of the file, or of the day on which the page was put together. */
    static final List<String> VAGUE =
            List.of(
                    "dc.date.created",
                    "dcterms.created",
                    "dc.created",
                    "displaydate",
                    "timestamp",
                    "release_date",
                    "release-date",
                    "created",
                    "datecreated",
                    "dc.date",
                    "dcterms.date",
                    "dc.date.x-metadatadatestamp",
                    "date",
                    "doc_date",
                    "creationdate",
                    "creation_date",
                    "date.created",
                    "uploaddate");

    /** Names that say when a work was changed. */
    static final List<String> CHANGED =
            List.of(
                    "article:modified_time",
                    "og:updated_time",
                    "og:modified_time",
                    "article:updated_time",
                    "datemodified",
                    "dc.date.modified",
                    "dcterms.modified",
                    "last-modified",
                    "lastmodified",
                    "modified_time",
                    "revised",
                    "updated_time",
                    "lastmod",
                    "dc.modified",
                    "modificationdate",
                    "utime",
                    "article.updated",
                    "date-modified");

    private DateNames() {}
}
