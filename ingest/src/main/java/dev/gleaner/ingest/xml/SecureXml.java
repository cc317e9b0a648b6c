package dev.gleaner.ingest.xml;

import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

/**
 * The maker of XML parsers: no document types, no entities but the built-in ones, nothing fetched.
 *
 * <p>Depth and sizes are bounded by those who read, each in its own way: the parser's own limits
 * would refuse a whole document for one odd part.
 */
public final class SecureXml {

    private SecureXml() {}

    /** A parser that knows namespaces; a document with a document type is an error to it. */
    public static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            SAXParser parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", "0");
            parser.setProperty(
                    "http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit", "0");
            parser.setProperty(
                    "http://www.oracle.com/xml/jaxp/properties/maxGeneralEntitySizeLimit", "0");
            XMLReader reader = parser.getXMLReader();
            reader.setErrorHandler(null);
            return reader;
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("the JDK's parser knows these features", missing);
        }
    }
}
