package org.flambeau.medals.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Léon MARCHAND, leon marchand",
        "İbrahim ÇOLAK, ibrahim colak",
        "Iga ŚWIĄTEK, iga swiatek",
        "Viktor HØVLAND, viktor hovland",
        "Đokovic, dokovic",
        "Groß, gross",
        "Mæhle, maehle"
    })
    void aNameIsComparedByTheLettersThatPeopleType(String written, String typed) {
        assertThat(FoldedText.of(written)).isEqualTo(FoldedText.of(typed));
        assertThat(FoldedText.of(written).letters()).isEqualTo(typed);
    }
}
