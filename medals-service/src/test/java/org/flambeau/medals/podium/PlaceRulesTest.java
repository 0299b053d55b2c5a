package org.flambeau.medals.podium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.contracts.medals.MedalColour.BRONZE;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.flambeau.contracts.medals.MedalColour.SILVER;
import static org.flambeau.contracts.medals.PodiumStatus.OFFICIAL;
import static org.flambeau.contracts.medals.PodiumStatus.PROVISIONAL;
import static org.flambeau.medals.podium.Podiums.bronze;
import static org.flambeau.medals.podium.Podiums.byChief;
import static org.flambeau.medals.podium.Podiums.content;
import static org.flambeau.medals.podium.Podiums.gold;
import static org.flambeau.medals.podium.Podiums.request;
import static org.flambeau.medals.podium.Podiums.silver;
import static org.flambeau.medals.podium.Podiums.vacant;
import static org.flambeau.medals.podium.Podiums.withException;
import static org.flambeau.medals.podium.Podiums.withTwoBronzes;
import static org.flambeau.medals.podium.Podiums.withVacant;

import java.util.List;
import org.flambeau.medals.rule.Rule;
import org.junit.jupiter.api.Test;

class PlaceRulesTest {

    @Test
    void twoWhoTieForGoldLeaveNoSilver() {
        assertThat(fieldAtFault(byChief(null, request(OFFICIAL, gold("KEN"), gold("NED"), silver("ITA")))))
                .isEqualTo("medals[2].medal");
        assertThat(fieldAtFault(byChief(null, request(OFFICIAL, gold("KEN"), gold("NED"), bronze("ITA")))))
                .isNull();
    }

    @Test
    void threeWhoTieForGoldLeaveNoBronzeEither() {
        assertThat(fieldAtFault(byChief(null, request(OFFICIAL, gold("KEN"), gold("NED"), gold("USA"), bronze("ITA")))))
                .isEqualTo("medals[3].medal");
    }

    @Test
    void twoWhoTieForSilverLeaveNoBronze() {
        assertThat(fieldAtFault(
                        byChief(null, request(OFFICIAL, gold("ITA"), silver("USA"), silver("NED"), bronze("KEN")))))
                .isEqualTo("medals[3].medal");
        assertThat(fieldAtFault(byChief(null, request(OFFICIAL, gold("ITA"), silver("USA"), silver("NED")))))
                .isNull();
    }

    @Test
    void bronzeCanBeSharedWhereItIsOnePlace() {
        assertThat(fieldAtFault(
                        byChief(null, request(OFFICIAL, gold("ITA"), silver("USA"), bronze("NED"), bronze("KEN")))))
                .isNull();
    }

    @Test
    void anEventOfTwoBronzesGivesTwoAndNoMore() {
        assertThat(fieldAtFault(
                        withTwoBronzes(request(OFFICIAL, gold("ITA"), silver("USA"), bronze("NED"), bronze("KEN")))))
                .isNull();
        assertThat(fieldAtFault(withTwoBronzes(
                        request(OFFICIAL, gold("ITA"), silver("USA"), bronze("NED"), bronze("KEN"), bronze("FRA")))))
                .isEqualTo("medals[4].medal");
    }

    @Test
    void aFilledPlaceIsNotVacantToo() {
        assertThat(fieldAtFault(byChief(null, withVacant(request(OFFICIAL, gold("KEN")), vacant(GOLD)))))
                .isEqualTo("vacant[0].medal");
        assertThat(fieldAtFault(
                        byChief(null, withVacant(request(OFFICIAL, gold("KEN")), vacant(SILVER), vacant(SILVER)))))
                .isEqualTo("vacant[0].medal");
        assertThat(fieldAtFault(byChief(
                        null,
                        withVacant(request(OFFICIAL, gold("KEN"), silver("NED"), silver("USA")), vacant(BRONZE)))))
                .isEqualTo("vacant[0].medal");
        assertThat(fieldAtFault(withTwoBronzes(
                        withVacant(request(OFFICIAL, gold("KEN"), silver("NED"), bronze("USA")), vacant(BRONZE)))))
                .isNull();
    }

    @Test
    void anEventIsFinishedWhenNothingIsUndecidedAndNothingIsOnHold() {
        assertThat(Places.finished(content(OFFICIAL, gold("KEN"), silver("NED"), bronze("ITA")), 1))
                .isTrue();
        assertThat(Places.finished(content(OFFICIAL, gold("KEN"), silver("NED"), silver("ITA")), 1))
                .isTrue();
        assertThat(Places.finished(content(OFFICIAL, gold("KEN"), gold("NED"), bronze("ITA")), 1))
                .isTrue();
        assertThat(Places.finished(content(OFFICIAL, gold("KEN"), silver("NED"), bronze("ITA")), 2))
                .isFalse();
        assertThat(Places.finished(content(OFFICIAL, bronze("ITA")), 1)).isFalse();
        assertThat(Places.finished(content(PROVISIONAL, gold("KEN"), silver("NED"), bronze("ITA")), 1))
                .isFalse();
        assertThat(Places.finished(
                        new PodiumContent(OFFICIAL, List.of(silver("NED"), bronze("ITA")), List.of(vacant(GOLD)), null),
                        1))
                .isTrue();
    }

    @Test
    void anExceptionLetsAPodiumOfHistoryStandAndFinishesItsEvent() {
        PodiumRequest odd = request(OFFICIAL, gold("KEN"), gold("NED"), silver("ITA"));

        assertThat(fieldAtFault(byChief(null, odd))).isEqualTo("medals[2].medal");
        assertThat(fieldAtFault(byChief(null, withException(odd, "silver was kept after a second gold was given"))))
                .isNull();
        assertThat(Places.finished(withException(odd, "as it was").content(), 1))
                .isTrue();
    }

    @Test
    void anExceptionThatIsNotNeededIsRefused() {
        PodiumRequest plain = request(OFFICIAL, gold("KEN"), silver("NED"));

        assertThat(fieldAtFault(byChief(null, withException(plain, "why not")))).isEqualTo("exception");
    }

    private static String fieldAtFault(Proposal proposal) {
        return Rule.first(PlaceRules.ALL, proposal)
                .map(violation -> violation.field())
                .orElse(null);
    }
}
