package org.flambeau.medals.bulk;

import static org.flambeau.medals.Desk.chief;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Games that move in and out of the service. */
final class Moves {

    private static final AtomicInteger GAMES = new AtomicInteger();

    static final String ORGANISATIONS =
            "code,name,continent,ranked\nFRA,France,EUR,true\nKEN,Kenya,AFR,true\nNED,Netherlands,EUR,true\nAIN,AIN,,false\n";
    static final String EVENTS = "code,discipline,discipline_name,name,category,bronzes\nRUN,ATH,Athletics,5000 m,W,1\n"
            + "JUMP,ATH,Athletics,High jump,W,1\nRELAY,ATH,Athletics,Relay,X,1\n";

    private Moves() {}

    static String newCode() {
        return "moved-" + GAMES.incrementAndGet();
    }

    static String facts(String code) {
        return """
                {
                  "code": "%s",
                  "purpose": "REHEARSAL",
                  "names": { "en": "Paris 2024" },
                  "host": "FRA",
                  "zone": "Europe/Paris",
                  "firstDay": "2024-07-24",
                  "lastDay": "2024-08-11",
                  "dayEndsAt": "03:00"
                }
                """.formatted(code);
    }

    static Response load(String games, byte[] zip) {
        return chief().contentType("application/zip").body(zip).post("/games/" + games + "/import");
    }

    static Response tryOut(String games, byte[] zip) {
        return chief().contentType("application/zip").body(zip).post("/games/" + games + "/import?dryRun=true");
    }

    static byte[] export(String games) {
        return chief().get("/games/" + games + "/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    /** Rows that speak of a Games, in every table that an import writes. */
    static String rows(DataSource database, String games) throws SQLException {
        StringBuilder rows = new StringBuilder();
        for (String table : new String[] {
            "organisation",
            "medal_event",
            "past_medals",
            "podium",
            "podium_revision",
            "podium_span",
            "awarded_medal",
            "medal_holder",
            "medal_line",
            "medal_table",
            "register"
        }) rows.append(table).append(count(database, table, "games", games));
        return rows.append("games")
                .append(count(database, "games", "code", games))
                .append("outbox")
                .append(count(database, "outbox", "message_key", games))
                .toString();
    }

    static long count(DataSource database, String table, String column, String games) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from " + table + " where " + column + " = ?")) {
            select.setString(1, games);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
