package org.flambeau.medals.table;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.flambeau.contracts.medals.Category;
import org.flambeau.http.Refusal;
import org.flambeau.medals.answer.Language;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.award.Selection;
import org.flambeau.medals.rule.Code;

/**
 * What somebody asks of a medal table.
 *
 * @param rankBy in which order the lines stand
 * @param language in which language names are wanted
 */
record TableQuestion(TableView.RankBy rankBy, Selection selection, String language) {

    private static final Set<String> PARAMETERS =
            Set.of("rankBy", "discipline", "category", "day", "throughDay", "asOf", "status", Language.PARAMETER);
    private static final Map<String, TableView.RankBy> ORDERS = Map.of(
            "gold", TableView.RankBy.GOLD,
            "total", TableView.RankBy.TOTAL,
            "perMillion", TableView.RankBy.PER_MILLION);

    /**
     * Reads the query parameters of an address.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for one that is not known or cannot be read
     */
    static TableQuestion of(MultivaluedMap<String, String> asked) {
        if (asked.isEmpty()) return new TableQuestion(TableView.RankBy.GOLD, Selection.ALL, Language.ENGLISH);
        Questions questions = Questions.of(asked, PARAMETERS);
        if (questions.text("day") != null && questions.text("throughDay") != null)
            throw Refusal.malformed(
                    "throughDay", questions.text("throughDay"), "ask for day or for throughDay, not for both");
        Selection selection = new Selection(
                questions.code("discipline", Code.DISCIPLINE),
                questions.choice("category", Category.class),
                questions.day("day"),
                questions.day("throughDay"),
                questions.moment("asOf"),
                officialOnly(questions.text("status")));
        return new TableQuestion(rankBy(questions.text("rankBy")), selection, questions.language());
    }

    /** Distinguishes the questions in tags; the plain question has the empty one. */
    String tag() {
        if (rankBy == TableView.RankBy.GOLD && selection.equals(Selection.ALL) && language.equals(Language.ENGLISH))
            return "";
        CRC32 sum = new CRC32();
        sum.update(toString().getBytes(StandardCharsets.UTF_8));
        return "." + Long.toHexString(sum.getValue());
    }

    private static boolean officialOnly(String status) {
        if (status == null || status.equals("all")) return false;
        if (status.equals("official")) return true;
        throw Refusal.malformed("status", status, "expected official or all");
    }

    private static TableView.RankBy rankBy(String text) {
        if (text == null) return TableView.RankBy.GOLD;
        TableView.RankBy rankBy = ORDERS.get(text);
        if (rankBy == null) throw Refusal.malformed("rankBy", text, "expected gold, total or perMillion");
        return rankBy;
    }
}
