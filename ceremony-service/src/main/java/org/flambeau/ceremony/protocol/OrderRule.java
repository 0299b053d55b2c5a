package org.flambeau.ceremony.protocol;

import java.util.Optional;
import org.flambeau.ceremony.protocol.Lineup.Placed;

/**
 * Where an element has to stand. When an element or its neighbour is in several segments, the rule holds for all of them;
 * when one of the two is missing, the rule is silent.
 *
 * @param element the other element, null for FIRST and LAST
 * @param obligation how strongly the place is asked for, which may be less than the element itself
 */
public record OrderRule(Place place, String element, Obligation obligation, Source source) {

    public enum Place {
        /** After every segment of the other element. */
        AFTER("must come after %s", true) {
            @Override
            Optional<Placed> offender(Lineup lineup, String own, String other, RuleBook book) {
                return lineup.before(own, other);
            }
        },
        /** Before every segment of the other element. */
        BEFORE("must come before %s", true) {
            @Override
            Optional<Placed> offender(Lineup lineup, String own, String other, RuleBook book) {
                return lineup.after(own, other);
            }
        },
        /** After it, with no other segment between. */
        IMMEDIATELY_AFTER("must follow %s with nothing between them", true) {
            @Override
            Optional<Placed> offender(Lineup lineup, String own, String other, RuleBook book) {
                return lineup.of(other).isEmpty() ? Optional.empty() : lineup.apart(own, other);
            }
        },
        /** No other element of the book stands before it. */
        FIRST("must be the first element of the ceremony", false) {
            @Override
            Optional<Placed> offender(Lineup lineup, String own, String other, RuleBook book) {
                return lineup.notFirst(own, code -> book.find(code).isPresent());
            }
        },
        /** No other element of the book stands after it. */
        LAST("must be the last element of the ceremony", false) {
            @Override
            Optional<Placed> offender(Lineup lineup, String own, String other, RuleBook book) {
                return lineup.notLast(own, code -> book.find(code).isPresent());
            }
        };

        private final String demand;
        private final boolean relative;

        Place(String demand, boolean relative) {
            this.demand = demand;
            this.relative = relative;
        }

        /** Whether it says where to stand in relation to another element. */
        boolean relative() {
            return relative;
        }

        /** The segment that breaks the rule, the first one if there are several. */
        abstract Optional<Placed> offender(Lineup lineup, String own, String other, RuleBook book);
    }

    /** What is wrong with the place of the element in a variant, if anything. */
    Optional<ProtocolFinding> check(Lineup lineup, Element own, RuleBook book) {
        return place.offender(lineup, own.code(), element, book)
                .map(placed -> new ProtocolFinding(
                        obligation.severity(),
                        ProtocolFinding.Kind.ORDER,
                        placed.field(""),
                        own.code(),
                        placed.item().segment(),
                        placed.item().location(),
                        own.title() + " " + place.demand.formatted(otherTitle(book)),
                        source));
    }

    private String otherTitle(RuleBook book) {
        return book.find(element).map(Element::title).orElse(element);
    }
}
