package org.flambeau.ceremony.parade.delegation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The delegations that ship with Paris 2024, and simple ones that tests make up. */
public final class ParisDelegations {

    private ParisDelegations() {}

    public static byte[] file() {
        try {
            return Files.readAllBytes(Path.of(System.getProperty("flambeau.home"), "data/paris-2024/delegations.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Delegation> all() {
        return ReadDelegations.csv(file()).delegations();
    }

    /** One that marches under a name in one language. */
    public static Delegation named(String organisation, String language, String name) {
        return new DelegationReading("", body(organisation, language, name, null, null)).delegation();
    }

    /** One whose place in the alphabet an official sort key decides. */
    public static Delegation keyed(String organisation, String language, String name, String key) {
        SortKey sortKey = new SortKey(key, "its reading", "protocol desk");
        return new DelegationReading("", body(organisation, language, name, sortKey, null)).delegation();
    }

    /** One of a region. */
    public static Delegation of(String region, String organisation, String name) {
        return new DelegationReading("", body(organisation, "en", name, null, region)).delegation();
    }

    private static DelegationBody body(String organisation, String language, String name, SortKey key, String region) {
        return new DelegationBody(
                organisation,
                Map.of(language, new DelegationBody.Name(name, true)),
                key == null ? null : Map.of(language, key),
                null,
                null,
                null,
                null,
                region,
                null,
                null);
    }
}
