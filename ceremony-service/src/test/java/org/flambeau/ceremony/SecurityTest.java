package org.flambeau.ceremony;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import org.flambeau.testing.SecurityPromises;
import org.flambeau.testing.SuiteParts;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class SecurityTest extends SecurityPromises {

    @Inject
    Router router;

    SecurityTest() {
        super("ceremony-service");
    }

    @Override
    protected Router router() {
        return router;
    }
}
