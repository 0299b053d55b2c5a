package org.flambeau.medals.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.medals.award.PresentMedal;
import org.flambeau.medals.book.GamesBook;
import org.flambeau.medals.book.Holding;
import org.flambeau.medals.odf.DocumentType;
import org.flambeau.medals.odf.EventMedallists;
import org.flambeau.medals.odf.EventMedallists.Medallist;
import org.flambeau.medals.odf.MedallistsXml;
import org.flambeau.medals.odf.OdfHeader;

/** The medals that were asked for as one document of the Olympic Data Feed; a team is always shown whole. */
final class MedallistsOdf {

    private static final Comparator<PresentMedal> ON_THE_PODIUM = Comparator.comparing(PresentMedal::medal)
            .thenComparing(PresentMedal::organisation)
            .thenComparing(PresentMedal::code);

    private MedallistsOdf() {}

    /** Events in the order of their register. */
    static String of(GamesBook book, MedallistQuestion question) {
        Map<String, List<PresentMedal>> byEvent = new LinkedHashMap<>();
        book.events().keySet().forEach(event -> byEvent.put(event, new ArrayList<>()));
        Medallists.matching(book, question)
                .map(Holding::medal)
                .distinct()
                .sorted(ON_THE_PODIUM)
                .forEach(medal -> byEvent.get(medal.event()).add(medal));
        List<EventMedallists> events = byEvent.entrySet().stream()
                .filter(event -> !event.getValue().isEmpty())
                .map(event -> new EventMedallists(
                        event.getKey(),
                        event.getValue().stream().map(MedallistsOdf::medallist).toList()))
                .toList();
        OdfHeader header = OdfHeader.of(
                book.games(),
                question.event(),
                DocumentType.DT_MEDALLISTS,
                book.stamp().table(),
                book.effectiveAt());
        return MedallistsXml.of(header, events);
    }

    private static Medallist medallist(PresentMedal medal) {
        return new Medallist(
                medal.medal(),
                medal.medalDate(),
                medal.code(),
                medal.kind(),
                medal.organisation(),
                medal.people().stream().map(PresentMedal.Person::code).toList());
    }
}
