package org.flambeau.medals.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.Category;
import org.flambeau.medals.award.MedalCount;
import org.flambeau.medals.award.Recount;
import org.flambeau.medals.odf.DocumentType;
import org.flambeau.medals.odf.MedalStandings;
import org.flambeau.medals.odf.MedalStandingsXml;
import org.flambeau.medals.odf.OdfHeader;

/** Reads a medal table for the Olympic Data Feed, which tells the medals by category too. */
@ApplicationScoped
class ReadStandings {

    private final ReadTable readTable;
    private final Recount recount;

    ReadStandings(ReadTable readTable, Recount recount) {
        this.readTable = readTable;
        this.recount = recount;
    }

    /** The table with its document DT_MEDALS; errors as of {@link ReadTable#read}. */
    @Transactional
    Document read(String games, TableQuestion question) {
        ReadTable.Reading reading = readTable.read(games, question);
        TableView table = reading.table();
        OdfHeader header =
                OdfHeader.of(reading.games(), null, DocumentType.DT_MEDALS, table.version(), table.effectiveAt());
        MedalStandings standings = new MedalStandings(
                table.effectiveAt(),
                recount.lastEvent(games, question.selection()).orElse(null),
                table.events().total(),
                table.events().finished(),
                lines(reading.ranked(), recount.counts(games, question.selection())));
        return new Document(reading, MedalStandingsXml.of(header, standings));
    }

    private static List<MedalStandings.Line> lines(RankedTable ranked, List<MedalCount> counts) {
        Map<String, Map<Category, MedalStandings.MedalCount>> byOrganisation = new HashMap<>();
        for (MedalCount count : counts)
            byOrganisation
                    .computeIfAbsent(count.organisation(), organisation -> new EnumMap<>(Category.class))
                    .put(count.category(), new MedalStandings.MedalCount(count.gold(), count.silver(), count.bronze()));
        return ranked.lines().stream()
                .map(line -> new MedalStandings.Line(line, byOrganisation.get(line.organisation())))
                .toList();
    }

    /** @param text the document, to be sent in UTF-8 */
    record Document(ReadTable.Reading reading, String text) {}
}
