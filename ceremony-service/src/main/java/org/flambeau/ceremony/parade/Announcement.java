package org.flambeau.ceremony.parade;

import java.util.List;
import java.util.stream.Stream;
import org.flambeau.ceremony.parade.delegation.Delegation;
import org.flambeau.ceremony.parade.delegation.Flags;

/**
 * What an announcer reads. Code, flag and name are those of one delegation, and the text carries them together, so that a
 * wrong line is seen before it is said.
 */
public record Announcement(
        String language, String organisation, String flag, String name, boolean confirmed, String text) {

    /** One for each language that the delegation has a name in, in the order of the languages. */
    static List<Announcement> of(Delegation delegation, List<String> languages) {
        return languages.stream()
                .flatMap(language -> delegation
                        .name(language)
                        .map(name -> of(delegation, language, name.name(), name.confirmed()))
                        .map(Stream::of)
                        .orElseGet(Stream::empty))
                .toList();
    }

    private static Announcement of(Delegation delegation, String language, String name, boolean confirmed) {
        String flag = Flags.emoji(delegation.flag());
        return new Announcement(
                language,
                delegation.organisation(),
                flag,
                name,
                confirmed,
                delegation.organisation() + " " + flag + " " + name);
    }
}
