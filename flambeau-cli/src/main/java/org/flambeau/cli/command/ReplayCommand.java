package org.flambeau.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flambeau.cli.api.Addresses;
import org.flambeau.cli.games.ClosingCeremony;
import org.flambeau.cli.games.GamesFolder;
import org.flambeau.cli.replay.Announcement;
import org.flambeau.cli.replay.ClosingShow;
import org.flambeau.cli.replay.ProgressBar;
import org.flambeau.cli.replay.Replay;
import org.flambeau.cli.replay.Speed;
import org.flambeau.cli.replay.Timeline;
import org.flambeau.cli.suite.NotUnderstood;
import org.flambeau.embedded.FlambeauHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description =
                "Plays a whole Games through the HTTP API in the order in which it happened, then its closing ceremony.")
public final class ReplayCommand implements Callable<Integer> {

    @Mixin
    DataFolder where;

    @Option(
            names = "--speed",
            defaultValue = "3600",
            description = "seconds of the Games in a second, or max (default: ${DEFAULT-VALUE}, an hour in a second)")
    String speed;

    @Option(names = "--from", paramLabel = "DAY", description = "first day, 2024-07-27")
    LocalDate from;

    @Option(names = "--through", paramLabel = "DAY", description = "last day")
    LocalDate through;

    @Option(names = "--folder", paramLabel = "DIR", description = "folder of the Games (default: data/paris-2024)")
    Path folder;

    @Option(names = "--no-ceremony", description = "without the closing ceremony")
    boolean noCeremony;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Speed pace = Speed.of(speed);
        GamesFolder games = new GamesFolder(folder == null ? FlambeauHome.path().resolve("data/paris-2024") : folder);
        List<Announcement> announcements = Timeline.of(games).between(from, through);
        if (announcements.isEmpty())
            throw new NotUnderstood("there is nothing to replay in those days: no medal of " + games.code()
                    + " was decided " + (from == null ? "" : "from " + from + " ")
                    + (through == null ? "on" : "through " + through));
        Addresses addresses = where.addresses();
        Map<String, String> tokens = where.tokens("results-chief", "producer", "approver", "caller");
        boolean withCeremony = !noCeremony && through == null && ClosingCeremony.isIn(games);
        ClosingShow show = new ClosingShow(addresses, tokens, Clock.systemUTC(), this::say);
        Replay replay = new Replay(addresses, tokens.get("results-chief"), Clock.systemUTC(), this::say);

        boolean played = withCeremony && show.wasPlayed(games);
        replay.reset(games, played);
        if (withCeremony) show.awaitReset(games);
        replay.play(games, announcements, pace, new ProgressBar(System.out, System.console() != null));
        if (withCeremony) {
            say("the closing ceremony begins");
            show.play(games, pace);
        }
        say("done; the table is at " + addresses.medals() + "/games/" + games.code() + "/medal-table");
        return 0;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
