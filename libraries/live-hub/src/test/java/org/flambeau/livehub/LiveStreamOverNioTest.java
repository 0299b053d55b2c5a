package org.flambeau.livehub;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerOptions;
import org.junit.jupiter.api.Test;

/** The same promises where the machine has no transport of its own, and frames go below the encoder. */
class LiveStreamOverNioTest extends LiveStreamTest {

    @Override
    HubServer server(HubLimits limits, Numbers numbers) throws Exception {
        return new HubServer(limits, numbers, new HttpServerOptions(), false);
    }

    @Override
    @Test
    void theOperatingSystemsOwnTransportIsUsedWhereThereIsOne() throws Exception {
        try (HubServer server = server(HubLimits.standard(), new Numbers(0))) {
            assertThat(server.isStraight()).isFalse();
        }
    }
}
