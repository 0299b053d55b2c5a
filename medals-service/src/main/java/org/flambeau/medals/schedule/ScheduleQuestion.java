package org.flambeau.medals.schedule;

import java.time.LocalDate;
import java.util.Set;
import org.flambeau.contracts.medals.Category;
import org.flambeau.medals.answer.Flag;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.rule.Code;

/** Which events a client asks for; what is null is not asked. */
record ScheduleQuestion(LocalDate day, String discipline, Category category, Boolean decided) {

    static final Set<String> PARAMETERS = Set.of("day", "discipline", "category", "decided", "lang", "after", "limit");

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what cannot be read */
    static ScheduleQuestion of(Questions asked) {
        String decided = asked.text("decided");
        return new ScheduleQuestion(
                asked.day("day"),
                asked.code("discipline", Code.DISCIPLINE),
                asked.choice("category", Category.class),
                decided == null ? null : Flag.read("decided", decided));
    }

    boolean matches(Entry entry) {
        return (day == null || day.equals(entry.day()))
                && (discipline == null || discipline.equals(entry.event().discipline()))
                && (category == null || category == entry.event().category())
                && (decided == null || decided == entry.decided());
    }
}
