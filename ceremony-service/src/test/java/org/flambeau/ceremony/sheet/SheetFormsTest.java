package org.flambeau.ceremony.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetFormsTest {

    private static final Table TABLE = new Table(
            List.of("id", "title"),
            List.of(
                    new Table.Row("a", List.of("a", "=cmd|' /C calc'!A0")),
                    new Table.Row("b", List.of("b", "Ode, \"to\" joy; l'été\nsecond line"))));

    private final SheetForm xlsx = new XlsxSheet();
    private final SheetForm csv = new CsvSheet();

    @Test
    void aWorkbookIsReadAsItWasWritten() {
        assertThat(texts(xlsx.read(xlsx.write(TABLE))))
                .containsExactly(
                        List.of("id", "title"),
                        List.of("a", "=cmd|' /C calc'!A0"),
                        List.of("b", "Ode, \"to\" joy; l'été\nsecond line"));
    }

    @Test
    void aCsvIsReadAsItWasWritten() {
        assertThat(texts(csv.read(csv.write(TABLE))))
                .containsExactly(
                        List.of("id", "title"),
                        List.of("a", "=cmd|' /C calc'!A0"),
                        List.of("b", "Ode, \"to\" joy; l'été\nsecond line"));
    }

    @Test
    void aCsvGuardsAgainstFormulasAndBeginsWithAByteOrderMark() {
        assertThat(new String(csv.write(TABLE), StandardCharsets.UTF_8))
                .startsWith("\ufeffid,title\r\na,'=cmd|' /C calc'!A0\r\nb,\"Ode");
    }

    @Test
    void semicolonsAreTakenAsExcelWritesThem() {
        assertThat(texts(csv.read("id;title\r\na;\"x;y\"\r\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("id", "title"), List.of("a", "x;y"));
    }

    @Test
    void aCsvThatIsNotUtf8IsRefused() {
        assertRefused(csv, "id,title\r\na,\u00e9t\u00e9".getBytes(StandardCharsets.ISO_8859_1), 400, "UTF-8");
    }

    @Test
    void numbersAndAnswersAreTextsAndAFormulaIsAFault() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("any");
            sheet.value(0, 0, 2024);
            sheet.value(0, 1, true);
            sheet.formula(0, 2, "1+1");
        }

        Grid.Line line = xlsx.read(bytes.toByteArray()).lines().get(0);

        assertThat(line.cell(0).text()).isEqualTo("2024");
        assertThat(line.cell(1).text()).isEqualTo("true");
        assertThat(line.cell(2).broken()).contains("formula");
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 17; i++) zip.write(block);
            zip.closeEntry();
        }

        assertThat(bytes.size()).isLessThan(100_000);
        assertRefused(xlsx, bytes.toByteArray(), 413, "unpacked");
    }

    @Test
    void moreEntriesThanAWorkbookHasAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 201; i++) {
                zip.putNextEntry(new ZipEntry("entry" + i));
                zip.closeEntry();
            }
        }

        assertRefused(xlsx, bytes.toByteArray(), 413, "200 entries");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        assertRefused(xlsx, "no zip at all".getBytes(StandardCharsets.UTF_8), 400, "no XLSX workbook");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        assertRefused(xlsx, bytes.toByteArray(), 400, "no XLSX workbook");
    }

    @Test
    void moreThanAThousandLinesAreRefused() {
        assertRefused(csv, "a\r\n".repeat(1_001).getBytes(StandardCharsets.UTF_8), 413, "1000 lines");
    }

    private static List<List<String>> texts(Grid grid) {
        return grid.lines().stream()
                .map(line -> line.cells().stream().map(Grid.Cell::text).toList())
                .toList();
    }

    private static void assertRefused(SheetForm form, byte[] file, int status, String detail) {
        assertThatThrownBy(() -> form.read(file)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(status);
            assertThat(problem.getDetail()).contains(detail);
        });
    }
}
