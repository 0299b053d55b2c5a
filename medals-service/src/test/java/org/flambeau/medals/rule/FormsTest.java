package org.flambeau.medals.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be no code, no wording and no date. */
class FormsTest {

    @Test
    void aCompetitorsCodeIsPrintable() {
        for (String code : List.of("ATHW-1", "1972.3/b", "é_日", "😀"))
            assertThat(Code.COMPETITOR.fits(code)).as(code).isTrue();
        for (String code : List.of("", "a b", "a\u0000b", "a\u0007", "a\u00a0b", "a\ud800", "a\u200bb", "a".repeat(65)))
            assertThat(Code.COMPETITOR.fits(code)).as(code).isFalse();
    }

    @Test
    void aLineOfTextHasWholeCharacters() {
        assertThat(Wording.line("name", "Šárka 😀", 200)).isEmpty();
        for (String text : List.of("a\ud800b", "a\udc00", "a\u0000b", "a\nb", "a\u0085b"))
            assertThat(Wording.line("name", text, 200)).isPresent();
    }

    @Test
    void aLineOfTextIsSeenAndIsOneLineAndStaysInItsDirection() {
        assertThat(Wording.line("name", "نادر \u200fA\u200d", 200)).isEmpty();
        for (String text : List.of("a\u2028b", "a\u2029b", "a\u202eb", "a\u2066b", "a\uffffb", "\u200b", "\u00a0 "))
            assertThat(Wording.line("name", text, 200)).as(text).isPresent();
    }

    @Test
    void aDateIsOfTheYears1850To2200() {
        assertThat(Era.check("firstDay", LocalDate.parse("1850-01-01"))).isEmpty();
        assertThat(Era.check("firstDay", LocalDate.parse("2200-12-31"))).isEmpty();
        assertThat(Era.check("firstDay", LocalDate.parse("1849-12-31"))).isPresent();
        assertThat(Era.check("firstDay", LocalDate.MAX)).isPresent();
        assertThat(Era.check("effectiveAt", Instant.parse("1850-01-01T00:00:00Z")))
                .isEmpty();
        assertThat(Era.check("effectiveAt", Instant.MIN)).isPresent();
        assertThat(Era.check("effectiveAt", Instant.MAX)).isPresent();
    }
}
