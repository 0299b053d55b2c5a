package org.flambeau.ceremony.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.flambeau.ceremony.show.CeremonyFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBooksTest {

    @TempDir
    Path folder;

    @Test
    void eachKindOfOlympicCeremonyHasItsBook() {
        RuleBooks books = new RuleBooks(Optional::empty);

        assertThat(books.all())
                .extracting(RuleBook::code)
                .containsExactly("olympic-opening", "olympic-closing", "olympic-victory");
        assertThat(books.standard(CeremonyFacts.Kind.OPENING).orElseThrow().code())
                .isEqualTo("olympic-opening");
        assertThat(books.standard(CeremonyFacts.Kind.CLOSING).orElseThrow().code())
                .isEqualTo("olympic-closing");
        assertThat(books.standard(CeremonyFacts.Kind.VICTORY).orElseThrow().code())
                .isEqualTo("olympic-victory");
        assertThat(books.standard(CeremonyFacts.Kind.OTHER)).isEmpty();
    }

    @Test
    void aBookOfAnotherOrganiserIsAddedAsAFile() throws IOException {
        add("regatta.json", regatta());

        RuleBooks books = new RuleBooks(() -> Optional.of(folder));

        assertThat(books.find("regatta-closing").orElseThrow().elements())
                .extracting(Element::code)
                .containsExactly("SALUTE", "SPEECH", "BELL", "TOAST", "FIREWORKS");
        assertThat(books.standard(CeremonyFacts.Kind.CLOSING).orElseThrow().code())
                .isEqualTo("olympic-closing");
    }

    @Test
    void aBookOfTheFolderCanBecomeTheStandard() throws IOException {
        add("regatta.json", regatta().replace("\"kind\"", "\"standard\": true, \"kind\""));

        RuleBooks books = new RuleBooks(() -> Optional.of(folder));

        assertThat(books.standard(CeremonyFacts.Kind.CLOSING).orElseThrow().code())
                .isEqualTo("regatta-closing");
    }

    @Test
    void twoBooksOfOneCodeAreRefused() throws IOException {
        add("a.json", regatta());
        add("b.json", regatta());

        assertThatThrownBy(() -> new RuleBooks(() -> Optional.of(folder)))
                .hasMessage("two rule books have the code regatta-closing");
    }

    @Test
    void twoStandardsOfOneKindAreRefused() throws IOException {
        String standard = regatta().replace("\"kind\"", "\"standard\": true, \"kind\"");
        add("a.json", standard);
        add("b.json", standard.replace("regatta-closing", "regatta-closing-2"));

        assertThatThrownBy(() -> new RuleBooks(() -> Optional.of(folder)))
                .hasMessage("two rule books are the standard of CLOSING");
    }

    @Test
    void aFolderThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> new RuleBooks(() -> Optional.of(folder.resolve("nowhere"))))
                .hasMessageContaining("the folder of rule books cannot be read")
                .hasMessageContaining("nowhere");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            `"code": "regatta-closing"`                             , `"code": "Regatta!"`           , `code: expected small letters`
            `"code": "TOAST"`                                       , `"code": "BELL"`               , `elements.code: expected each element once, found BELL`
            `"obligation": "TRADITION"`                             , `"obligation": null`          , `TOAST.obligation: expected CHARTER, PROTOCOL or TRADITION`
            `"en": "Salute", `                                      , ``                             , `SALUTE.names: expected en and fr`
            `"element": "BELL"`                                     , `"element": "BEL"`             , `TOAST.order.element: expected another element of this book; none for FIRST and LAST, found BEL`
            `"element": "BELL"`                                     , `"element": "TOAST"`           , `TOAST.order.element`
            `{"place": "FIRST"}`                                    , `{"place": "FIRST", "element": "BELL"}` , `SALUTE.order.element`
            `"languages": ["en", "gd"]`                             , `"languages": ["English"]`     , `SPEECH.languages: expected a language tag, found English`
            `"longest": "PT3M"`                                     , `"longest": "PT0S"`            , `SPEECH.longest: expected longer than nothing`
            `"longest": "PT3M"`                                     , `"longest": 180`               , `longest`
            `"longest": "PT3M"`                                     , `"longst": "PT3M"`             , `longst`
            `"source": "habit"`                                     , `"source": "hobby"`            , `TOAST.source: expected one of the sources of this book, found hobby`
            `, "edition": "2024"}`                                  , `}`                            , `expected reference and edition`
            """)
    void whatIsWrongWithABookIsNamed(String right, String wrong, String complaint) throws IOException {
        String book = regatta();
        assertThat(book).contains(right);

        assertThatThrownBy(() -> RuleBookReader.read(
                        "ours.json",
                        new ByteArrayInputStream(
                                book.replace(right, wrong == null ? "" : wrong).getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("not a rule book: ours.json: ")
                .hasMessageContaining(complaint);
    }

    private void add(String file, String book) throws IOException {
        Files.writeString(folder.resolve(file), book);
    }

    private static String regatta() throws IOException {
        try (var book = RuleBooksTest.class.getResourceAsStream("/protocol-books/regatta.json")) {
            return new String(book.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
