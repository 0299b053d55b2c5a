package org.flambeau.medals.odf;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.medals.odf.EventMedallists.Medallist;

/**
 * The medallists in the shape of the Olympic Data Feed (message DT_MEDALLISTS): per event {@code Medal / Competitor /
 * Composition / Athlete}. Competitors who share a colour are numbered by {@code Order}, and so are the people of a team.
 */
public final class MedallistsXml {

    private MedallistsXml() {}

    /** The document as text, to be sent in UTF-8. */
    public static String of(OdfHeader header, List<EventMedallists> events) {
        return OdfWriter.document(header, writer -> {
            for (EventMedallists event : events) event(writer, event);
        });
    }

    private static void event(OdfWriter writer, EventMedallists event) throws XMLStreamException {
        writer.element("Event", () -> {
            writer.attribute("Code", event.event());
            int order = 1;
            Medallist before = null;
            for (Medallist medallist : event.medallists()) {
                order = before != null && before.medal() == medallist.medal() ? order + 1 : 1;
                medal(writer, medallist, order);
                before = medallist;
            }
        });
    }

    private static void medal(OdfWriter writer, Medallist medallist, int order) throws XMLStreamException {
        writer.element("Medal", () -> {
            writer.attribute("Code", "ME_" + medallist.medal());
            writer.attribute("Date", medallist.date());
            writer.element("Competitor", () -> {
                writer.attribute("Code", medallist.competitor());
                writer.attribute("Type", medallist.kind() == CompetitorKind.TEAM ? "T" : "A");
                writer.attribute("Organisation", medallist.organisation());
                writer.attribute("Order", order);
                composition(writer, medallist.athletes());
            });
        });
    }

    /** Nothing at all for a team whose people were not told. */
    private static void composition(OdfWriter writer, List<String> athletes) throws XMLStreamException {
        if (athletes.isEmpty()) return;
        writer.element("Composition", () -> {
            for (int i = 0; i < athletes.size(); i++) {
                int order = i + 1;
                String code = athletes.get(i);
                writer.element("Athlete", () -> {
                    writer.attribute("Code", code);
                    writer.attribute("Order", order);
                });
            }
        });
    }
}
