package org.flambeau.broadcast.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flambeau.http.CalledAddress;
import org.flambeau.http.Refusal;

/**
 * Which addresses an endpoint may have. What is written in the URL is looked at when the endpoint is made; what its name
 * stands for, at every attempt.
 */
@ApplicationScoped
class CallPolicy {

    private static final int LONGEST_URL = 500;
    private static final int HIGHEST_PORT = 65_535;

    /** A last label that is a number makes the whole an IPv4 address (WHATWG URL, "ends in a number"). */
    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");

    private static final String BYTE = "(0|[1-9]\\d{0,2})";
    private static final Pattern DOTTED = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    private final WebhookSettings settings;

    CallPolicy(WebhookSettings settings) {
        this.settings = settings;
    }

    /** The URL of an endpoint; 422 when no endpoint may have it. */
    URI checked(String field, String text) {
        if (text == null || text.isBlank()) throw Refusal.unprocessable(field, text, "an https address is needed");
        if (text.length() > LONGEST_URL)
            throw Refusal.unprocessable(field, text, "at most " + LONGEST_URL + " characters are taken");
        URI url = parsed(field, text);
        schemeRefusal(url)
                .or(() -> formRefusal(url))
                .or(() -> literalRefusal(url))
                .ifPresent(reason -> {
                    throw Refusal.unprocessable(field, text, reason);
                });
        return url;
    }

    /** Why none of these may be called for this URL, nothing when all may: one that is refused refuses the name. */
    Optional<String> refusalOf(URI url, List<InetAddress> addresses) {
        return addresses.stream()
                .map(address -> refusalOf(url, address))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> refusalOf(URI url, InetAddress address) {
        CalledAddress where = CalledAddress.of(address);
        if (where == CalledAddress.LOOPBACK && settings.allowLoopback()) return Optional.empty();
        if (where != CalledAddress.PUBLIC)
            return Optional.of(
                    "%s is the address %s, which is never called".formatted(url.getHost(), address.getHostAddress()));
        return isSecure(url)
                ? Optional.empty()
                : Optional.of("plain http is for loopback, and " + url.getHost() + " is elsewhere");
    }

    private Optional<String> schemeRefusal(URI url) {
        if (isSecure(url)) return Optional.empty();
        if ("http".equalsIgnoreCase(url.getScheme()) && settings.allowLoopback()) return Optional.empty();
        return Optional.of("an https address is needed");
    }

    private static Optional<String> formRefusal(URI url) {
        if (url.getHost() == null) return Optional.of("expected the name of a host, as DNS has it");
        if (url.getRawUserInfo() != null || url.getRawFragment() != null)
            return Optional.of("neither a user nor a fragment is taken in the address");
        if (url.getPort() == 0 || url.getPort() > HIGHEST_PORT) return Optional.of("there is no such port");
        return Optional.empty();
    }

    private Optional<String> literalRefusal(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (!settings.allowLoopback() && host.matches("(.*\\.)?localhost\\.?"))
            return Optional.of("localhost is this machine, which is never called");
        if (!host.startsWith("[")) {
            if (!NUMBER.matcher(host.substring(host.lastIndexOf('.') + 1)).matches()) return Optional.empty();
            if (!DOTTED.matcher(host).matches())
                return Optional.of("an IPv4 address is written as four decimal numbers, such as 192.0.2.1");
        }
        try {
            return refusalOf(url, InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.of("this is no address of a host");
        }
    }

    private static boolean isSecure(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static URI parsed(String field, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw Refusal.unprocessable(field, text, "not an address: " + e.getReason());
        }
    }
}
