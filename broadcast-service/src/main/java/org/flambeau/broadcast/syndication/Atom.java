package org.flambeau.broadcast.syndication;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Text;

/** The Atom Syndication Format (RFC 4287), with links between pages (RFC 5005, section 3). */
final class Atom {

    static final String MEDIA_TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;
    private final Page page;

    private Atom(XMLStreamWriter xml, Page page) {
        this.xml = xml;
        this.page = page;
    }

    static byte[] write(Page page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new Atom(xml, page).feed();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed of " + page.games() + " cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void feed() throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", page.language());
        element("id", page.feedId());
        element("title", page.title());
        element("updated", page.updated().toString());
        xml.writeStartElement(NAMESPACE, "author");
        element("name", "Flambeau");
        xml.writeEndElement();
        link("self", Atom.MEDIA_TYPE, page.self());
        link("alternate", "text/html", page.board());
        if (page.next() != null) link("next", Atom.MEDIA_TYPE, page.next());
        for (NotificationPublished notification : page.items()) entry(notification);
        xml.writeEndDocument();
    }

    private void entry(NotificationPublished notification) throws XMLStreamException {
        Text words = page.words(notification);
        xml.writeStartElement(NAMESPACE, "entry");
        element("id", Page.id(notification));
        element("title", words.headline());
        element("published", notification.publishedAt().toString());
        element("updated", notification.publishedAt().toString());
        link("alternate", "application/json", page.address(notification));
        if (notification.corrects() != null) for (long earlier : notification.corrects()) link("related", earlier);
        if (notification.correctedBy() != null) link("latest-version", notification.correctedBy());
        for (String term :
                List.of(notification.kind().name(), notification.urgency().name())) category(term);
        for (String organisation : notification.subject().organisations()) category(organisation);
        xml.writeStartElement(NAMESPACE, "content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(words.body().isEmpty() ? words.headline() : words.body());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void link(String relation, long sequence) throws XMLStreamException {
        link(relation, "application/json", URI.create(page.notifications() + "/" + sequence));
    }

    private void link(String relation, String type, URI address) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address.toString());
    }

    private void category(String term) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "category");
        xml.writeAttribute("term", term);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
