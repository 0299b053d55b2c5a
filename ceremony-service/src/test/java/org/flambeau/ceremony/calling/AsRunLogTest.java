package org.flambeau.ceremony.calling;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.flambeau.ceremony.Stage.open;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flambeau.ceremony.Stage;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class AsRunLogTest {

    @Inject
    DataSource database;

    @Test
    void nobodyRewritesWhatWasCalled() throws SQLException {
        Stage stage = Stage.withOrder(open("a", "A"));
        stage.start().statusCode(200);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("update as_run set called_by = 'nobody'"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> statement.executeUpdate("delete from as_run"))
                    .hasMessageContaining("append-only");
        }
    }
}
