package org.flambeau.cli.games;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flambeau.cli.Paris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names per language in the files of Paris 2024. */
class NamesTest {

    private static final List<Map<String, String>> ORGANISATIONS =
            Paris.folder().rows("organisations.csv");
    private static final List<Map<String, String>> EVENTS = Paris.folder().rows("events.csv");

    @ParameterizedTest
    @ValueSource(strings = {"name", "name.fr", "name.es"})
    void everyOrganisationHasANameOfItsOwnInEachLanguage(String column) {
        assertThat(names(ORGANISATIONS, column)).hasSize(206).allSatisfy(NamesTest::isTidy);
        assertThat(names(ORGANISATIONS, column)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "name.fr", "name.es", "discipline_name", "discipline_name.fr", "discipline_name.es"})
    void everyEventAndItsDisciplineHasANameInEachLanguage(String column) {
        assertThat(names(EVENTS, column)).hasSize(329).allSatisfy(NamesTest::isTidy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"discipline_name", "discipline_name.fr", "discipline_name.es"})
    void aDisciplineIsCalledTheSameEverywhereAndNoOtherIs(String column) {
        Map<String, Set<String>> byCode = EVENTS.stream()
                .collect(groupingBy(event -> event.get("discipline"), mapping(event -> event.get(column), toSet())));

        assertThat(byCode).hasSize(45).allSatisfy((code, names) -> assertThat(names)
                .hasSize(1));
        assertThat(byCode.values()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "name.fr", "name.es"})
    void noTwoEventsOfADisciplineShareAName(String column) {
        assertThat(EVENTS.stream().map(event -> event.get("discipline") + ": " + event.get(column)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "M,hommes|Hommes|B-Boys,masculino|masculina|masculinos|masculinas|Masculino|B-Boys",
        "W,femmes|Femmes|B-Girls,femenino|femenina|femeninos|femeninas|Femenino|B-Girls",
        "X,mixte|mixtes,mixto|mixta|mixtos"
    })
    void theNameSaysWhoseEventItIs(String category, String french, String spanish) {
        Set<String> withoutOne = Set.of("GRYW1AA", "GRYW5AA", "SWAWTEAM2");

        assertThat(EVENTS)
                .filteredOn(event -> event.get("category").equals(category) && !withoutOne.contains(event.get("code")))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.get("name.fr")).matches("(.* )?(" + french + ")");
                    assertThat(event.get("name.es")).matches("(.* )?(" + spanish + ")");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"name.fr", "name.es"})
    void distancesWeightsAndHeightsAreThoseOfTheEnglishName(String column) {
        Set<String> namedByTheirBoat = Set.of("SAL", "CSL", "CSP");
        Set<String> namedWithFourStrokesOrThreePositions = Set.of("SWM", "SHO");

        assertThat(EVENTS)
                .filteredOn(event -> !namedByTheirBoat.contains(event.get("discipline")))
                .filteredOn(event -> !namedWithFourStrokesOrThreePositions.contains(event.get("discipline")))
                .hasSizeGreaterThan(200)
                .allSatisfy(event -> assertThat(digits(event.get(column))).isEqualTo(digits(event.get("name"))));
        assertThat(EVENTS)
                .filteredOn(event -> Set.of("SWM", "SHO", "CSP").contains(event.get("discipline")))
                .allSatisfy(event -> assertThat(event.get(column)).contains(distance(event.get("name"))));
    }

    @Test
    void whatTheCommitteesCallThemIsKept() {
        assertThat(ORGANISATIONS)
                .extracting(row -> row.get("code") + " " + row.get("name.fr") + " / " + row.get("name.es"))
                .contains(
                        "GBR Grande-Bretagne / Gran Bretaña",
                        "USA États-Unis / Estados Unidos",
                        "TPE Taipei chinois / China Taipéi",
                        "KOR République de Corée / República de Corea",
                        "PRK RPD de Corée / RPD de Corea",
                        "EOR Équipe olympique des réfugiés / Equipo Olímpico de Refugiados",
                        "AIN Athlètes individuels neutres / Atletas Individuales Neutrales",
                        "HKG Hong Kong, Chine / Hong Kong, China",
                        "CIV Côte d'Ivoire / Costa de Marfil",
                        "TUR Türkiye / Türkiye");
    }

    private static List<String> names(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    /** The text is there, in composed letters, without blanks around it or doubled, and is no broken encoding. */
    private static void isTidy(String name) {
        assertThat(name)
                .isNotBlank()
                .matches("[\\p{IsLatin}\\d ,.'&+-]+")
                .doesNotContain("  ")
                .isEqualTo(name.strip());
        assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
        assertThat(name).doesNotContain("Ã", "Â");
    }

    private static String digits(String name) {
        return name.replaceAll("\\D", "");
    }

    /** The metres in an English name as they stand in the others, {@code 4 x 100m} as {@code 100 m}; empty without any. */
    private static String distance(String english) {
        Matcher metres = Pattern.compile("(\\d+)m\\b").matcher(english);
        return metres.find() ? metres.group(1) + " m" : "";
    }
}
