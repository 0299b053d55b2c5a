package org.flambeau.broadcast.editing;

import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumStatus;

/**
 * What a language has to be able to say. The words it is given are names as they are in the data, and stand where they
 * need not be inflected. Nothing ends with a full stop.
 */
abstract class Phrases {

    /** Between the last two of a list, with its spaces. */
    abstract String and();

    /** After what is introduced, with its spaces. */
    abstract String colon();

    /** The metal, in small letters. */
    abstract String medal(MedalColour colour);

    /** There is no medal of this colour; the reason follows. */
    abstract String none(MedalColour colour);

    abstract String won(MedalColour colour, String winners, String event);

    abstract String wins(String who, MedalColour colour);

    abstract String loses(String who, MedalColour colour);

    abstract String rises(String who, MedalColour from, MedalColour to);

    abstract String falls(String who, MedalColour from, MedalColour to);

    /** Facts about somebody's medal were amended. */
    abstract String factsOf(String who, MedalColour colour);

    abstract String correction(String event, String move);

    /** The headline of a podium's status. */
    abstract String status(PodiumStatus status, String event);

    /** The sentence of a podium's status. */
    abstract String standing(PodiumStatus status);

    /** @param by who decided, null when nobody said */
    abstract String reason(String reason, String by);

    /** An earlier notification must not be used. */
    abstract String doNotUse(long sequence);

    abstract String feedRestored();

    abstract String lostNumbers(long first, long last);

    abstract String registered(String games);

    abstract String updated(String games);

    abstract String days(String first, String last);

    abstract String rehearsalReset(String games);

    /** All that was told of the rehearsal is void. */
    abstract String allVoid();

    /** How long the public programme is; 0 while it is not public. */
    abstract String programme(int parts);

    abstract String timeOpen();

    abstract String amended(String ceremony);

    abstract String beforeItsStart(String ceremony);

    abstract String progressVoid();

    abstract String begun(String ceremony);

    abstract String nextPart();

    /** Introduces what is live. */
    abstract String running();

    /** People, after what they are part of, with its comma. */
    abstract String with(String people);

    abstract String held(String ceremony);

    abstract String goesOn(String ceremony);

    abstract String cancelled(String ceremony);

    abstract String notTakingPlace();

    abstract String brokenOff(String ceremony);

    abstract String notContinued();

    abstract String ended(String ceremony);

    abstract String endedOn(String moment);
}
