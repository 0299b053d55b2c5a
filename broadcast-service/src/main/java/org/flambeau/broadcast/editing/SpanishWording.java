package org.flambeau.broadcast.editing;

import java.util.Locale;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumStatus;

/** Spanish, as a newsroom prints it. */
final class SpanishWording extends Newsroom {

    SpanishWording() {
        super(Locale.forLanguageTag("es"), "d 'de' MMMM 'de' uuuu");
    }

    @Override
    String and() {
        return " y ";
    }

    @Override
    String colon() {
        return ": ";
    }

    @Override
    String medal(MedalColour colour) {
        return switch (colour) {
            case GOLD -> "oro";
            case SILVER -> "plata";
            case BRONZE -> "bronce";
        };
    }

    @Override
    String none(MedalColour colour) {
        return "Sin medalla de " + medal(colour);
    }

    @Override
    String won(MedalColour colour, String winners, String event) {
        return medal(colour) + " para " + winners + " – " + event;
    }

    @Override
    String wins(String who, MedalColour colour) {
        return who + " gana " + the(colour);
    }

    @Override
    String loses(String who, MedalColour colour) {
        return who + " pierde " + the(colour);
    }

    @Override
    String rises(String who, MedalColour from, MedalColour to) {
        return who + " sube de " + medal(from) + " a " + medal(to);
    }

    @Override
    String falls(String who, MedalColour from, MedalColour to) {
        return who + " baja de " + medal(from) + " a " + medal(to);
    }

    @Override
    String factsOf(String who, MedalColour colour) {
        return "datos modificados de la medalla de " + medal(colour) + " de " + who;
    }

    @Override
    String correction(String event, String move) {
        return "Corrección – " + event + ": " + move;
    }

    @Override
    String status(PodiumStatus status, String event) {
        return switch (status) {
            case OFFICIAL -> "Oficial – " + event;
            case UNOFFICIAL -> "Aún no oficial – " + event;
            case PROTESTED -> "Reclamación – " + event;
            case PROVISIONAL -> "En suspenso – " + event;
            case WITHDRAWN -> "Podio retirado – " + event;
        };
    }

    @Override
    String standing(PodiumStatus status) {
        return switch (status) {
            case OFFICIAL -> "El resultado es oficial";
            case UNOFFICIAL -> "El resultado aún no es oficial";
            case PROTESTED -> "El resultado está bajo reclamación";
            case PROVISIONAL -> "El resultado está en suspenso, a la espera de una decisión";
            case WITHDRAWN -> "El podio queda retirado";
        };
    }

    @Override
    String reason(String reason, String by) {
        return "Motivo: " + reason + (by == null ? "" : " (decisión: " + by + ")");
    }

    @Override
    String doNotUse(long sequence) {
        return "Anulación: no utilizar la notificación " + sequence;
    }

    @Override
    String registered(String games) {
        return games + ": Juegos registrados";
    }

    @Override
    String updated(String games) {
        return games + ": datos de los Juegos actualizados";
    }

    @Override
    String days(String first, String last) {
        return "Del " + first + " al " + last;
    }

    @Override
    String rehearsalReset(String games) {
        return "Ensayo reiniciado: " + games;
    }

    @Override
    String feedRestored() {
        return "El hilo se ha restablecido desde una copia de seguridad";
    }

    @Override
    String lostNumbers(long first, long last) {
        return "Lo anunciado con los números " + first + " a " + last
                + " ya no se conserva; lo que sigue siendo válido se anuncia de nuevo";
    }

    @Override
    String allVoid() {
        return "Quedan anulados todas las medallas y el desarrollo de todas las ceremonias anunciados en este ensayo";
    }

    @Override
    String programme(int parts) {
        return switch (parts) {
            case 0 -> "El programa aún no es público";
            case 1 -> "El programa tiene 1 parte";
            default -> "El programa tiene " + parts + " partes";
        };
    }

    @Override
    String timeOpen() {
        return "hora por anunciar";
    }

    @Override
    String amended(String ceremony) {
        return ceremony + ": programa modificado";
    }

    @Override
    String beforeItsStart(String ceremony) {
        return ceremony + ": de nuevo antes del inicio";
    }

    @Override
    String progressVoid() {
        return "Queda anulado lo anunciado de su desarrollo";
    }

    @Override
    String begun(String ceremony) {
        return ceremony + ": ha comenzado";
    }

    @Override
    String nextPart() {
        return "siguiente parte";
    }

    @Override
    String running() {
        return "Ahora";
    }

    @Override
    String with(String people) {
        return ", con " + people;
    }

    @Override
    String held(String ceremony) {
        return ceremony + ": en pausa";
    }

    @Override
    String goesOn(String ceremony) {
        return ceremony + ": se reanuda";
    }

    @Override
    String cancelled(String ceremony) {
        return ceremony + ": cancelación";
    }

    @Override
    String notTakingPlace() {
        return "No se celebrará";
    }

    @Override
    String brokenOff(String ceremony) {
        return ceremony + ": interrupción definitiva";
    }

    @Override
    String notContinued() {
        return "No continuará";
    }

    @Override
    String ended(String ceremony) {
        return ceremony + ": ha terminado";
    }

    @Override
    String endedOn(String moment) {
        return "Terminó el " + moment;
    }

    private static String the(MedalColour colour) {
        return switch (colour) {
            case GOLD -> "el oro";
            case SILVER -> "la plata";
            case BRONZE -> "el bronce";
        };
    }
}
