package org.flambeau.http;

import jakarta.ws.rs.core.HttpHeaders;

/**
 * What a client says about the version it changes: {@code If-None-Match: *} creates, {@code If-Match: "7"} changes
 * version 7 (RFC 9110, section 13.1). Tags are strong and hold the version number.
 */
public sealed interface Precondition {

    /** The resource must not exist yet. */
    record Create() implements Precondition {}

    /** The resource must stand at this version. */
    record Match(long version, String header) implements Precondition {}

    /**
     * Reads the two headers.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 when both are missing, 400 when they are not of the forms above
     */
    static Precondition of(String ifMatch, String ifNoneMatch) {
        if (ifMatch != null) return new Match(parse(ifMatch.trim()), ifMatch.trim());
        if (ifNoneMatch == null) throw Refusal.preconditionRequired();
        if (!ifNoneMatch.trim().equals("*"))
            throw Refusal.malformed(HttpHeaders.IF_NONE_MATCH, ifNoneMatch, "only * is understood on a change");
        return new Create();
    }

    /** The strong tag of a version. */
    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Holds the precondition against the present version.
     *
     * @param current present version, 0 when the resource does not exist
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 412 with the present tag when it does not hold
     */
    default void check(long current) {
        if (this instanceof Create) {
            if (current > 0) throw Refusal.stale(HttpHeaders.IF_NONE_MATCH, "*", tag(current));
        } else if (this instanceof Match match && current == 0) {
            throw Refusal.of(
                    412,
                    "Changed meanwhile",
                    HttpHeaders.IF_MATCH,
                    match.header(),
                    "this does not exist, or no longer; send If-None-Match: * to create it");
        } else if (this instanceof Match match && match.version() != current) {
            throw Refusal.stale(HttpHeaders.IF_MATCH, match.header(), tag(current));
        }
    }

    private static long parse(String header) {
        if (header.matches("\"[1-9]\\d{0,17}\"")) return Long.parseLong(header.substring(1, header.length() - 1));
        throw Refusal.malformed(
                HttpHeaders.IF_MATCH, header, "expected one strong tag as the ETag header gave it, such as \"7\"");
    }
}
