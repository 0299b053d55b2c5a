package org.flambeau.medals.bulk;

import java.util.List;

/** Names of the files that a Games is kept in. */
final class FolderFile {

    static final String GAMES = "games.json";
    static final String ORGANISATIONS = "organisations.csv";
    static final String EVENTS = "events.csv";
    static final String HISTORY = "history.csv";
    static final String PODIUMS = "podiums.csv";
    static final String MEDALS = "podium_medals.csv";
    static final String MEMBERS = "podium_members.csv";
    static final String VACANCIES = "podium_vacancies.csv";

    /** All of them, in the order in which an export has them. */
    static final List<String> NAMES =
            List.of(GAMES, ORGANISATIONS, EVENTS, HISTORY, PODIUMS, MEDALS, MEMBERS, VACANCIES);

    private FolderFile() {}
}
