package org.flambeau.broadcast.feed;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import org.flambeau.livehub.Origin;

/** Who follows. The feed is open to everyone; a token that is shown is counted with its holder. */
final class Origins {

    private Origins() {}

    static Origin of(RoutingContext context) {
        SecurityIdentity caller = QuarkusHttpUser.getSecurityIdentityBlocking(context, null);
        boolean unknown = caller == null || caller.isAnonymous();
        return new Origin(
                context.request().remoteAddress().hostAddress(),
                unknown ? null : caller.getPrincipal().getName());
    }
}
