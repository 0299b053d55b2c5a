package org.flambeau.medals.odf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.contracts.medals.CompetitorKind.ATHLETE;
import static org.flambeau.contracts.medals.CompetitorKind.TEAM;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.flambeau.contracts.medals.MedalColour.SILVER;

import java.time.LocalDate;
import java.util.List;
import org.flambeau.medals.odf.EventMedallists.Medallist;
import org.junit.jupiter.api.Test;

class MedallistsXmlTest {

    private static final LocalDate DAY = LocalDate.parse("2024-08-02");
    private static final OdfHeader HEADER =
            new OdfHeader("paris-2024", "ATHX4X400", DocumentType.DT_MEDALLISTS, 7, true, null, null);

    @Test
    void aTeamIsShownWithItsPeopleInOrder() {
        Medallist team = new Medallist(GOLD, DAY, "NED-1", TEAM, "NED", List.of("11", "12"));

        Parsed xml = Parsed.of(MedallistsXml.of(HEADER, List.of(new EventMedallists("ATHX4X400", List.of(team)))));

        assertThat(xml.text("/OdfBody/@DocumentCode")).isEqualTo("ATHX4X400-------------------------");
        assertThat(xml.text("/OdfBody/@DocumentType")).isEqualTo("DT_MEDALLISTS");
        String medal = "/OdfBody/Competition/Event[@Code='ATHX4X400']/Medal[@Code='ME_GOLD']";
        assertThat(xml.text(medal + "/@Date")).isEqualTo("2024-08-02");
        assertThat(xml.text(medal + "/Competitor/@Code")).isEqualTo("NED-1");
        assertThat(xml.text(medal + "/Competitor/@Type")).isEqualTo("T");
        assertThat(xml.text(medal + "/Competitor/@Organisation")).isEqualTo("NED");
        assertThat(xml.text(medal + "/Competitor/Composition/Athlete[@Order='1']/@Code"))
                .isEqualTo("11");
        assertThat(xml.text(medal + "/Competitor/Composition/Athlete[@Order='2']/@Code"))
                .isEqualTo("12");
    }

    @Test
    void whoSharesAColourIsNumbered() {
        Medallist gold = new Medallist(GOLD, DAY, "1", ATHLETE, "ITA", List.of("1"));
        Medallist one = new Medallist(SILVER, DAY, "2", ATHLETE, "GBR", List.of("2"));
        Medallist other = new Medallist(SILVER, DAY, "3", ATHLETE, "USA", List.of("3"));

        Parsed xml = Parsed.of(
                MedallistsXml.of(HEADER, List.of(new EventMedallists("SWMM100MBR", List.of(gold, one, other)))));

        assertThat(xml.text("//Competitor[@Code='1']/@Order")).isEqualTo("1");
        assertThat(xml.text("//Competitor[@Code='2']/@Order")).isEqualTo("1");
        assertThat(xml.text("//Competitor[@Code='3']/@Order")).isEqualTo("2");
        assertThat(xml.text("//Competitor[@Code='3']/@Type")).isEqualTo("A");
        assertThat(xml.text("count(//Medal[@Code='ME_SILVER'])")).isEqualTo("2");
    }

    @Test
    void aTeamWhosePeopleWereNotToldHasNoComposition() {
        Medallist team = new Medallist(GOLD, DAY, "A&B \"1\" <x>", TEAM, "KOR", List.of());

        Parsed xml = Parsed.of(MedallistsXml.of(HEADER, List.of(new EventMedallists("E", List.of(team)))));

        assertThat(xml.text("count(//Composition)")).isEqualTo("0");
        assertThat(xml.text("//Competitor/@Code")).isEqualTo("A&B \"1\" <x>");
    }
}
