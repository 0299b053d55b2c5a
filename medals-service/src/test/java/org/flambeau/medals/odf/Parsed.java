package org.flambeau.medals.odf;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A document that was read back by another's parser, to be asked in XPath. */
public record Parsed(Document document) {

    public static Parsed of(String text) {
        try {
            return new Parsed(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text))));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + text, e);
        }
    }

    /** What the expression says, as text. */
    public String text(String expression) {
        try {
            return (String)
                    XPathFactory.newInstance().newXPath().compile(expression).evaluate(document, XPathConstants.STRING);
        } catch (Exception e) {
            throw new AssertionError(expression, e);
        }
    }
}
