package org.flambeau.medals.milestone;

/** Spanish headlines. Numbers of four digits stand without a mark (Ortografía of the Royal Academy). */
final class Spanish implements Headlines.Voice {

    @Override
    public String firstMedalEver(String who) {
        return who + ": primera medalla de la historia";
    }

    @Override
    public String firstGoldEver(String who) {
        return who + ": primera medalla de oro de la historia";
    }

    @Override
    public String mostGolds(String who, int count) {
        return who + ": " + count + " medallas de oro, más que nunca";
    }

    @Override
    public String mostMedals(String who, int count) {
        return who + ": " + count + " medallas, más que nunca";
    }

    @Override
    public String firstOfGames(String who) {
        return who + ": primera medalla de estos Juegos";
    }

    @Override
    public String leadTaken(String who) {
        return "Medallero, en cabeza: " + who;
    }

    @Override
    public String leadShared(String all) {
        return "Medallero, primer puesto compartido: " + all;
    }

    @Override
    public String leadLost(String who) {
        return "Medallero, primer puesto perdido: " + who;
    }

    @Override
    public String sweep(String who, String event) {
        return who + ": todos los puestos del podio, " + event;
    }

    @Override
    public String athlete(String athlete, String who, int number) {
        return athlete + " (" + who + "): " + number + ".ª medalla de estos Juegos";
    }

    @Override
    public String round(String who, int number, boolean ofAllGames) {
        return who + ": " + number
                + (ofAllGames ? ".ª medalla en el conjunto de los Juegos" : ".ª medalla de estos Juegos");
    }
}
