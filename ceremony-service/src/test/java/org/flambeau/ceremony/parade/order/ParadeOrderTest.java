package org.flambeau.ceremony.parade.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.parade.delegation.ParisDelegations.keyed;
import static org.flambeau.ceremony.parade.delegation.ParisDelegations.named;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.flambeau.ceremony.parade.delegation.Delegation;
import org.flambeau.ceremony.parade.delegation.ParisDelegations;
import org.flambeau.ceremony.parade.delegation.SortKey;
import org.flambeau.ceremony.parade.order.Occasion.NextHost;
import org.junit.jupiter.api.Test;

/** The cases L01, L08 and L09 of the running-order cases, and the two parades that the issue names. */
class ParadeOrderTest {

    private static final RuleSets RULE_SETS = new RuleSets(Optional.empty());

    private static final Occasion PARIS = new Occasion(
            "fr", "FRA", "JPN", List.of(new NextHost("USA", 2028), new NextHost("AUS", 2032)), List.of(), List.of());

    /** The first 119 of the parade of 26 July 2024, as it was published that day; of those after them little is sure. */
    private static final String PUBLISHED =
            "GRE EOR AFG RSA ALB ALG GER AND ANG ANT KSA ARG ARM ARU AUT AZE BAH BRN BAN BAR"
                    + " BEL BIZ BEN BER BHU BOL BIH BOT BRA BRU BUL BUR BDI CAY CAM CMR CAN CPV CAF CHI CHN CYP COL COM"
                    + " CGO COD COK KOR CRC CIV CRO CUB DEN DJI DOM DMA EGY ESA UAE ECU ERI ESP EST SWZ ETH FIJ FIN GAB"
                    + " GAM GEO GHA GBR GRN GUM GUA GUI GBS GEQ GUY HAI HON HKG HUN IND INA IRI IRQ IRL ISL ISR ITA JAM"
                    + " JPN JOR KAZ KEN KGZ KIR KOS KUW LAO LES LAT LBN LBR LBA LIE LTU LUX MKD MAD MAS MAW MDV MLI MLT"
                    + " MAR MHL MRI";

    @Test
    void l01ParisInFrench() {
        List<Place> order = ParadeOrder.of(RULE_SETS.require("olympic"), PARIS, shuffled(ParisDelegations.all()));

        assertThat(codes(order)).hasSize(205).startsWith("GRE", "EOR", "AFG", "RSA", "ALB", "ALG", "GER");
        assertThat(codes(order)).endsWith("AUS", "USA", "FRA");
        assertThat(order.get(3).reason().sortedUnder()).isEqualTo("Afrique du Sud");
    }

    @Test
    void parisMarchesAsItWasPublished() {
        List<Place> order = ParadeOrder.of(RULE_SETS.require("olympic"), PARIS, shuffled(ParisDelegations.all()));

        assertThat(codes(order)).startsWith(PUBLISHED.split(" "));
    }

    @Test
    void individualNeutralAthletesDoNotMarch() {
        List<Place> order = ParadeOrder.of(RULE_SETS.require("olympic"), PARIS, ParisDelegations.all());

        assertThat(codes(order)).doesNotContain("AIN");
    }

    @Test
    void tokyoInJapaneseMarchesInGojuonOrder() {
        Occasion tokyo = new Occasion(
                "ja",
                "JPN",
                "BRA",
                List.of(new NextHost("FRA", 2024), new NextHost("USA", 2028)),
                List.of(),
                List.of());
        List<Delegation> registered = List.of(
                keyed("USA", "ja", "アメリカ合衆国", "アメリカがっしゅうこく"),
                named("ALG", "ja", "アルジェリア"),
                named("ISL", "ja", "アイスランド"),
                keyed("UAE", "ja", "アラブ首長国連邦", "アラブしゅちょうこくれんぽう"),
                named("FRA", "ja", "フランス"),
                keyed("GBR", "ja", "英国", "えいこく"),
                named("AFG", "ja", "アフガニスタン"),
                keyed("KOR", "ja", "大韓民国", "だいかんみんこく"),
                named("GRE", "ja", "ギリシャ"),
                named("AZE", "ja", "アゼルバイジャン"),
                keyed("EOR", "ja", "難民選手団", "なんみんせんしゅだん"),
                named("TAN", "ja", "タンザニア"),
                named("IRL", "ja", "アイルランド"),
                keyed("CHN", "ja", "中華人民共和国", "ちゅうかじんみんきょうわこく"),
                keyed("JPN", "ja", "日本", "にほん"));

        List<Place> order = ParadeOrder.of(RULE_SETS.require("olympic"), tokyo, shuffled(registered));

        assertThat(codes(order))
                .containsExactly(
                        "GRE", "EOR", "ISL", "IRL", "AZE", "AFG", "UAE", "ALG", "GBR", "KOR", "TAN", "CHN", "USA",
                        "FRA", "JPN");
    }

    @Test
    void l08CommonwealthByAnotherRuleSet() {
        Occasion birmingham = new Occasion(
                "en", "ENG", "AUS", List.of(), List.of("OCEANIA", "AFRICA", "AMERICAS", "EUROPE"), List.of());
        List<Delegation> delegations = List.of(
                ParisDelegations.of("EUROPE", "WAL", "Wales"),
                ParisDelegations.of("AFRICA", "KEN", "Kenya"),
                ParisDelegations.of("EUROPE", "ENG", "England"),
                ParisDelegations.of("OCEANIA", "AUS", "Australia"),
                ParisDelegations.of("AMERICAS", "CAN", "Canada"),
                ParisDelegations.of("OCEANIA", "FIJ", "Fiji"),
                ParisDelegations.of("AFRICA", "BOT", "Botswana"),
                ParisDelegations.of("OCEANIA", "COK", "Cook Islands"),
                ParisDelegations.of("EUROPE", "SCO", "Scotland"));

        List<Place> order = ParadeOrder.of(RULE_SETS.require("commonwealth"), birmingham, shuffled(delegations));

        assertThat(codes(order)).containsExactly("AUS", "COK", "FIJ", "BOT", "KEN", "CAN", "SCO", "WAL", "ENG");
        assertThat(order.get(3).reason().detail()).isEqualTo("region AFRICA");
    }

    @Test
    void l09AccentsDoNotSortAfterZ() {
        Occasion nobody = new Occasion("fr", null, null, List.of(), List.of(), List.of());
        List<Delegation> delegations = List.of(
                named("IND", "fr", "Inde"),
                named("ETH", "fr", "Éthiopie"),
                named("USA", "fr", "États-Unis"),
                named("SWZ", "fr", "Eswatini"),
                named("EST", "fr", "Estonie"),
                named("ESP", "fr", "Espagne"),
                named("ERI", "fr", "Érythrée"),
                named("ECU", "fr", "Équateur"),
                named("UAE", "fr", "Émirats arabes unis"),
                named("ESA", "fr", "El Salvador"),
                named("EGY", "fr", "Égypte"));

        List<Place> order = ParadeOrder.of(RULE_SETS.require("free"), nobody, delegations);

        assertThat(codes(order))
                .containsExactly("EGY", "ESA", "UAE", "ECU", "ERI", "ESP", "EST", "SWZ", "USA", "ETH", "IND");
    }

    @Test
    void everyPlaceSaysWhy() {
        List<Place> order = ParadeOrder.of(RULE_SETS.require("olympic"), PARIS, ParisDelegations.all());

        assertThat(reason(order, "GRE").because()).isEqualTo("Greece leads, in honour of the ancient Games");
        assertThat(reason(order, "AUS").step()).isEqualTo(Step.Kind.NEXT_HOSTS);
        assertThat(reason(order, "AUS").detail()).isEqualTo("host of 2032");
        assertThat(reason(order, "ALB").sortedUnder()).isEqualTo("Albanie");
        assertThat(reason(order, "ALB").officialSortKey()).isNull();
        assertThat(reason(order, "COK").officialSortKey())
                .isEqualTo(new SortKey(
                        "Cook (Îles)", "under its own noun, as in the order of the parade", "data/paris-2024"));
    }

    @Test
    void aHostThatAnotherStepNamesMarchesAsTheHost() {
        Occasion athens = new Occasion("en", "GRE", "AUS", List.of(new NextHost("CHN", 2008)), List.of(), List.of());
        List<Delegation> delegations =
                List.of(named("GRE", "en", "Greece"), named("CHN", "en", "China"), named("ALB", "en", "Albania"));

        assertThat(codes(ParadeOrder.of(RULE_SETS.require("olympic"), athens, delegations)))
                .containsExactly("ALB", "CHN", "GRE");
    }

    @Test
    void aNewRuleSetIsAFileAndNoCode() {
        Occasion occasion = new Occasion("en", "FRA", null, List.of(), List.of(), List.of());
        List<Delegation> delegations = List.of(
                named("ALB", "en", "Albania"),
                named("FRA", "en", "France"),
                named("LEB", "en", "Lebanon"),
                named("MON", "en", "Monaco"));

        List<Place> order = ParadeOrder.of(RULE_SETS.require("host-leads"), occasion, delegations);

        assertThat(codes(order)).containsExactly("FRA", "MON", "ALB", "LEB");
    }

    private static Place.Reason reason(List<Place> order, String organisation) {
        return order.stream()
                .filter(place -> place.organisation().equals(organisation))
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static List<String> codes(List<Place> order) {
        return order.stream().map(Place::organisation).toList();
    }

    private static List<Delegation> shuffled(List<Delegation> delegations) {
        List<Delegation> shuffled = new ArrayList<>(delegations);
        Collections.shuffle(shuffled, new Random(2024));
        return shuffled;
    }
}
