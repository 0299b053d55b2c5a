package org.flambeau.medals.milestone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flambeau.contracts.EventTypes;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** A service that comes to podiums which were entered before it kept milestones. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class MilestonesOfBeforeTest {

    @Inject
    DataSource database;

    @Inject
    MilestonesOfBefore milestones;

    @Test
    void podiumsOfBeforeGetTheirMilestonesOnceAndOthersAreLeftAlone() throws SQLException {
        String old = games();
        String present = games();
        execute("delete from milestone where games = '" + old + "'");
        execute("delete from outbox where type = '" + EventTypes.MILESTONE_CHANGED + "' and message_key = '" + old
                + "'");
        assertThat(milestones(old)).isEmpty();

        milestones.workOut();
        milestones.workOut();

        assertThat(milestones(old)).containsExactly("FIRST_OF_GAMES.FRA", "FIRST_OF_GAMES.KEN", "FIRST_OF_GAMES.NED");
        assertThat(told(old)).isEqualTo(3);
        assertThat(told(present)).isEqualTo(3);
    }

    private static String games() {
        String games = newGames("LIVE");
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED"), medal("BRONZE", "FRA")));
        return games;
    }

    private static List<String> milestones(String games) {
        return given().get("/games/" + games + "/milestones").jsonPath().getList("items.id");
    }

    private int told(String games) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet told = statement.executeQuery("select count(*) from outbox where type = '"
                        + EventTypes.MILESTONE_CHANGED + "' and message_key = '" + games + "'")) {
            told.next();
            return told.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
