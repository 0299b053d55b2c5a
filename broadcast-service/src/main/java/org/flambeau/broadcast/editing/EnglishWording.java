package org.flambeau.broadcast.editing;

import java.util.Locale;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumStatus;

/** English, as a newsroom prints it. */
final class EnglishWording extends Newsroom {

    EnglishWording() {
        super(Locale.ENGLISH, "d MMMM uuuu");
    }

    @Override
    String and() {
        return " and ";
    }

    @Override
    String colon() {
        return ": ";
    }

    @Override
    String medal(MedalColour colour) {
        return switch (colour) {
            case GOLD -> "gold";
            case SILVER -> "silver";
            case BRONZE -> "bronze";
        };
    }

    @Override
    String none(MedalColour colour) {
        return "No " + medal(colour);
    }

    @Override
    String won(MedalColour colour, String winners, String event) {
        return medal(colour) + " for " + winners + " in " + event;
    }

    @Override
    String wins(String who, MedalColour colour) {
        return who + " wins " + medal(colour);
    }

    @Override
    String loses(String who, MedalColour colour) {
        return who + " loses " + medal(colour);
    }

    @Override
    String rises(String who, MedalColour from, MedalColour to) {
        return who + " moves up from " + medal(from) + " to " + medal(to);
    }

    @Override
    String falls(String who, MedalColour from, MedalColour to) {
        return who + " moves down from " + medal(from) + " to " + medal(to);
    }

    @Override
    String factsOf(String who, MedalColour colour) {
        return "facts amended about the " + medal(colour) + " of " + who;
    }

    @Override
    String correction(String event, String move) {
        return "Correction in " + event + ": " + move;
    }

    @Override
    String status(PodiumStatus status, String event) {
        return switch (status) {
            case OFFICIAL -> "Official: " + event;
            case UNOFFICIAL -> "Not official yet: " + event;
            case PROTESTED -> "Protest: " + event;
            case PROVISIONAL -> "On hold: " + event;
            case WITHDRAWN -> "Podium withdrawn: " + event;
        };
    }

    @Override
    String standing(PodiumStatus status) {
        return switch (status) {
            case OFFICIAL -> "The result is official";
            case UNOFFICIAL -> "The result is not official yet";
            case PROTESTED -> "The result is under protest";
            case PROVISIONAL -> "The result is on hold, a decision is pending";
            case WITHDRAWN -> "The podium is withdrawn";
        };
    }

    @Override
    String reason(String reason, String by) {
        return "Reason: " + reason + (by == null ? "" : " (decided by " + by + ")");
    }

    @Override
    String doNotUse(long sequence) {
        return "Kill: do not use notification " + sequence;
    }

    @Override
    String registered(String games) {
        return games + " is registered";
    }

    @Override
    String updated(String games) {
        return games + ": facts of the Games updated";
    }

    @Override
    String days(String first, String last) {
        return "From " + first + " to " + last;
    }

    @Override
    String rehearsalReset(String games) {
        return "Rehearsal reset: " + games;
    }

    @Override
    String feedRestored() {
        return "The feed was restored from a backup";
    }

    @Override
    String lostNumbers(long first, long last) {
        return "What was told as " + first + " to " + last
                + " is not kept any more; what of it still holds is told again";
    }

    @Override
    String allVoid() {
        return "All medals and the progress of all ceremonies told so far in this rehearsal are void";
    }

    @Override
    String programme(int parts) {
        return switch (parts) {
            case 0 -> "The running order is not public yet";
            case 1 -> "The running order has 1 part";
            default -> "The running order has " + parts + " parts";
        };
    }

    @Override
    String timeOpen() {
        return "time to be announced";
    }

    @Override
    String amended(String ceremony) {
        return ceremony + ": the programme was amended";
    }

    @Override
    String beforeItsStart(String ceremony) {
        return ceremony + ": back before its start";
    }

    @Override
    String progressVoid() {
        return "What was told of its progress is void";
    }

    @Override
    String begun(String ceremony) {
        return ceremony + " has begun";
    }

    @Override
    String nextPart() {
        return "next part";
    }

    @Override
    String running() {
        return "Now";
    }

    @Override
    String with(String people) {
        return ", with " + people;
    }

    @Override
    String held(String ceremony) {
        return ceremony + " is on hold";
    }

    @Override
    String goesOn(String ceremony) {
        return ceremony + " goes on";
    }

    @Override
    String cancelled(String ceremony) {
        return ceremony + " is cancelled";
    }

    @Override
    String notTakingPlace() {
        return "It does not take place";
    }

    @Override
    String brokenOff(String ceremony) {
        return ceremony + " was broken off";
    }

    @Override
    String notContinued() {
        return "It is not continued";
    }

    @Override
    String ended(String ceremony) {
        return ceremony + " has ended";
    }

    @Override
    String endedOn(String moment) {
        return "It ended on " + moment;
    }
}
