package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class QueriesTest {

    @Test
    void theMetricsOfAQueryAreToldFromItsFunctionsLabelsAndTimes() {
        assertThat(Queries.metrics("sum by (job, status) (rate(http_server_requests_seconds_count{job=~\"a|b\"}[1m]))"))
                .containsExactly("http_server_requests_seconds_count");
        assertThat(Queries.metrics(
                        "max by (games) (feed_head) - on (games) min(feed_tail) > 0.5 or absent(up{job=\"x\"} == 1)"))
                .containsExactly("feed_head", "feed_tail");
        assertThat(Queries.metrics("outbox_depth != outbox_depth and increase(rejected_total[5m]) > 0"))
                .containsExactly("outbox_depth", "rejected_total");
    }

    @Test
    void everyDashboardAndEveryFileOfRulesIsRead() throws IOException {
        assertThat(Queries.all().keySet())
                .contains("panel Followers A", "alert FlambeauFeedBehind", "alert FlambeauNoRelayLeader")
                .hasSizeGreaterThan(30);
    }
}
