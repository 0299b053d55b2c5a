package org.flambeau.medals.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.flambeau.http.Refusal;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an {@code Accept} that is none by its name, where the framework answers without a word or with 500. */
@ApplicationScoped
public class WantedForm {

    @ServerRequestFilter(preMatching = true)
    public void check(HttpHeaders headers) {
        String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null) return;
        try {
            headers.getAcceptableMediaTypes();
        } catch (RuntimeException e) {
            throw Refusal.malformed(HttpHeaders.ACCEPT, accept, "expected media types such as application/json");
        }
    }
}
