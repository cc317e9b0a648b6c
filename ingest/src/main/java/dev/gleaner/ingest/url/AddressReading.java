package dev.gleaner.ingest.url;

/** What reading a text as a web address gave: an address, or why it is none. */
public sealed interface AddressReading permits WebAddress, AddressReading.NoAddress {

    /**
     * A text that is no address we would ever call.
     *
     * @param reason in words, without the text itself
     */
    record NoAddress(String reason) implements AddressReading {}
}
