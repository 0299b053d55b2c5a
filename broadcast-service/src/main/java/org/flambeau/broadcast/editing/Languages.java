package org.flambeau.broadcast.editing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The languages that notifications are written in. */
public final class Languages {

    static final List<Wording> ALL = List.of(new EnglishWording(), new FrenchWording(), new SpanishWording());

    /** Their BCP 47 tags. */
    public static final Set<String> WRITTEN =
            ALL.stream().map(Wording::language).collect(Collectors.toUnmodifiableSet());

    private Languages() {}
}
