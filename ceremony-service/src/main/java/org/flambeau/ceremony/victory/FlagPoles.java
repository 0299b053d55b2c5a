package org.flambeau.ceremony.victory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.flambeau.contracts.medals.MedalColour;

/**
 * Which flag hangs on which pole. Gold's hangs in the middle, the next in merit beside it, in turn on the configured side
 * and on the other. Where there are more flags than poles, medallists of the same medal share a pole, bronze first.
 */
public final class FlagPoles {

    /** Seen by the spectators. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /**
     * A pole with its flags.
     *
     * @param number 1, 2, 3, ... from the left, as the spectators see it
     * @param height 1 is highest: gold's, 2 silver's, 3 bronze's
     * @param organisations whose flags hang on it, two or more where it is shared
     */
    public record Pole(int number, int height, List<Hung> flags) {
        public Pole {
            flags = List.copyOf(flags);
        }
    }

    /** @param flag code of the flag, null when the register of emblems does not know it */
    public record Hung(String organisation, String flag) {}

    private FlagPoles() {}

    /**
     * @param merit who is called, gold first
     * @param poles how many there are, 3 or more
     */
    static List<Pole> hang(List<CallSheet.Called> merit, int poles, Side silverSide) {
        List<List<CallSheet.Called>> shares = new ArrayList<>();
        merit.forEach(called -> shares.add(List.of(called)));
        for (MedalColour colour : List.of(MedalColour.BRONZE, MedalColour.SILVER, MedalColour.GOLD))
            if (shares.size() > poles) share(shares, colour);
        List<Integer> places = fromTheMiddle(poles, silverSide);
        TreeMap<Integer, Pole> hung = new TreeMap<>();
        for (int i = 0; i < shares.size(); i++) hung.put(places.get(i), pole(places.get(i), shares.get(i)));
        return List.copyOf(hung.values());
    }

    private static void share(List<List<CallSheet.Called>> shares, MedalColour colour) {
        List<CallSheet.Called> together = shares.stream()
                .filter(share -> share.get(0).medal() == colour)
                .flatMap(List::stream)
                .toList();
        if (together.isEmpty()) return;
        int first = shares.indexOf(List.of(together.get(0)));
        shares.removeIf(share -> share.get(0).medal() == colour);
        shares.add(first, together);
    }

    private static Pole pole(int number, List<CallSheet.Called> share) {
        return new Pole(
                number,
                share.get(0).medal().ordinal() + 1,
                share.stream()
                        .map(called ->
                                new Hung(called.organisation(), called.emblem().flag()))
                        .toList());
    }

    /** Pole numbers in order of merit: the middle one (of an even number the left middle), then outwards. */
    private static List<Integer> fromTheMiddle(int poles, Side silverSide) {
        int middle = (poles + 1) / 2;
        List<Integer> numbers = new ArrayList<>(List.of(middle));
        for (int step = 1; step < poles; step++) {
            if (middle - step >= 1) numbers.add(middle - step);
            if (middle + step <= poles) numbers.add(middle + step);
        }
        if (silverSide == Side.LEFT) return numbers;
        return numbers.stream().map(number -> poles + 1 - number).toList();
    }
}
