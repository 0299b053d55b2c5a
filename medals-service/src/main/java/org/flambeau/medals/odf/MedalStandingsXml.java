package org.flambeau.medals.odf;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLStreamException;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.medals.odf.MedalStandings.MedalCount;

/**
 * The medal standings in the shape of the Olympic Data Feed (message DT_MEDALS): {@code MedalStandings / MedalsTable /
 * MedalLine / MedalNumber}. Numbers of medals that are zero are left out, and so is a category without a medal.
 */
public final class MedalStandingsXml {

    private static final String ALL_CATEGORIES = "TOT";

    private MedalStandingsXml() {}

    /** The document as text, to be sent in UTF-8. */
    public static String of(OdfHeader header, MedalStandings standings) {
        return OdfWriter.document(
                header,
                writer -> writer.element("MedalStandings", () -> {
                    if (header.at() != null)
                        writer.attribute(
                                "DateTime", dateTime(standings, header.at().getZone()));
                    writer.attribute("LastEvent", standings.lastEvent());
                    writer.attribute("TotalEvents", standings.totalEvents());
                    writer.attribute("FinishedEvents", standings.finishedEvents());
                    writer.element("MedalsTable", () -> {
                        for (MedalStandings.Line line : standings.lines()) line(writer, line);
                    });
                }));
    }

    private static String dateTime(MedalStandings standings, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(standings.at().atZone(zone));
    }

    private static void line(OdfWriter writer, MedalStandings.Line line) throws XMLStreamException {
        MedalLine total = line.total();
        writer.element("MedalLine", () -> {
            writer.attribute("Rank", total.rank());
            writer.attribute("RankTotal", total.rankByTotal());
            writer.attribute("SortRank", total.sortRank());
            writer.attribute("SortRankTotal", total.sortRankByTotal());
            writer.flag("RankEqual", total.rankEqual());
            writer.flag("RankTotalEqual", total.rankByTotalEqual());
            writer.attribute("Organisation", total.organisation());
            for (Category category : Category.values())
                if (line.byCategory().containsKey(category))
                    number(writer, category.name(), line.byCategory().get(category));
            number(writer, ALL_CATEGORIES, new MedalCount(total.gold(), total.silver(), total.bronze()));
        });
    }

    private static void number(OdfWriter writer, String type, MedalCount count) throws XMLStreamException {
        if (count.total() == 0) return;
        writer.element("MedalNumber", () -> {
            writer.attribute("Type", type);
            writer.count("Gold", count.gold());
            writer.count("Silver", count.silver());
            writer.count("Bronze", count.bronze());
            writer.count("Total", count.total());
        });
    }
}
