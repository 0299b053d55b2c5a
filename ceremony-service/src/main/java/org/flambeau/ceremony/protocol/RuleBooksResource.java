package org.flambeau.ceremony.protocol;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.show.CeremonyFacts;
import org.flambeau.http.Refusal;

/** The rule books that are installed. They hold no word of any ceremony: everybody may read them. */
@Path("/rule-books")
@Produces(MediaType.APPLICATION_JSON)
public class RuleBooksResource {

    private final RuleBooks books;

    RuleBooksResource(RuleBooks books) {
        this.books = books;
    }

    public record Listed(List<Item> items) {}

    /** One book; {@code standard} says whether its kind of ceremony is held against it unless another is chosen. */
    public record Item(String code, CeremonyFacts.Kind kind, Map<String, String> names, boolean standard) {}

    @GET
    @PermitAll
    public Listed list() {
        return new Listed(books.all().stream().map(this::item).toList());
    }

    /** A whole book, each rule with its source. */
    @GET
    @Path("/{code}")
    @PermitAll
    public RuleBook read(@PathParam("code") String code) {
        return books.find(code)
                .orElseThrow(() -> Refusal.notFound("ruleBook", code, "no such rule book: GET /rule-books lists them"));
    }

    private Item item(RuleBook book) {
        boolean standard = books.standard(book.kind()).filter(book::equals).isPresent();
        return new Item(book.code(), book.kind(), book.names(), standard);
    }
}
