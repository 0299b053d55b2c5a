package org.flambeau.cli;

import org.flambeau.cli.games.GamesFolder;
import org.flambeau.embedded.FlambeauHome;

/** The Games that comes with the project. */
public final class Paris {

    private Paris() {}

    public static GamesFolder folder() {
        return new GamesFolder(FlambeauHome.path().resolve("data/paris-2024"));
    }
}
