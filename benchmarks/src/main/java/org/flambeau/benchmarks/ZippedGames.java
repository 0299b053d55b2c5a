package org.flambeau.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.games.GamesFolder;

/** A whole Games as the zip that medals-service imports: one that was exported, or one that is made up. */
public final class ZippedGames {

    private static final String ZIP = "application/zip";
    private static final int ORGANISATIONS = 100;
    private static final Instant BEGIN = Instant.parse("2024-07-27T08:00:00Z");

    private final Path folder;

    private ZippedGames(Path folder) {
        this.folder = folder;
    }

    /**
     * A Games as it is exported.
     *
     * @param parent folder that its files are kept below
     */
    static ZippedGames exported(Path parent, String medals, String games, String token) throws IOException {
        byte[] zip = new Desk(medals + "/games/" + games, token)
                .get("/export", ZIP)
                .orFail("the export of " + games)
                .bytes();
        Path folder = Files.createTempDirectory(parent, "games");
        GamesFolder.unzip(zip, folder);
        return new ZippedGames(folder);
    }

    /**
     * A Games with so many events, each with an official podium of three athletes. As in a Games that was held, some
     * organisations win much more than others (the n-th one in proportion to 1/n), so that the lead changes seldom.
     */
    public static ZippedGames madeUp(Path parent, int events) throws IOException {
        StringBuilder organisations = new StringBuilder("code,name,continent,ranked\n");
        for (int i = 0; i < ORGANISATIONS; i++)
            organisations
                    .append(organisation(i))
                    .append(",Organisation ")
                    .append(i)
                    .append(",EUR,true\n");
        StringBuilder register = new StringBuilder("code,discipline,discipline_name,name,category,bronzes\n");
        StringBuilder podiums = new StringBuilder(
                "event,status,effective_at,recorded_at,recorded_by,reason,decided_by,decided_at,exception\n");
        StringBuilder medals =
                new StringBuilder("event,n,medal,organisation,kind,competitor_code,competitor,medal_date,awarded_at\n");
        Random chance = new Random(2024);
        for (int i = 0; i < events; i++) {
            Instant at = BEGIN.plusSeconds(i * 300L);
            String day = at.toString().substring(0, 10);
            register.append(event(i)).append(",ATH,Athletics,Event ").append(i).append(",W,1\n");
            podiums.append(event(i)).append(",OFFICIAL,").append(at).append(",,,,,,\n");
            String[] colours = {"GOLD", "SILVER", "BRONZE"};
            for (int place = 0; place < colours.length; place++)
                medals.append(String.join(
                                ",",
                                event(i),
                                "1",
                                colours[place],
                                winner(chance),
                                "ATHLETE",
                                "A" + i + "-" + place,
                                "Athlete " + i + " " + place,
                                day,
                                at.toString()))
                        .append('\n');
        }
        Path folder = Files.createTempDirectory(parent, "games");
        Files.writeString(folder.resolve("games.json"), """
                {"code": "made-up", "purpose": "REHEARSAL", "names": {"en": "Made up"}, "host": "%s", "zone": "Europe/Paris",
                 "firstDay": "2024-07-27", "lastDay": "2024-08-11", "dayEndsAt": "03:00"}""".formatted(organisation(0)));
        Files.writeString(folder.resolve("organisations.csv"), organisations.toString());
        Files.writeString(folder.resolve("events.csv"), register.toString());
        Files.writeString(folder.resolve("podiums.csv"), podiums.toString());
        Files.writeString(folder.resolve("podium_medals.csv"), medals.toString());
        return new ZippedGames(folder);
    }

    /** The same with its events alone. */
    public ZippedGames withoutPodiums() throws IOException {
        for (String file : List.of("podiums.csv", "podium_medals.csv")) {
            Path path = folder.resolve(file);
            Files.write(path, Files.readAllLines(path).subList(0, 1));
        }
        return this;
    }

    /** Code of an event of a Games that was made up. */
    public static String event(int number) {
        return "EVENT-" + number;
    }

    /** Imports it under a code and gives the milliseconds until the answer. */
    public double importAs(String games, String medals, String token) throws IOException {
        Path facts = folder.resolve("games.json");
        Files.writeString(
                facts,
                Files.readString(facts).replaceFirst("\"code\"\\s*:\\s*\"[^\"]*\"", "\"code\": \"" + games + "\""));
        byte[] zip = new GamesFolder(folder).zip();
        long begin = System.nanoTime();
        new Desk(medals + "/games/" + games, token)
                .post("/import", UUID.randomUUID().toString(), ZIP, zip)
                .orFail("the import of " + games);
        return Measured.millisSince(begin);
    }

    /** Code of an organisation, by Zipf's law: the logarithm of its number is spread evenly. */
    public static String winner(Random chance) {
        return organisation((int) Math.pow(ORGANISATIONS + 1.0, chance.nextDouble()) - 1);
    }

    private static String organisation(int number) {
        return "O" + (100 + number);
    }
}
