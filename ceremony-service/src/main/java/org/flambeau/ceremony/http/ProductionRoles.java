package org.flambeau.ceremony.http;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;
import org.flambeau.http.Roles;

/** Who may read the full, secret view of a ceremony. */
public final class ProductionRoles {

    private static final Set<String> ALL = Set.of(Roles.PRODUCTION, Roles.PRODUCER, Roles.APPROVER, Roles.CALLER);

    private ProductionRoles() {}

    /** For an address that also answers the public: 401 without a token, 403 with another role. */
    public static void require(SecurityIdentity caller) {
        if (caller.isAnonymous()) throw new UnauthorizedException();
        if (!held(caller)) throw new ForbiddenException();
    }

    /** The same where a partner with the contract level broadcast may read too. */
    public static void requireOrBroadcast(SecurityIdentity caller) {
        if (!caller.hasRole(Roles.PARTNER_BROADCAST)) require(caller);
    }

    /** Whether the caller has one of them. */
    public static boolean held(SecurityIdentity caller) {
        return caller.getRoles().stream().anyMatch(ALL::contains);
    }
}
