package org.flambeau.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;

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
        String field = exception instanceof JsonMappingException mapping ? path(mapping.getPath()) : "body";
        String where = exception.getLocation() == null
                ? ""
                : " (line " + exception.getLocation().getLineNr() + ", column "
                        + exception.getLocation().getColumnNr() + ")";
        return Refusal.malformed(field, value(exception), firstLine(exception.getOriginalMessage()) + where);
    }

    private static Object value(JsonProcessingException exception) {
        if (exception instanceof InvalidFormatException format) return format.getValue();
        return exception instanceof UnrecognizedPropertyException unknown ? unknown.getPropertyName() : null;
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null)
                path.append('[').append(reference.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("not readable");
        return line.replaceAll("`?(?:[a-z]+\\.)+([A-Z]\\w*)(?:[.$]\\w+)*`?", "$1");
    }
}
