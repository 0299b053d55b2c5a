package org.flambeau.medals.milestone;

/** Which numbers of medals are round: a choice of ours, such that a newsroom gets few and good ones. */
final class RoundNumbers {

    private RoundNumbers() {}

    /** Of one Games: 10, 25, and every fiftieth. */
    static boolean ofGames(int number) {
        return number == 10 || number == 25 || number > 0 && number % 50 == 0;
    }

    /** Of all Games together: 100, and every five hundredth. */
    static boolean ofAllGames(int number) {
        return number == 100 || number > 0 && number % 500 == 0;
    }
}
