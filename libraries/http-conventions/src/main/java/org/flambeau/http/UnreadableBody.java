package org.flambeau.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * A body that is not the JSON that was expected is 400 and names the field, the value and the place. It stands before
 * the mappers of the framework and of the problem library, which tell less.
 */
@Provider
public class UnreadableBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (JsonProcessingException e) {
            throw refusal(e);
        } catch (WebApplicationException e) {
            // The framework wraps what is not JSON at all.
            if (e.getCause() instanceof JsonProcessingException cause) throw refusal(cause);
            throw e;
        }
    }

    private static HttpProblem refusal(JsonProcessingException exception) {
        JsonFault fault = JsonFault.of(exception);
        return Refusal.malformed(fault.field() == null ? "body" : fault.field(), fault.value(), fault.detail());
    }
}
