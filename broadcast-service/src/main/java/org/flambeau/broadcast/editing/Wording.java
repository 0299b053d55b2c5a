package org.flambeau.broadcast.editing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.GamesReset;
import org.flambeau.contracts.notifications.Text;

/** The words of one language for everything that can be told. Another language is another implementation. */
interface Wording {

    /** BCP 47 tag. */
    String language();

    Text games(GamesChanged games);

    Text reset(GamesReset reset);

    /** Medals were awarded. */
    Text medals(PodiumStory story);

    /** The podium's status changed, its medals did not. */
    Text status(PodiumStory story);

    /** Medals that had been told changed. */
    Text correction(PodiumStory story);

    /** The whole podium was taken back. */
    Text withdrawal(PodiumStory story);

    Text ceremony(CeremonyChanged ceremony);

    /** An editor takes a notification back. */
    Text kill(long sequence, String reason);

    /** The store was restored from a backup: what these sequences told is not there any more. */
    Text restored(long first, long last);

    /** The same thing told in every language. */
    static Map<String, Text> told(List<Wording> languages, Function<Wording, Text> what) {
        return languages.stream().collect(Collectors.toUnmodifiableMap(Wording::language, what));
    }
}
