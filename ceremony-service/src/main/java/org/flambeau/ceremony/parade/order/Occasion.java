package org.flambeau.ceremony.parade.order;

import java.util.List;

/**
 * What a rule set needs to know of the Games.
 *
 * @param language language of the alphabet, a language tag
 * @param host code of the host, null for none
 * @param previousHost code of the host of the Games before, null for none
 * @param nextHosts hosts of Games to come
 * @param regions regions in the order in which they march
 * @param listed organisations in an order of the producer's own
 */
public record Occasion(
        String language,
        String host,
        String previousHost,
        List<NextHost> nextHosts,
        List<String> regions,
        List<String> listed) {

    /** @param year of the Games that it will host */
    public record NextHost(String organisation, int year) {}
}
