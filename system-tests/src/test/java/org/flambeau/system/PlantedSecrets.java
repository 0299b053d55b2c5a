package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was hidden in the show: words and numbers that stand nowhere else, each with the moment at which it may be known. */
enum PlantedSecrets {
    TITLE("Zqtitle-ada", Moment.ADA_LIVE),
    PERFORMER("Zqperson-ada", Moment.ADA_LIVE),
    PLACE("Zqplace-ada", Moment.ADA_LIVE),
    TITLE_OF_A_NEIGHBOUR("Zqtitle-bea", Moment.BEA_LIVE_AND_ITS_INSTANT),
    PERFORMER_OF_A_NEIGHBOUR("Zqperson-bea", Moment.BEA_LIVE_AND_ITS_INSTANT),
    PLACE_OF_A_NEIGHBOUR("Zqplace-bea", Moment.BEA_LIVE_AND_ITS_INSTANT),
    TITLE_OF_THE_OTHER("Zqtitle-cid", Moment.CID_LIVE),
    PERFORMER_OF_THE_OTHER("Zqperson-cid", Moment.CID_LIVE),
    FLAG_BEARER("Zqbearer-dan", Moment.EMBARGO_OVER),
    PROPOSED_CEREMONY("Zqproposal name", Moment.ACCEPTED),
    CODE("zqcode-", Moment.NEVER),
    LENGTH("27M13.517S", Moment.NEVER),
    LENGTH_IN_SECONDS("1633.517", Moment.NEVER),
    PLANNED_END("32:13.517", Moment.ADA_LIVE),
    DELAY("7M19S", Moment.NEVER),
    CUE("zqcue-", Moment.NEVER),
    TITLE_OF_A_CUE("Zqcuetitle-ada", Moment.NEVER),
    DEPARTMENT("Zqdepartment-ada", Moment.NEVER),
    VARIANT("zqvariant", Moment.NEVER),
    GROUP("zqgroup", Moment.NEVER),
    TITLE_OF_A_GROUP("Zqgrouptitle", Moment.NEVER),
    WHAT_IT_MEETS("Zqanchor-ada", Moment.NEVER),
    LANGUAGE("qzz-QZ", Moment.NEVER),
    WHAT_WAS_DELETED("Zqtitle-doe", Moment.NEVER),
    WHO_WAS_DELETED("Zqperson-doe", Moment.NEVER),
    WHAT_WAS_SKIPPED("Zqtitle-eve", Moment.NEVER),
    WHO_WAS_SKIPPED("Zqperson-eve", Moment.NEVER),
    NOTE("Zqnote-ada", Moment.NEVER),
    CELL_OF_THE_CREW("Zqcell-ada", Moment.NEVER),
    MESSAGE_TO_THE_STAGE("Zqmessage-ada", Moment.NEVER),
    REASON_OF_A_COMMAND("Zqreason-ada", Moment.NEVER),
    REASON_OF_A_CORRECTION("Zqcorrection-ada", Moment.NEVER);

    /** When something may be known. */
    enum Moment {
        ADA_LIVE,
        BEA_LIVE_AND_ITS_INSTANT,
        CID_LIVE,
        EMBARGO_OVER,
        ACCEPTED,
        NEVER
    }

    private final String text;
    private final Moment moment;

    PlantedSecrets(String text, Moment moment) {
        this.text = text;
        this.moment = moment;
    }

    static List<String> of(Moment moment) {
        return Arrays.stream(values())
                .filter(secret -> secret.moment == moment)
                .map(secret -> secret.text)
                .toList();
    }

    /** Nothing whose moment has not come stands in any of what was read. */
    static void assertHidden(Set<Moment> come, List<PublicReader.Read> read, String when) {
        assertThat(read).as("something was read").isNotEmpty();
        Set<Moment> hidden = EnumSet.complementOf(EnumSet.copyOf(come));
        for (PlantedSecrets secret : values())
            if (hidden.contains(secret.moment))
                for (PublicReader.Read one : read)
                    assertThat(one.text().contains(secret.text))
                            .as("%s, %s, at %s: %s", when, secret, one.where(), around(one.text(), secret.text))
                            .isFalse();
    }

    private static String around(String text, String found) {
        int at = text.indexOf(found);
        return at < 0 ? "" : text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 200));
    }
}
