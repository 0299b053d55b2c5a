package org.flambeau.ceremony.crew.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.flambeau.http.CalledAddress;

/** Which addresses this service may call, as it is configured. */
@ApplicationScoped
class BridgePolicy {

    private final TriggerSettings settings;

    BridgePolicy(TriggerSettings settings) {
        this.settings = settings;
    }

    /** Why an address may not be called, nothing when it may. */
    Optional<String> refusalOf(InetAddress address) {
        CalledAddress kind = CalledAddress.of(address);
        if (kind == CalledAddress.NEVER) return Optional.of("this address is never called by a trigger");
        if (kind != CalledAddress.PUBLIC && !settings.allowPrivate())
            return Optional.of("a private address is only called where flambeau.triggers.allow-private is true");
        return Optional.empty();
    }

    /** The same for a host that is an address already. A name is looked at whenever it is called. */
    Optional<String> refusalOfLiteral(String host) {
        if (!host.startsWith("[") && !host.matches("[0-9.]+")) return Optional.empty();
        try {
            return refusalOf(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.of("this is no address of a host");
        }
    }
}
