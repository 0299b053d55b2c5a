package org.flambeau.medals.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;
import org.flambeau.medals.history.HistoryCsv;
import org.flambeau.medals.register.BrokenRow;
import org.flambeau.medals.register.CsvContents;
import org.flambeau.medals.register.CsvFile;
import org.junit.jupiter.api.Test;

/** What is too large or too faulty costs no more memory than what is not. */
class LargeFolderTest {

    private static final String HEADER = "year,games,organisation,gold,silver,bronze\n";

    @Test
    void aRowOfAMillionCellsIsOneFault() {
        CsvContents<?> header = CsvFile.readAll(new HistoryCsv(), "a,".repeat(1_000_000) + "\n");
        CsvContents<?> row = CsvFile.readAll(new HistoryCsv(), HEADER + "1,".repeat(1_000_000) + "\n");

        assertThat(header.faults())
                .extracting(Throwable::getMessage)
                .containsExactly("at most 200 cells are taken in a row");
        assertThat(row.faults()).extracting(BrokenRow::row).containsExactly(2);
    }

    @Test
    void aFaultyRowKeepsNoStackAndNoMoreOfTheRowThanIsTold() {
        CsvContents<?> contents = CsvFile.readAll(new HistoryCsv(), HEADER + "x".repeat(5_000) + "\n");

        BrokenRow fault = contents.faults().get(0);

        assertThat(fault.getStackTrace()).isEmpty();
        assertThat(fault.value()).hasSize(201);
    }

    @Test
    void theFirstThousandFaultsAreToldInTheOrderOfTheFilesWhateverIsFoundFirst() {
        Faults faults = new Faults();
        for (int row = 1_500; row > 0; row--) faults.add(new Fault("history.csv", row, "gold", "x", "no number"));
        faults.add(new Fault("events.csv", 7, "code", "a", "first of its row"));
        faults.add(new Fault("events.csv", 7, "name", "b", "second of its row"));

        HttpProblem refusal = (HttpProblem) faults.refusal();

        List<?> told = (List<?>) refusal.getParameters().get("faults");
        assertThat(told).hasSize(1_000);
        assertThat(told.get(0)).isEqualTo(new Fault("events.csv", 7, "code", "a", "first of its row"));
        assertThat(told.get(1)).isEqualTo(new Fault("events.csv", 7, "name", "b", "second of its row"));
        assertThat(told.get(999)).isEqualTo(new Fault("history.csv", 998, "gold", "x", "no number"));
        assertThat(refusal.getParameters()).containsEntry("more", 502);
    }

    @Test
    void moreThanSixteenMebibytesUnpackedAreNotTaken() {
        byte[] bomb = Zips.of(Map.of("history.csv", new byte[(16 << 20) + 1]));

        assertThatThrownBy(() -> ZipReader.read(bomb))
                .isInstanceOfSatisfying(HttpProblem.class, refusal -> assertThat(refusal.getStatusCode())
                        .isEqualTo(413));
    }
}
