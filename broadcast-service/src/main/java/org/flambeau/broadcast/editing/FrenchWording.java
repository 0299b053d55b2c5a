package org.flambeau.broadcast.editing;

import java.util.Locale;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumStatus;

/** French, as a newsroom prints it. A colon has a no-break space before it, as French typography has. */
final class FrenchWording extends Newsroom {

    FrenchWording() {
        super(Locale.FRENCH, "d MMMM uuuu");
    }

    @Override
    String and() {
        return " et ";
    }

    @Override
    String colon() {
        return "\u00a0: ";
    }

    @Override
    String medal(MedalColour colour) {
        return switch (colour) {
            case GOLD -> "or";
            case SILVER -> "argent";
            case BRONZE -> "bronze";
        };
    }

    @Override
    String none(MedalColour colour) {
        return "Pas de médaille " + (colour == MedalColour.BRONZE ? "de " : "d’") + medal(colour);
    }

    @Override
    String won(MedalColour colour, String winners, String event) {
        return medal(colour) + " pour " + winners + " – " + event;
    }

    @Override
    String wins(String who, MedalColour colour) {
        return who + " remporte " + the(colour);
    }

    @Override
    String loses(String who, MedalColour colour) {
        return who + " perd " + the(colour);
    }

    @Override
    String rises(String who, MedalColour from, MedalColour to) {
        return who + " passe " + from(from) + " " + to(to);
    }

    @Override
    String falls(String who, MedalColour from, MedalColour to) {
        return who + " recule " + from(from) + " " + to(to);
    }

    @Override
    String factsOf(String who, MedalColour colour) {
        return "données modifiées pour la médaille " + (colour == MedalColour.BRONZE ? "de " : "d’") + medal(colour)
                + " de " + who;
    }

    @Override
    String correction(String event, String move) {
        return "Correction – " + event + colon() + move;
    }

    @Override
    String status(PodiumStatus status, String event) {
        return switch (status) {
            case OFFICIAL -> "Officiel – " + event;
            case UNOFFICIAL -> "Pas encore officiel – " + event;
            case PROTESTED -> "Réclamation – " + event;
            case PROVISIONAL -> "En suspens – " + event;
            case WITHDRAWN -> "Podium retiré – " + event;
        };
    }

    @Override
    String standing(PodiumStatus status) {
        return switch (status) {
            case OFFICIAL -> "Le résultat est officiel";
            case UNOFFICIAL -> "Le résultat n’est pas encore officiel";
            case PROTESTED -> "Le résultat fait l’objet d’une réclamation";
            case PROVISIONAL -> "Le résultat est en suspens, une décision est attendue";
            case WITHDRAWN -> "Le podium est retiré";
        };
    }

    @Override
    String reason(String reason, String by) {
        return "Motif" + colon() + reason + (by == null ? "" : " (décision" + colon() + by + ")");
    }

    @Override
    String doNotUse(long sequence) {
        return "Annulation" + colon() + "ne pas utiliser la notification " + sequence;
    }

    @Override
    String registered(String games) {
        return games + colon() + "Jeux enregistrés";
    }

    @Override
    String updated(String games) {
        return games + colon() + "informations des Jeux mises à jour";
    }

    @Override
    String days(String first, String last) {
        return "Du " + first + " au " + last;
    }

    @Override
    String rehearsalReset(String games) {
        return "Répétition remise à zéro" + colon() + games;
    }

    @Override
    String feedRestored() {
        return "Le fil a été rétabli à partir d’une sauvegarde";
    }

    @Override
    String lostNumbers(long first, long last) {
        return "Ce qui a été annoncé sous les numéros " + first + " à " + last
                + " n’est plus conservé ; ce qui en reste valable est annoncé de nouveau";
    }

    @Override
    String allVoid() {
        return "Toutes les médailles et le déroulement de toutes les cérémonies annoncés pendant cette répétition sont annulés";
    }

    @Override
    String programme(int parts) {
        return switch (parts) {
            case 0 -> "Le programme n’est pas encore public";
            case 1 -> "Le programme compte 1 partie";
            default -> "Le programme compte " + parts + " parties";
        };
    }

    @Override
    String timeOpen() {
        return "heure à préciser";
    }

    @Override
    String amended(String ceremony) {
        return ceremony + colon() + "programme modifié";
    }

    @Override
    String beforeItsStart(String ceremony) {
        return ceremony + colon() + "retour avant le début";
    }

    @Override
    String progressVoid() {
        return "Ce qui a été annoncé de son déroulement est annulé";
    }

    @Override
    String begun(String ceremony) {
        return ceremony + colon() + "c’est parti";
    }

    @Override
    String nextPart() {
        return "partie suivante";
    }

    @Override
    String running() {
        return "En cours";
    }

    @Override
    String with(String people) {
        return ", avec " + people;
    }

    @Override
    String held(String ceremony) {
        return ceremony + colon() + "en attente";
    }

    @Override
    String goesOn(String ceremony) {
        return ceremony + colon() + "reprise";
    }

    @Override
    String cancelled(String ceremony) {
        return ceremony + colon() + "annulation";
    }

    @Override
    String notTakingPlace() {
        return "Elle n’aura pas lieu";
    }

    @Override
    String brokenOff(String ceremony) {
        return ceremony + colon() + "interruption définitive";
    }

    @Override
    String notContinued() {
        return "Elle ne reprendra pas";
    }

    @Override
    String ended(String ceremony) {
        return ceremony + colon() + "c’est terminé";
    }

    @Override
    String endedOn(String moment) {
        return "Fin le " + moment;
    }

    private static String the(MedalColour colour) {
        return switch (colour) {
            case GOLD -> "l’or";
            case SILVER -> "l’argent";
            case BRONZE -> "le bronze";
        };
    }

    private static String from(MedalColour colour) {
        return colour == MedalColour.BRONZE ? "du bronze" : "de " + the(colour);
    }

    private static String to(MedalColour colour) {
        return colour == MedalColour.BRONZE ? "au bronze" : "à " + the(colour);
    }
}
