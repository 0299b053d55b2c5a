package org.flambeau.medals.odf;

import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one document: the body with its header attributes, the competition, and what a caller puts into it. */
final class OdfWriter {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmssSSS");
    private static final String SOURCE = "FLAMBEAU";
    private static final String WHOLE_GAMES = "GEN";
    /** A result system code has 34 characters; what it leaves open is a hyphen. */
    private static final int CODE_LENGTH = 34;

    private final XMLStreamWriter xml;

    private OdfWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The document as text, with the XML declaration; it is to be sent in UTF-8. */
    static String document(OdfHeader header, Content content) {
        StringWriter text = new StringWriter();
        try {
            OdfWriter writer = new OdfWriter(FACTORY.createXMLStreamWriter(text));
            writer.xml.writeStartDocument("UTF-8", "1.0");
            writer.element("OdfBody", () -> {
                writer.header(header);
                writer.element("Competition", () -> {
                    writer.attribute("Code", header.competition());
                    content.write(writer);
                });
            });
            writer.xml.writeEndDocument();
            writer.xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text could not be written", e);
        }
        return text.toString();
    }

    /** An element with the attributes and elements that {@code inside} writes. */
    void element(String name, Inside inside) throws XMLStreamException {
        xml.writeStartElement(name);
        inside.write();
        xml.writeEndElement();
    }

    /** One that is null is left out. */
    void attribute(String name, Object value) throws XMLStreamException {
        if (value != null) xml.writeAttribute(name, value.toString());
    }

    /** A zero is left out. */
    void count(String name, int count) throws XMLStreamException {
        if (count != 0) attribute(name, count);
    }

    /** {@code Y}, or nothing at all. */
    void flag(String name, boolean set) throws XMLStreamException {
        if (set) attribute(name, "Y");
    }

    private void header(OdfHeader header) throws XMLStreamException {
        attribute("CompetitionCode", header.competition());
        attribute("DocumentCode", documentCode(header.subject()));
        attribute("DocumentType", header.type());
        attribute("Version", header.version());
        attribute("FeedFlag", header.production() ? "P" : "T");
        if (header.at() != null) {
            attribute("Date", header.at().toLocalDate());
            attribute("Time", TIME.format(header.at()));
            attribute("LogicalDate", header.logicalDate());
        }
        attribute("Source", SOURCE);
    }

    private static String documentCode(String subject) {
        String code = subject == null ? WHOLE_GAMES : subject;
        return code + "-".repeat(CODE_LENGTH - code.length());
    }

    interface Content {
        void write(OdfWriter writer) throws XMLStreamException;
    }

    interface Inside {
        void write() throws XMLStreamException;
    }
}
