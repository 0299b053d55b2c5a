package org.flambeau.ceremony.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            =1+1        , '=1+1
            +33 1 23    , '+33 1 23
            -5          , '-5
            @cue        , '@cue
            '=1+1       , ''=1+1
            ''@cue      , '''@cue
            Hymn        , Hymn
            l'hymne     , l'hymne
            'quoted'    , 'quoted'
            A = B       , A = B
            """)
    void whatLooksLikeAFormulaIsGuardedAndNothingElseIs(String text, String cell) {
        assertThat(Guard.guarded(text)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "=", "'=", "''=", "-", "\t=x", "'\tx", "=a\nb", "x\n=y", "''quoted", "'+'"})
    void outAndInAgainIsNoChange(String text) {
        assertThat(Guard.bare(Guard.guarded(text))).isEqualTo(text);
    }
}
