package org.flambeau.medals.people;

import java.util.List;
import org.flambeau.medals.book.Athlete;

/**
 * A person in the order of the most decorated.
 *
 * @param rank shared by those who are equal; the ranks after a shared one are skipped
 * @param sortRank 1, 2, 3, ..., equal people by code
 * @param organisations those the person has medals as a member of
 */
public record AthleteLine(
        int rank,
        boolean rankEqual,
        int sortRank,
        Who athlete,
        List<String> organisations,
        int gold,
        int silver,
        int bronze,
        int total) {

    /** @param gender {@code M} or {@code W}, null when it is not known */
    public record Who(String code, String name, String gender) {

        static Who of(Athlete athlete) {
            return new Who(athlete.code(), athlete.name(), athlete.gender());
        }
    }

    /**
     * A page of people.
     *
     * @param version version of the medal table that they belong to
     * @param total how many there are on all pages
     * @param next what to send as {@code after} for the following page, null on the last
     */
    public record Page(String games, long version, int total, List<AthleteLine> items, String next) {}
}
