package org.flambeau.medals.register;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;
import org.flambeau.medals.answer.Tagged;
import org.flambeau.medals.register.Registers.Versioned;
import org.flambeau.medals.rule.Refusing;

/**
 * What the HTTP resources of the registers have in common: both directions, JSON and CSV. A broken row of a CSV file is
 * a 422 with {@code row}, the number of its line, the header being 1.
 */
public final class RegisterDesk<T> {

    /** Ends the tags of the CSV form. */
    private static final String CSV_TAG = "-csv";

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
        Supplier<Object> text = () -> CsvFile.write(form, list.items());
        Response file = list.version() == 0
                ? Response.ok(text.get()).build()
                : Tagged.read(request, list.version() + CSV_TAG, text);
        return Response.fromResponse(varying(file)).type(CsvFile.UTF_8).build();
    }

    public Response put(String games, List<T> items, String ifMatch, String ifNoneMatch) {
        Precondition precondition = precondition(ifMatch, ifNoneMatch);
        if (items == null) throw Refusal.malformed("body", null, "a list of " + register.name() + " is needed");
        Optional<RegisterCheck.ItemViolation> broken = RegisterCheck.first(register, items);
        if (broken.isPresent())
            throw Refusing.refusalOf(
                    broken.get().violation().at("[" + broken.get().index() + "]"));
        return store(games, items, precondition);
    }

    public Response putCsv(String games, byte[] file, String ifMatch, String ifNoneMatch) {
        Precondition precondition = precondition(ifMatch, ifNoneMatch);
        try {
            List<T> items = CsvFile.read(form, file);
            Optional<RegisterCheck.ItemViolation> broken = RegisterCheck.first(register, items);
            if (broken.isPresent())
                throw RegisterCheck.broken(
                        broken.get().index() + 2, broken.get().violation());
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

    /** A version can have been read in either form, and each form has a strong tag of its own (RFC 9110, section 8.8.3). */
    private static Precondition precondition(String ifMatch, String ifNoneMatch) {
        boolean ofCsv = ifMatch != null && ifMatch.trim().endsWith(CSV_TAG + "\"");
        return Precondition.of(ofCsv ? ifMatch.trim().replace(CSV_TAG, "") : ifMatch, ifNoneMatch);
    }

    /** One address, two media types: a cache must tell them apart. */
    private static Response varying(Response response) {
        return Response.fromResponse(response).header("Vary", "Accept").build();
    }

    private static HttpProblem refusal(BrokenRow broken) {
        return Refusal.unprocessableRow(
                broken.row(),
                broken.column() == null ? "row" : broken.column(),
                broken.value(),
                "row " + broken.row() + ": " + broken.getMessage() + "; nothing of the file was stored");
    }

    /** @param count how many items the register holds now */
    public record Stored(String register, int count) {}
}
