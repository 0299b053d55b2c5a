package org.flambeau.cli.games;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flambeau.cli.Paris;
import org.flambeau.cli.api.Addresses;
import org.flambeau.cli.api.ShelfServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoaderTest {

    private static final String GAMES = "/games/paris-2024";
    private static final String CLOSING = GAMES + "/ceremonies/closing";

    private static final String EMBLEMS = GAMES + "/emblems";

    private final List<String> said = new ArrayList<>();
    private ShelfServer medals;
    private ShelfServer ceremony;
    private Loader loader;

    @BeforeEach
    void start() throws IOException {
        medals = new ShelfServer();
        ceremony = new ShelfServer().with(GAMES + "/ceremonies", 0);
        Addresses addresses = new Addresses("http://127.0.0.1:1", medals.address(), ceremony.address());
        loader = new Loader(addresses, Map.of("results-chief", "r", "producer", "p"), said::add);
    }

    @AfterEach
    void stop() {
        medals.close();
        ceremony.close();
    }

    @Test
    void theFirstLoadSendsTheGamesAsOneAndThenWhatTheCeremoniesNeed() {
        // When
        loader.loadOnce(Paris.folder());

        // Then
        assertThat(medals.puts()).containsExactly(GAMES + "/import application/zip");
        assertThat(ceremony.puts())
                .containsExactly(
                        GAMES + "/delegations text/csv",
                        EMBLEMS + " application/json",
                        CLOSING + " application/json",
                        CLOSING + "/running-order application/json");
    }

    @Test
    void anEmblemGoesWithoutWhatItsRowLeavesEmpty() {
        assertThat(EmblemsFile.body(Paris.folder()).get("items"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(206)
                .contains(Map.of("organisation", "AIN", "flag", "NEUTRAL", "anthem", "NEUTRAL"))
                .contains(Map.of("organisation", "KEN", "country", "KE", "flag", "KE", "anthem", "KEN"))
                .contains(Map.of(
                        "organisation", "KOR",
                        "country", "KR",
                        "flag", "KR",
                        "anthem", "KOR",
                        "anthemTitle", "Aegukga"));
    }

    @Test
    void aLoadThatWasCutShortIsCompletedAndWhatIsThereStays() {
        // Given
        medals.with(GAMES, 1);
        ceremony.with(GAMES + "/delegations", 1);
        ceremony.with(EMBLEMS, 1);
        ceremony.with(CLOSING, 1);

        // When
        loader.loadOnce(Paris.folder());

        // Then
        assertThat(medals.puts()).isEmpty();
        assertThat(ceremony.puts()).containsExactly(CLOSING + "/running-order application/json");
    }

    @Test
    void whatIsCompleteIsNotTouched() {
        // Given
        loader.loadOnce(Paris.folder());
        int puts = medals.puts().size() + ceremony.puts().size();
        said.clear();

        // When
        loader.loadOnce(Paris.folder());

        // Then
        assertThat(medals.puts().size() + ceremony.puts().size()).isEqualTo(puts);
        assertThat(said).containsExactly("paris-2024 is there from an earlier start");
    }
}
