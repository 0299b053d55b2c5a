package org.flambeau.ceremony.show;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.testing.SuiteParts;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

/** A database of the first release, brought to the present one. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class UpgradeTest {

    private static final String BASELINE =
            "{\"start\": 1723402800.000000000, \"end\": 1723403400.000000000, \"segments\": {}}";
    private static final String KEPT = """
            select show, coalesce(plan, 'null') from upgrade.ceremony c
            left join upgrade.frozen_plan p on p.mark = c.plan_mark where code = """;
    private static final String OF_THE_FIRST_RELEASE = """
            insert into upgrade.ceremony (games, code, names, zone, planned_start, kind, facts_version, order_version,
                public_version, state, run, take, started_at, finished_at, live_segment, baseline) values
            ('g', 'planned', '{"en": "P"}', 'Europe/Paris', '2024-08-11T19:00:00Z', 'OTHER', 1, 4, 2, 'PLANNED', 2, 0,
                null, null, null, null),
            ('g', 'live', '{"en": "L"}', 'Europe/Paris', '2024-08-11T19:00:00Z', 'OTHER', 1, 4, 3, 'LIVE', 1, 2,
                '2024-08-11T19:00:01.5Z', null, 'b', '%1$s'),
            ('g', 'over', '{"en": "O"}', 'Europe/Paris', '2024-08-11T19:00:00Z', 'OTHER', 1, 1, 3, 'FINISHED', 1, 2,
                '2024-08-11T19:00:00Z', '2024-08-11T19:09:00Z', null, '%1$s');
            insert into upgrade.segment (ceremony_id, position, code, title, public_title, people, length_nanos,
                secret_until_live, public_times, delay_nanos, shown_id, cover_id, started_at, ended_at)
            select id, 0, 'a', 'A', 'A', '[]', 300000000000, false, false, 0, 's1', 'c1',
                started_at, coalesce(finished_at, started_at + interval '4 minutes')
            from upgrade.ceremony where code <> 'planned';
            insert into upgrade.segment (ceremony_id, position, code, title, public_title, people, length_nanos,
                secret_until_live, public_times, delay_nanos, shown_id, cover_id, started_at)
            select id, 1, 'b', 'B', 'B', '[]', 300000000000, false, false, 0, 's2', 'c2', '2024-08-11T19:04:01.5Z'
            from upgrade.ceremony where code = 'live';
            insert into upgrade.as_run (games, ceremony, run, take, command, segment, at, called_by)
            values ('g', 'live', 1, 1, 'START', 'a', '2024-08-11T19:00:01.5Z', 'caller')""".formatted(BASELINE);

    @Inject
    DataSource database;

    @Test
    void aShowOfTheFirstReleaseGoesOnWhereItStood() throws Exception {
        FluentConfiguration flyway =
                Flyway.configure().dataSource(database).schemas("upgrade").locations("classpath:db/ceremony");
        flyway.target("1").load().migrate();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(OF_THE_FIRST_RELEASE);
        }

        flyway.target("latest").load().migrate();

        Instant start = Instant.parse("2024-08-11T19:00:01.500Z");
        Instant second = Instant.parse("2024-08-11T19:04:01.500Z");
        Baseline baseline =
                new Baseline(Instant.parse("2024-08-11T19:00:00Z"), Instant.parse("2024-08-11T19:10:00Z"), Map.of());
        assertThat(kept("planned")).isEqualTo(new Draft(2));
        assertThat(kept("live"))
                .isEqualTo(new Live(
                        new Round(
                                1,
                                RunMode.LIVE,
                                "main",
                                2,
                                start,
                                baseline,
                                List.of(new Played("a", start, second, false)),
                                Map.of(),
                                Set.of("a", "b"),
                                Map.of(),
                                null,
                                null),
                        new OnAir("b", second, Duration.ZERO, Duration.ZERO)));
        assertThat(((Finished) kept("over")).finishedAt()).isEqualTo(Instant.parse("2024-08-11T19:09:00Z"));
        assertThat(((Finished) kept("over")).happened().played()).hasSize(1);
    }

    private Show kept(String ceremony) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(KEPT + "'" + ceremony + "'")) {
            row.next();
            ObjectMapper json = new ObjectMapper().findAndRegisterModules();
            return json.readValue(row.getString(1), ShowMemory.class)
                    .toShow(json.readValue(row.getString(2), Baseline.class));
        }
    }
}
