package org.flambeau.medals.register;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.medals.answer.Tagged;
import org.flambeau.medals.register.Registers.Versioned;
import org.flambeau.medals.rule.Refusing;
import org.flambeau.medals.rule.Violation;

/**
 * What the HTTP resources of the registers have in common: both directions, JSON and CSV. A broken row of a CSV file is
 * a 422 with {@code row}, the number of its line, the header being 1.
 */
public final class RegisterDesk<T> {

    private final Registers registers;
    private final Register<T> register;
    private final CsvForm<T> form;

    public RegisterDesk(Registers registers, Register<T> register, CsvForm<T> form) {
        this.registers = registers;
        this.register = register;
        this.form = form;
    }

    public Response json(String games, Request request) {
        Versioned<T> list = registers.read(register, games);
        return varying(Tagged.read(request, list.version(), list::items));
    }

    public Response csv(String games, Request request) {
        Versioned<T> list = registers.read(register, games);
        Response file = Tagged.read(request, list.version(), () -> CsvFile.write(form, list.items()));
        return Response.fromResponse(varying(file)).type(CsvFile.UTF_8).build();
    }

    public Response put(String games, List<T> items, String ifMatch, String ifNoneMatch) {
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        if (items == null) throw Refusal.malformed("body", null, "a list of " + register.name() + " is needed");
        Optional<RegisterCheck.ItemViolation> broken = RegisterCheck.first(register, items);
        if (broken.isPresent())
            throw Refusing.refusalOf(
                    broken.get().violation().at("[" + broken.get().index() + "]"));
        return store(games, items, precondition);
    }

    public Response putCsv(String games, byte[] file, String ifMatch, String ifNoneMatch) {
        Precondition precondition = Precondition.of(ifMatch, ifNoneMatch);
        try {
            List<T> items = CsvFile.read(form, file);
            Optional<RegisterCheck.ItemViolation> broken = RegisterCheck.first(register, items);
            if (broken.isPresent()) throw brokenRow(broken.get());
            return store(games, items, precondition);
        } catch (BrokenRow broken) {
            throw refusal(broken);
        }
    }

    private Response store(String games, List<T> items, Precondition precondition) {
        Versioned<T> list = registers.replace(register, games, items, precondition);
        return Tagged.written(
                precondition,
                list.version(),
                new Stored(register.name(), list.items().size()));
    }

    /** One address, two media types: a cache must tell them apart. */
    private static Response varying(Response response) {
        return Response.fromResponse(response).header("Vary", "Accept").build();
    }

    private static BrokenRow brokenRow(RegisterCheck.ItemViolation broken) {
        Violation violation = broken.violation();
        String value = violation.value() == null ? null : String.valueOf(violation.value());
        return new BrokenRow(broken.index() + 2, CsvForm.columnOf(violation.field()), value, violation.detail());
    }

    private static HttpProblem refusal(BrokenRow broken) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withStatus(422)
                .withTitle("Against a rule")
                .withDetail("row " + broken.row() + ": " + broken.getMessage() + "; nothing of the file was stored")
                .with("row", broken.row())
                .with("field", broken.column() == null ? "row" : broken.column());
        if (broken.value() != null) problem.with("value", broken.value());
        return problem.build();
    }

    /** @param count how many items the register holds now */
    public record Stored(String register, int count) {}
}
